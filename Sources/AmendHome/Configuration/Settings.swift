import AmendCore

/// A value, and where it was said.
package struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  package let source: Source
  /// Where it stands in the configuration's file; nil where it does not, or nobody has to know.
  package let position: Config.Position?

  package init(_ value: Value, from source: Source, at position: Config.Position? = nil) {
    self.value = value
    self.source = source
    self.position = position
  }
}

/// Where a setting was said, the strongest first.
package enum Source: Hashable, Sendable, CustomStringConvertible {
  /// On the command line, by the option of that name, such as `--profile`.
  case option(String)
  /// In the environment, by the variable of that name.
  case environment(String)
  /// In the configuration, by the profile of that name.
  case profile(String)
  /// In the configuration, for all profiles.
  case config
  /// Nowhere: amend's own choice.
  case builtIn

  package var description: String {
    switch self {
    case .option(let name), .environment(let name): name
    case .profile(let name): "the profile \"\(name)\""
    case .config: "the configuration"
    case .builtIn: "the default"
    }
  }
}

/// What holds for this run: options win over environment, environment over profile, profile over
/// the rest of the configuration, and that over the defaults.
package struct Settings: Hashable, Sendable {
  /// The name of the account.
  package let profile: Sourced<String>
  /// Where the API is, without a slash at its end; the same for the profile `demo` whatever is
  /// said, so that its drafts and its history stay together.
  package let baseURL: Sourced<String>
  /// The name of a theme; nil leaves the choice to the terminal.
  package let theme: Sourced<String?>
  package let review: Sourced<Config.Review>
  /// Whether `http://` is taken for a host that is not this machine.
  package let allowsInsecure: Sourced<Bool>
  /// The query parameter by which the service searches; nil where it cannot.
  package let searchParameter: Sourced<String?>
  package let usesMouse: Sourced<Bool>
  /// How many days what was saved is remembered.
  package let historyDays: Sourced<Int>
  /// Where a token would come from, apart from the environment.
  package let account: Config.Profile

  /// What was said on the command line.
  package struct Options: Hashable, Sendable {
    package var profile: String?
    package var baseURL: String?
    package var theme: String?
    package var review: Config.Review?

    package init(
      profile: String? = nil, baseURL: String? = nil, theme: String? = nil,
      review: Config.Review? = nil
    ) {
      self.profile = profile
      self.baseURL = baseURL
      self.theme = theme
      self.review = review
    }
  }

  /// The vendor's public address (heading "Base" of the API's description).
  package static let standardBaseURL = "https://api.zeeg.me/v2"
  /// The address by which the sandbox is called within the program.
  package static let sandboxBaseURL = "http://localhost/v2"
  /// How long what was saved is remembered unless the configuration says otherwise.
  package static let standardHistoryDays = 90

  /// Resolves what was said. Throws `.unknownProfile`, and `.badSetting` for a base URL that is
  /// none or would carry the token in the clear.
  package init(
    options: Options = Options(), environment: [String: String] = [:], config: Config = Config()
  ) throws(HomeError) {
    let spoken = Spoken(environment: environment)
    let profile = Settings.profile(options: options, environment: environment, config: config)
    let account = try Settings.account(profile, in: config)
    let here = Source.profile(profile.value)
    self.profile = profile
    self.account = account
    allowsInsecure = account.allowsInsecure.sourced(here) ?? Sourced(false, from: .builtIn)
    baseURL =
      profile.value == ProfileName.demo
      ? Sourced(Settings.sandboxBaseURL, from: .builtIn)
      : try Settings.checked(
        options.baseURL.sourced(.option("--base-url")) ?? spoken["AMEND_BASE_URL"]
          ?? account.baseURL.sourced(here) ?? Sourced(Settings.standardBaseURL, from: .builtIn),
        allowsInsecure: allowsInsecure.value)
    theme =
      (options.theme.sourced(.option("--theme")) ?? spoken["AMEND_THEME"]
      ?? account.theme.sourced(here) ?? config.theme.sourced(.config)).optional
    review =
      options.review.sourced(.option("--review")) ?? account.review.sourced(here)
      ?? config.review.sourced(.config) ?? Sourced(.always, from: .builtIn)
    searchParameter = account.searchParameter.sourced(here).optional
    usesMouse = config.usesMouse.sourced(.config) ?? Sourced(false, from: .builtIn)
    historyDays =
      config.historyDays.sourced(.config)
      ?? Sourced(Settings.standardHistoryDays, from: .builtIn)
  }

  /// The name of the account that was said, which the configuration may not know.
  package static func profile(
    options: Options, environment: [String: String], config: Config
  ) -> Sourced<String> {
    options.profile.sourced(.option("--profile"))
      ?? Spoken(environment: environment)["AMEND_PROFILE"] ?? config.profile.sourced(.config)
      ?? Sourced(ProfileName.standard, from: .builtIn)
  }

  /// The address as `BaseURL` writes it, if it is one.
  private static func checked(
    _ address: Sourced<String>, allowsInsecure: Bool
  ) throws(HomeError) -> Sourced<String> {
    do throws(BaseURLError) {
      let url = try BaseURL(address.value, allowsInsecure: allowsInsecure)
      return Sourced(url.description, from: address.source)
    } catch { throw .badSetting(source: address.source, reason: error.reason) }
  }

  /// Whether the sandbox answers instead of a service.
  package var isDemo: Bool { profile.value == ProfileName.demo }

  private static func account(
    _ name: Sourced<String>, in config: Config
  ) throws(HomeError) -> Config.Profile {
    if let account = config.profiles[name.value] { return account }
    if name.value == ProfileName.demo { return .sandbox }
    if name.value == ProfileName.standard { return Config.Profile() }
    let known = Set(config.profiles.keys).union([ProfileName.demo, ProfileName.standard])
    throw .unknownProfile(name: name.value, known: known.sorted())
  }
}

extension Config.Profile {
  /// The account of the sandbox, whose server can search.
  fileprivate static var sandbox: Config.Profile {
    var profile = Config.Profile()
    profile.searchParameter = "search"
    return profile
  }
}

/// The environment, where an empty variable says nothing.
private struct Spoken {
  let environment: [String: String]

  subscript(variable: String) -> Sourced<String>? {
    guard let text = environment[variable], !text.isEmpty else { return nil }
    return Sourced(text, from: .environment(variable))
  }
}

extension Optional where Wrapped: Hashable & Sendable {
  fileprivate func sourced(_ source: Source) -> Sourced<Wrapped>? {
    map { Sourced($0, from: source) }
  }
}

extension Optional where Wrapped == Config.Written {
  fileprivate func sourced(_ source: Source) -> Sourced<String>? {
    map { Sourced($0.text, from: source, at: $0.position) }
  }
}

extension Optional where Wrapped == Sourced<String> {
  /// The same where nothing may be said at all.
  fileprivate var optional: Sourced<String?> {
    map { Sourced<String?>($0.value, from: $0.source, at: $0.position) }
      ?? Sourced<String?>(nil, from: .builtIn)
  }
}
