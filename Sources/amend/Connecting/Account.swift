import AmendCore
import AmendHome
import Glibc

/// The account that a command works in, by the settings in force; no token is asked for yet.
struct Account: Sendable {
  let settings: Settings
  let config: Config
  let places: Places
  let environment: [String: String]

  /// Resolves the settings; `added` is the profile where the configuration does not have it yet.
  ///
  /// Throws where the configuration is not as it must be.
  init(
    _ options: Settings.Options, adding added: Config.Profile? = nil
  ) throws(Failure) {
    environment = Home.environment
    do throws(HomeError) {
      places = try Places(environment: environment)
      // A configuration that is to be written may be missing, wherever it is.
      var config =
        try added == nil ? Config(at: places) : Config(readingFile: places.configFile)
      let name = Settings.profile(options: options, environment: environment, config: config)
      if let added, name.value != ProfileName.demo, config.profiles[name.value] == nil {
        config.profiles[name.value] = added
      }
      self.config = config
      settings = try Settings(options: options, environment: environment, config: config)
    } catch { throw Failure(error) }
  }

  /// Where the token comes from, as the end of a sentence about it; it is not read.
  var tokenOrigin: String {
    get throws(Failure) {
      let origin = try keeping { () throws(HomeError) in
        try Credentials(places: places, environment: environment).origin(for: settings)
      }
      return switch origin {
      case nil: "is not needed"
      case .environment: "comes from AMEND_TOKEN"
      // The command is not shown: it may hold a token itself.
      case .command: "comes from the profile's token_command"
      case .file(let path): "is kept in \(path)"
      }
    }
  }

  /// The names that are remembered of this account's service.
  func openNameCache() throws(HomeError) -> NameCache {
    try NameCache(
      path: places.cacheDatabase, profile: settings.profile.value,
      baseURL: settings.baseURL.value, now: { Moment(secondsSinceEpoch: Int64(time(nil))) })
  }

  /// The drafts and what was saved.
  func openState() throws(HomeError) -> StateStore {
    try StateStore(
      path: places.stateDatabase, now: { Moment(secondsSinceEpoch: Int64(time(nil))) })
  }
}

/// Does what the home directory is asked, and turns its error into the command's failure.
func keeping<Answer>(_ work: () throws(HomeError) -> Answer) throws(Failure) -> Answer {
  do throws(HomeError) {
    return try work()
  } catch { throw Failure(error) }
}
