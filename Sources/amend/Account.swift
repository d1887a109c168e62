import AmendCore
import AmendHome

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The account that a command works in, by the settings in force; no token is asked for yet.
struct Account: Sendable {
  let settings: Settings
  let config: Config
  let places: Places
  let environment: [String: String]

  /// Resolves the settings; a profile that the configuration does not have yet may be given.
  ///
  /// Throws where the configuration is not as it must be.
  init(
    _ options: Settings.Options, adding added: (name: String, profile: Config.Profile)? = nil
  ) throws(Failure) {
    environment = Home.environment
    do throws(HomeError) {
      places = try Places(environment: environment)
      var config = try Config(readingFile: places.configFile)
      if let added, config.profiles[added.name] == nil {
        config.profiles[added.name] = added.profile
      }
      self.config = config
      settings = try Settings(options: options, environment: environment, config: config)
    } catch { throw Failure(error) }
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
