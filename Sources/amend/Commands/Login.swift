import AmendCore
import AmendHome
import AmendUI
import ArgumentParser
import Glibc

/// Keeps a token for a profile.
struct Login: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a token and keep it for a profile.",
    discussion: """
      The token is asked for without being shown, or read from standard input; it is tried before \
      it is kept, in a file that only you can read.

      Examples:
        amend login
        amend login --profile work --base-url https://crm.example.org/v2
        pass show crm/token | amend login --profile work
        amend login status --profile work

      To have it fetched anew each time, name a command in the configuration instead:
        token_command: pass show crm/token
      """,
    subcommands: [KeepToken.self, LoginStatus.self],
    defaultSubcommand: KeepToken.self)
}

/// Asks for a token, tries it and keeps it.
struct KeepToken: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep",
    abstract: "Ask for a token, try it and keep it.",
    discussion: """
      Examples:
        amend login
        pass show crm/token | amend login --profile work
      """)

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let account = try Account(
      Settings.Options(profile: connection.profile, baseURL: connection.baseURL),
      adding: Config.Profile())
    let settings = account.settings
    let name = settings.profile.value
    guard name != ProfileName.demo else {
      throw Failure(.usage, "The sandbox needs no token; choose another profile with --profile.")
    }
    guard ProfileName.isValid(name) else {
      throw Failure(.usage, "“\(name)” cannot be the profile's name; \(ProfileName.rule).")
    }
    guard settings.account.tokenCommand == nil, settings.account.tokenFile == nil else {
      throw Failure(
        .badConfiguration,
        "The profile “\(name)” says itself where its token is; remove token_command and "
          + "token_file from \(account.places.configFile) first.")
    }
    if let known = settings.account.baseURL, known != settings.baseURL.value {
      throw Failure(
        .usage, "The profile “\(name)” is of \(known); choose another with --profile.")
    }
    let typed = try HiddenLine.read(prompt: "Token for \(settings.baseURL.value): ".printable)
    let secret = try keeping { () throws(HomeError) in
      try Secret(typed, from: isatty(STDIN_FILENO) == 1 ? "the terminal" : "standard input")
    }
    let service = try Connection(account, secret: secret).service
    let check = try await TokenCheck(service)
    let path = try keeping { () throws(HomeError) in
      try keep(settings.baseURL.value, as: name, in: account.places)
      return try Credentials(places: account.places, environment: account.environment)
        .store(secret, for: name)
    }
    for line in check.lines { print(line) }
    print("The token is kept in \(path).".printable)
  }
}

extension KeepToken {
  /// Writes a profile that the configuration does not have yet; the standard one only where it is
  /// of another address than the vendor's.
  private func keep(
    _ baseURL: String, as name: String, in places: Places
  ) throws(HomeError) {
    let isPlain = name == ProfileName.standard && baseURL == Settings.standardBaseURL
    guard !isPlain, try Config(readingFile: places.configFile).profiles[name] == nil else { return }
    var profile = Config.Profile()
    profile.baseURL = baseURL
    try Config.add(profile, named: name, toFile: places.configFile)
  }
}

/// Tells whether a profile's token works.
struct LoginStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell whether the profile's token works, and for what.",
    discussion: """
      Examples:
        amend login status
        amend login status --profile work
      """)

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let connection = try connection.open()
    let check = try await TokenCheck(connection.service)
    print("\(connection.settings.profile.value)  \(connection.settings.baseURL.value)".printable)
    for line in check.lines { print(line) }
  }
}

/// Forgets the token of a profile.
struct Logout: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Delete the token that `amend login` kept for a profile.",
    discussion: """
      Examples:
        amend logout
        amend logout --profile work
      """)

  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    let account = try connection.account()
    let wasThere = try keeping { () throws(HomeError) in
      try Credentials(places: account.places, environment: account.environment)
        .delete(for: account.settings.profile.value)
    }
    print(wasThere ? "The token is deleted." : "No token was kept.")
  }
}
