/// Where amend keeps its files, by the XDG Base Directory Specification 0.8.
package struct Places: Hashable, Sendable {
  /// The directory of the configuration, `$XDG_CONFIG_HOME/amend`.
  package let configDirectory: String
  /// The configuration file: `AMEND_CONFIG`, or `config.yaml` in its directory.
  package let configFile: String
  /// Whether the environment names the configuration file, which must be there then.
  package let isConfigFileNamed: Bool
  /// The directory of the user's own colour schemes.
  package let themeDirectory: String
  /// The directory that holds one file for each profile's token.
  package let tokenDirectory: String
  /// The database of the sandbox.
  package let demoDatabase: String
  /// The directory of what amend remembers, `$XDG_STATE_HOME/amend`.
  package let stateDirectory: String
  /// The database of drafts and of what was saved.
  package let stateDatabase: String
  /// The database of names, which may be deleted at any time.
  package let cacheDatabase: String
  /// The user's home directory; nil where `HOME` does not say.
  package let home: String?

  /// Takes the places from an environment; as the specification says, relative paths in `XDG_*`
  /// are ignored. Throws `.noHome` where a place would depend on a `HOME` that is not given.
  package init(environment: [String: String]) throws(HomeError) {
    home = Places.absolute(environment["HOME"])
    configDirectory = try Places.directory("XDG_CONFIG_HOME", or: ".config", in: environment)
    let chosen = environment["AMEND_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
    configFile = chosen ?? "\(configDirectory)/config.yaml"
    isConfigFileNamed = chosen != nil
    themeDirectory = "\(configDirectory)/themes"
    tokenDirectory = "\(configDirectory)/tokens"
    let data = try Places.directory("XDG_DATA_HOME", or: ".local/share", in: environment)
    demoDatabase = "\(data)/demo.sqlite"
    stateDirectory = try Places.directory("XDG_STATE_HOME", or: ".local/state", in: environment)
    stateDatabase = "\(stateDirectory)/state.sqlite"
    let cache = try Places.directory("XDG_CACHE_HOME", or: ".cache", in: environment)
    cacheDatabase = "\(cache)/cache.sqlite"
  }

  /// Makes the directory in which one of these files lies, for its owner alone.
  package func prepareDirectory(of file: String) throws(HomeError) {
    try PrivateFile.makeDirectory(file.parentDirectory)
  }

  /// The path that a person wrote in the configuration: `~/` is the home directory, and what is
  /// relative is so to the configuration's directory.
  package func path(written text: String) throws(HomeError) -> String {
    if text.hasPrefix("/") { return text }
    guard text.hasPrefix("~/") else { return "\(configDirectory)/\(text)" }
    guard let home else { throw .noHome }
    return home + text.dropFirst()
  }

  private static func directory(
    _ variable: String, or fallback: String, in environment: [String: String]
  ) throws(HomeError) -> String {
    if let base = absolute(environment[variable]) { return "\(base)/amend" }
    guard let home = absolute(environment["HOME"]) else { throw .noHome }
    return "\(home)/\(fallback)/amend"
  }

  private static func absolute(_ path: String?) -> String? {
    guard var path = path?[...], path.hasPrefix("/") else { return nil }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path == "/" ? "" : String(path)
  }
}
