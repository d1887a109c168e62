import AmendHome
import Testing

@Suite struct SettingsTests {
  private var config: Config {
    var config = Config()
    config.profile = "work"
    config.theme = Config.Written("paper", at: Config.Position(line: 2, column: 8))
    config.review = .never
    var work = Config.Profile()
    work.baseURL = "https://crm.example.org/v2/"
    work.theme = Config.Written("slate", at: Config.Position(line: 6, column: 12))
    config.profiles = ["work": work, "plain": Config.Profile()]
    return config
  }

  @Test func `without anything said the defaults hold`() throws {
    let settings = try Settings()
    #expect(settings.profile == Sourced("default", from: .builtIn))
    #expect(settings.baseURL == Sourced("https://api.zeeg.me/v2", from: .builtIn))
    #expect(settings.theme == Sourced(nil, from: .builtIn))
    #expect(settings.review == Sourced(.always, from: .builtIn))
    #expect(settings.historyDays == Sourced(90, from: .builtIn))
    #expect(settings.allowsInsecure.value == false)
    #expect(!settings.isDemo)
  }

  @Test func `options win over environment, environment over profile, profile over the rest`()
    throws
  {
    let environment = ["AMEND_THEME": "dusk", "AMEND_BASE_URL": "https://e.example"]
    let options = Settings.Options(theme: "noon")
    let all = try Settings(options: options, environment: environment, config: config)
    #expect(all.theme == Sourced("noon", from: .option("--theme")))
    #expect(all.baseURL == Sourced("https://e.example", from: .environment("AMEND_BASE_URL")))
    let without = try Settings(environment: environment, config: config)
    #expect(without.theme == Sourced("dusk", from: .environment("AMEND_THEME")))
    let profile = try Settings(config: config)
    #expect(profile.profile == Sourced("work", from: .config))
    #expect(
      profile.theme
        == Sourced(
          "slate", from: .profile("work"), at: Config.Position(line: 6, column: 12)))
    #expect(profile.baseURL == Sourced("https://crm.example.org/v2", from: .profile("work")))
    #expect(profile.review == Sourced(.never, from: .config))
    let plain = try Settings(environment: ["AMEND_PROFILE": "plain"], config: config)
    #expect(
      plain.theme == Sourced("paper", from: .config, at: Config.Position(line: 2, column: 8)))
  }

  @Test func `an empty variable says nothing`() throws {
    let settings = try Settings(environment: ["AMEND_PROFILE": "", "AMEND_BASE_URL": ""])
    #expect(settings.profile.source == .builtIn)
    #expect(settings.baseURL.source == .builtIn)
  }

  @Test func `the profile demo is always there and can search`() throws {
    let settings = try Settings(options: .init(profile: "demo"), config: config)
    #expect(settings.isDemo)
    #expect(settings.searchParameter.value == "search")
  }

  @Test(arguments: ["https://crm.example.org", "no address"])
  func `another service's address does not part the sandbox from its drafts`(
    address: String
  ) throws {
    let settings = try Settings(
      options: .init(profile: "demo"), environment: ["AMEND_BASE_URL": address])
    #expect(settings.baseURL == Sourced(Settings.sandboxBaseURL, from: .builtIn))
  }

  @Test func `a profile that nobody knows is refused with those that are known`() {
    let error = #expect(throws: HomeError.self) {
      try Settings(options: .init(profile: "wrok"), config: config)
    }
    #expect(error == .unknownProfile(name: "wrok", known: ["default", "demo", "plain", "work"]))
    #expect(error?.isConfiguration == true)
  }

  @Test(arguments: [
    "http://127.0.0.1:8080", "http://localhost/v2", "http://[::1]:80", "HTTPS://Example.org",
    "http://127.8.9.10",
  ])
  func `a base URL that keeps the token is taken`(address: String) throws {
    let settings = try Settings(options: .init(baseURL: address))
    #expect(settings.baseURL.value == address.lowercased())
  }

  @Test(arguments: [
    "", "api.zeeg.me", "ftp://x", "https://", "https:///v2", "https://u:p@example.org",
    "https://example.org/?a", "https://example.org/#a", "https://exa mple.org",
    "https://exämple.org", "http://example.org", "http://127.0.0.1.example.org",
    "http://localhost@example.org", "http://127.0.0.300", "http://10.0.0.1", "http://127.+1.0.0",
    "https://example.org\r\nHost: x",
  ])
  func `a base URL that is none or would tell the token is refused`(address: String) {
    let error = #expect(throws: HomeError.self) {
      try Settings(options: .init(baseURL: address))
    }
    guard case .badSetting(.option("--base-url"), _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a profile may allow a token in the clear`() throws {
    var config = config
    config.profiles["work"]?.baseURL = "http://10.0.0.1:8080"
    #expect(throws: HomeError.self) { try Settings(config: config) }
    config.profiles["work"]?.allowsInsecure = true
    #expect(try Settings(config: config).baseURL.value == "http://10.0.0.1:8080")
  }
}
