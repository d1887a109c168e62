internal import Yams

/// Takes a configuration from its nodes and says where it is wrong.
struct ConfigReader: NodeReader {
  let path: String

  /// The keys at the top.
  enum Key: String, CaseIterable {
    case profile, profiles, theme, review, keys, mouse
    case historyDays = "history_days"
  }

  /// The keys of a profile.
  enum ProfileKey: String, CaseIterable {
    case baseURL = "base_url"
    case tokenFile = "token_file"
    case tokenCommand = "token_command"
    case allowInsecure = "allow_insecure"
    case searchParameter = "search_parameter"
    case review, theme
  }

  /// The configuration whose root this is. Throws `.malformedConfig`.
  func config(_ root: Node) throws(HomeError) -> Config {
    var config = Config()
    for (key, node) in try members(of: root, Key.self) {
      switch key {
      case .profile: config.profile = try profileName(node)
      case .profiles: config.profiles = try profiles(node)
      case .theme: config.theme = try writtenName(node)
      case .review: config.review = try review(node)
      case .keys: try readKeys(node, into: &config)
      case .mouse: config.usesMouse = try flag(node)
      case .historyDays: config.historyDays = try days(node)
      }
    }
    return config
  }

  private func profiles(_ node: Node) throws(HomeError) -> [String: Config.Profile] {
    var profiles: [String: Config.Profile] = [:]
    for (key, value) in try pairs(of: node) {
      profiles[try profileName(key)] = try profile(value)
    }
    return profiles
  }

  private func profile(_ node: Node) throws(HomeError) -> Config.Profile {
    var profile = Config.Profile()
    for (key, node) in try members(of: node, ProfileKey.self) {
      switch key {
      case .baseURL: profile.baseURL = try string(node)
      case .tokenFile: profile.tokenFile = try string(node)
      case .tokenCommand: profile.tokenCommand = try string(node)
      case .allowInsecure: profile.allowsInsecure = try flag(node)
      case .searchParameter: profile.searchParameter = try string(node)
      case .review: profile.review = try review(node)
      case .theme: profile.theme = try writtenName(node)
      }
    }
    return profile
  }

  /// Takes the keys, and under `preset` the name of the keymap that they begin from.
  private func readKeys(_ node: Node, into config: inout Config) throws(HomeError) {
    for (key, value) in try pairs(of: node) {
      let name = try text(key)
      if name == "preset" {
        config.keyPreset = value.isNull ? nil : try written(value)
        continue
      }
      var keys: [Config.Written] = []
      if case .sequence(let sequence) = value {
        for element in sequence { keys.append(try written(element)) }
      } else if !value.isNull {
        keys = [try written(value)]
      }
      config.keys[name] = Config.Binding(keys: keys, position: position(key))
    }
  }

  /// A text, and nothing that YAML takes for a number or a truth, which is hardly what was meant.
  private func string(_ node: Node) throws(HomeError) -> String {
    let text = try text(node)
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return text }
    let isNumber = "+-.0123456789".contains(text.prefix(1)) && Double(text) != nil
    guard !isNumber, Bool(text.lowercased()) == nil else {
      throw failure(node, "expected text\(found(node)); put it in quotes where that is meant.")
    }
    return text
  }

  private func writtenName(_ node: Node) throws(HomeError) -> Config.Written {
    Config.Written(try string(node), at: position(node))
  }

  private func written(_ node: Node) throws(HomeError) -> Config.Written {
    Config.Written(try text(node), at: position(node))
  }

  private func profileName(_ node: Node) throws(HomeError) -> String {
    let name = try text(node)
    guard ProfileName.isValid(name) else {
      throw failure(node, "\"\(name)\" is no profile's name; \(ProfileName.rule).")
    }
    return name
  }

  private func review(_ node: Node) throws(HomeError) -> Config.Review {
    guard let review = Config.Review(rawValue: try text(node)) else {
      throw failure(node, "review is either \"always\" or \"never\".")
    }
    return review
  }

  private func days(_ node: Node) throws(HomeError) -> Int {
    guard case .scalar(let scalar) = node, let days = Int(scalar.string),
      (0...36_500).contains(days)
    else { throw failure(node, "expected a number of days from 0 to 36500.") }
    return days
  }

  private func flag(_ node: Node) throws(HomeError) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain,
      let flag = Bool(scalar.string.lowercased())
    else { throw failure(node, "expected true or false\(found(node)).") }
    return flag
  }

  /// The members whose keys are known and whose values are not null.
  private func members<Key: RawRepresentable<String> & CaseIterable>(
    of node: Node, _ keys: Key.Type
  ) throws(HomeError) -> [(Key, Node)] {
    var members: [(Key, Node)] = []
    for (key, value) in try pairs(of: node) {
      let name = try text(key)
      guard let known = Key(rawValue: name) else {
        throw failure(key, "unknown key \"\(name)\"; \(advice(for: name, keys))")
      }
      if !value.isNull { members.append((known, value)) }
    }
    return members
  }

  private func advice<Key: RawRepresentable<String> & CaseIterable>(
    for name: String, _ keys: Key.Type
  ) -> String {
    let names = keys.allCases.map(\.rawValue)
    if let nearest = Spelling.nearest(to: name, among: names) {
      return "did you mean \"\(nearest)\"?"
    }
    return "known are \(names.joined(separator: ", "))."
  }
}
