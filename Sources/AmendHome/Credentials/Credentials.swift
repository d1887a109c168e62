/// Where tokens come from, and where `amend login` puts them.
package struct Credentials: Sendable {
  private let places: Places
  private let environment: [String: String]
  private let commandLimitSeconds: Int

  /// A `token_command` may take so many seconds.
  package init(places: Places, environment: [String: String], commandLimitSeconds: Int = 30) {
    self.places = places
    self.environment = environment
    self.commandLimitSeconds = commandLimitSeconds
  }

  /// Where the token of an account would come from.
  package enum Origin: Hashable, Sendable {
    /// The environment variable `AMEND_TOKEN`.
    case environment
    /// A command of the shell.
    case command(String)
    /// A file at that absolute path.
    case file(String)
  }

  /// Where the token comes from; nil for the sandbox, which takes none.
  package func origin(for settings: Settings) throws(HomeError) -> Origin? {
    if settings.isDemo { return nil }
    if let text = environment["AMEND_TOKEN"], !text.isEmpty { return .environment }
    if let command = settings.account.tokenCommand { return .command(command) }
    if let written = settings.account.tokenFile { return .file(try places.path(written: written)) }
    return .file(tokenFile(of: settings.profile.value))
  }

  /// The token of the account; nil for the sandbox. Runs the account's `token_command`, so
  /// call it before the screen is taken.
  ///
  /// Throws `.noToken` where there is none, `.unsafe` where others could read or write its file,
  /// `.badToken` and `.tokenCommandFailed`.
  package func token(for settings: Settings) throws(HomeError) -> Secret? {
    let profile = settings.profile.value
    switch try origin(for: settings) {
    case nil: return nil
    case .environment: return try Secret(environment["AMEND_TOKEN"] ?? "", from: "AMEND_TOKEN")
    case .command(let command): return try token(of: command, for: profile)
    case .file(let path):
      do throws(HomeError) {
        let bytes = try PrivateFile(path).read(limitByteCount: Secret.longestByteCount)
        return try Secret(String(decoding: bytes, as: UTF8.self), from: path)
      } catch .missing {
        throw .noToken(profile: profile)
      }
    }
  }

  /// The token that a command of the shell prints, which is or may become the profile's.
  ///
  /// Throws `.badToken` and `.tokenCommandFailed`.
  package func token(of command: String, for profile: String) throws(HomeError) -> Secret {
    let command = TokenCommand(
      profile: profile, command: command, limitSeconds: commandLimitSeconds)
    return try Secret(
      try command.run(in: environment), from: "token_command of the profile \"\(profile)\"")
  }

  /// Keeps the token in the profile's file, for its owner alone. Returns the file's path.
  @discardableResult
  package func store(_ token: Secret, for profile: String) throws(HomeError) -> String {
    let path = tokenFile(of: profile)
    try PrivateFile(path).replace(with: Array("\(token.exposed)\n".utf8))
    return path
  }

  /// Removes the profile's file. Returns whether there was one.
  @discardableResult
  package func delete(for profile: String) throws(HomeError) -> Bool {
    try PrivateFile(tokenFile(of: profile)).remove()
  }

  private func tokenFile(of profile: String) -> String {
    "\(places.tokenDirectory)/\(profile)"
  }
}
