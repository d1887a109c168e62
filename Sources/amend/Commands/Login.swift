import AmendCore
import AmendHome
import AmendUI
import ArgumentParser
import Glibc

/// Keeps a token for a profile.
struct Login: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "login",
    abstract: "Check a token and keep it for a profile.",
    discussion: """
      The token is asked for without being shown, or read from standard input; it is tried before \
      it is kept, in a file that only you can read.

      Examples:
        amend login
        amend login --profile work --base-url https://crm.example.org/v2
        pass show crm/token | amend login --profile work
        amend login --token-command 'pass show crm/token'
        amend login status --profile work

      With --token-command the token is in no file of amend's: the command prints it each time it \
      is needed, and stands in the profile as token_command. It may be pass show crm/token, \
      op read op://Private/crm/token, secret-tool lookup service crm, or any other.
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
        amend login --token-command 'secret-tool lookup service crm'
      """)

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Keep no token but this command, which prints it each time it is needed.",
      valueName: "command"))
  var tokenCommand: String?

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
    let secret = try secret(for: account)
    let service = try Connection(
      account, secret: secret, telling: connection.diagnostics.open()
    ).service
    let check = try await TokenCheck(service)
    let place = try keeping { () throws(HomeError) in try keep(secret, of: account) }
    for line in check.lines { print(line) }
    print("The token \(place).".printable)
  }
}

extension KeepToken {
  /// The token that the command prints, or that is typed.
  private func secret(for account: Account) throws(Failure) -> Secret {
    let settings = account.settings
    if let tokenCommand {
      return try keeping { () throws(HomeError) in
        try Credentials(places: account.places, environment: account.environment)
          .token(of: tokenCommand, for: settings.profile.value)
      }
    }
    let typed = try HiddenLine.read(prompt: "Token for \(settings.baseURL.value): ".printable)
    return try keeping { () throws(HomeError) in
      try Secret(typed, from: isatty(STDIN_FILENO) == 1 ? "the terminal" : "standard input")
    }
  }

  /// Keeps the token in its file or the command in the configuration, whose token then is in no
  /// file any more. Returns where, as the end of a sentence.
  private func keep(_ secret: Secret, of account: Account) throws(HomeError) -> String {
    let (name, address) = (account.settings.profile.value, account.settings.baseURL.value)
    let credentials = Credentials(places: account.places, environment: account.environment)
    guard let tokenCommand else {
      try keep(address, as: name, in: account.places)
      return "is kept in \(try credentials.store(secret, for: name))"
    }
    var profile = Config.Profile()
    if address != Settings.standardBaseURL { profile.baseURL = address }
    profile.tokenCommand = tokenCommand
    try Config.keepTokenCommand(of: profile, named: name, toFile: account.places.configFile)
    try credentials.delete(for: name)
    return "comes from the command, which stands in \(account.places.configFile)"
  }

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
      The service is asked one thing for each scope; nothing is changed.

      Examples:
        amend login status
        amend login status --profile work
      """)

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let connection = try connection.open()
    let check = try await TokenCheck(connection.service)
    print("\(connection.settings.profile.value)  \(connection.settings.baseURL.value)".printable)
    print("The token \(try connection.account.tokenOrigin).".printable)
    for line in check.lines { print(line) }
  }
}

/// Forgets the token of a profile.
struct Logout: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logout",
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
    if account.settings.account.tokenCommand != nil {
      print(
        "Its token_command stays in \(account.places.configFile); amend config edit removes it.")
    }
  }
}
