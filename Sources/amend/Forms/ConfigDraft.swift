import AmendHome
import AmendUI

/// The configuration's text while it is edited.
struct ConfigDraft: Sendable {
  let places: Places
  /// What is edited: the file's text, or where there is none an example in comments.
  let text: String
  /// What was in the file when the editing began; nil where there was none.
  private let original: [UInt8]?

  /// Why a text cannot be taken.
  struct Complaint: Equatable {
    /// A sentence that begins with line and column.
    let message: String

    /// The message as it stands at the top of the text.
    var note: String {
      "\(ConfigDraft.mark)\(message)\n"
        + "\(ConfigDraft.mark)Lines count from below this. Save it as it is to give up.\n"
    }
  }

  /// Reads the file. Throws where it cannot be read or is no text.
  init(_ places: Places) throws(Failure) {
    self.places = places
    original = try keeping { () throws(HomeError) in
      try Config.bytes(ofFile: places.configFile)
    }
    guard let original else {
      text = ConfigDraft.example
      return
    }
    guard let text = String(validating: original, as: UTF8.self) else {
      throw Failure(.badConfiguration, "\(places.configFile) is not UTF-8; save it as UTF-8.")
    }
    self.text = text
  }

  private static let mark = "#! "

  /// The text without the notes at its top.
  static func withoutNotes(_ text: String) -> String {
    var rest = text[...]
    while rest.hasPrefix(mark), let end = rest.firstIndex(where: \.isNewline) {
      rest = rest[rest.index(after: end)...]
    }
    return String(rest)
  }

  /// What stands against the text as the configuration; nil where it can be taken.
  func complaint(about text: String) -> Complaint? {
    do throws(Failure) {
      let config = try keeping { () throws(HomeError) in
        try Config(parsing: Array(text.utf8), path: "config.yaml")
      }
      _ = try Keymap.configured(config, path: "config.yaml")
      let themes = ThemeLibrary(places: places)
      for profile in [nil] + config.profiles.keys.sorted().map(Optional.some) {
        try keeping { () throws(HomeError) in
          let settings = try Settings(options: .init(profile: profile), config: config)
          _ = try themes.theme(settings.theme, configuredIn: "config.yaml")
        }
      }
      return nil
    } catch { return Complaint(message: error.description) }
  }

  /// Puts the text in the place of the file. Where somebody else changed that meanwhile, the text
  /// is kept beside it, and this throws.
  func save(_ text: String) throws(Failure) {
    let now = try keeping { () throws(HomeError) in try Config.bytes(ofFile: places.configFile) }
    guard now == original else {
      throw Failure(
        .tryAgain,
        "\(places.configFile) was changed meanwhile and is left alone; "
          + "what was written is in \(try keep(text)).")
    }
    try keeping { () throws(HomeError) in try Config.write(text, toFile: places.configFile) }
  }

  /// Keeps a text that cannot be the configuration now. Returns where.
  func keep(_ text: String) throws(Failure) -> String {
    let path = "\(places.stateDirectory)/config.rejected.yaml"
    try keeping { () throws(HomeError) in try Config.write(text, toFile: path) }
    return path
  }

  private static let example = """
    # amend config schema > config.schema.json, in this directory, lets editors check this file.
    # yaml-language-server: $schema=config.schema.json

    # profile: work
    # profiles:
    #   work:
    #     base_url: https://api.zeeg.me/v2
    #     token_command: pass show crm/token
    # theme: gruvbox-dark
    # review: never
    # keys:
    #   save: [f2, ctrl-s]

    """
}
