package import AmendCore

extension Config {
  /// The JSON Schema (draft 2020-12) of the configuration, for editors that check YAML while it is
  /// written. Its properties are the keys that are read.
  ///
  /// `commands` and `presets` are the names that stand under `keys`.
  package static func schema(commands: [String], presets: [String]) -> JSON {
    let keys = ConfigReader.Key.allCases.map { key in
      JSON.Member(key.rawValue, schema(of: key, commands, presets))
    }
    return .object([
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("title", "The configuration of amend"),
      .init("type", ["object", "null"]),
      .init("additionalProperties", false),
      .init("properties", .object(keys)),
    ])
  }

  private static func schema(
    of key: ConfigReader.Key, _ commands: [String], _ presets: [String]
  ) -> JSON {
    switch key {
    case .profile: profileName("The profile that is taken where nothing else names one.")
    case .profiles: profiles
    case .theme: text("The name of a theme; amend themes lists them.")
    case .review: review
    case .keys: self.keys(commands, presets)
    case .mouse: flag("Whether the mouse is listened to.")
    case .historyDays:
      [
        "type": ["integer", "null"], "minimum": 0, "maximum": 36_500,
        "description": "How many days what was saved is remembered.",
      ]
    }
  }

  private static var profiles: JSON {
    let keys = ConfigReader.ProfileKey.allCases.map { JSON.Member($0.rawValue, schema(of: $0)) }
    return [
      "type": ["object", "null"], "description": "The accounts by name.",
      "propertyNames": ["pattern": .string(Text(ProfileName.pattern))],
      "additionalProperties": [
        "type": ["object", "null"], "additionalProperties": false, "properties": .object(keys),
      ],
    ]
  }

  private static func schema(of key: ConfigReader.ProfileKey) -> JSON {
    switch key {
    case .baseURL: text("Where the API is, such as https://api.zeeg.me/v2.")
    case .tokenFile: text("The file that holds the token, readable by you alone.")
    case .tokenCommand: text("A command of the shell that prints the token.")
    case .allowInsecure: flag("Whether http:// is taken for a host that is not this machine.")
    case .searchParameter: text("The query parameter by which the service searches a list.")
    case .review: review
    case .theme: text("The name of a theme, for this profile.")
    }
  }

  private static func keys(_ commands: [String], _ presets: [String]) -> JSON {
    let chord: JSON = ["type": "string", "minLength": 1]
    let chords: JSON = ["anyOf": [["type": "null"], chord, ["type": "array", "items": chord]]]
    let preset = JSON.Member(
      "preset", ["enum": .array(presets.map { .string(Text($0)) } + [.null])])
    return [
      "type": ["object", "null"],
      "description": "Other keys for commands; amend keys lists both.",
      "additionalProperties": false,
      "properties": .object([preset] + commands.map { JSON.Member($0, chords) }),
    ]
  }

  private static var review: JSON {
    [
      "enum": .array(Review.allCases.map { .string(Text($0.rawValue)) } + [.null]),
      "description": "Whether changes are shown before they are sent.",
    ]
  }

  private static func profileName(_ description: String) -> JSON {
    [
      "type": ["string", "null"], "pattern": .string(Text(ProfileName.pattern)),
      "description": .string(Text(description)),
    ]
  }

  private static func text(_ description: String) -> JSON {
    ["type": ["string", "null"], "minLength": 1, "description": .string(Text(description))]
  }

  private static func flag(_ description: String) -> JSON {
    ["type": ["boolean", "null"], "description": .string(Text(description))]
  }
}
