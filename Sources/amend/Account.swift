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
  let places: Places
  let environment: [String: String]

  init(settings: Settings, places: Places, environment: [String: String]) {
    self.settings = settings
    self.places = places
    self.environment = environment
  }

  /// Resolves the settings. Throws where the configuration is not as it must be.
  init(_ options: Settings.Options) throws(Failure) {
    environment = Home.environment
    do throws(HomeError) {
      places = try Places(environment: environment)
      settings = try Settings(
        options: options, environment: environment,
        config: try Config(readingFile: places.configFile))
    } catch { throw Failure(error) }
  }

  /// The drafts and what was saved. Throws where they cannot be opened.
  func openState() throws(Failure) -> StateStore {
    do throws(HomeError) {
      return try StateStore(
        path: places.stateDatabase, now: { Moment(secondsSinceEpoch: Int64(time(nil))) })
    } catch { throw Failure(error) }
  }
}

extension Connection {
  /// The account that the service is asked for.
  var account: Account {
    Account(settings: settings, places: places, environment: environment)
  }
}

extension ConnectionOptions {
  /// The account that these options choose.
  func account() throws(Failure) -> Account {
    try Account(Settings.Options(profile: profile, baseURL: baseURL))
  }
}

/// Does what the home directory is asked, and turns its error into the command's failure.
func keeping<Answer>(_ work: () throws(HomeError) -> Answer) throws(Failure) -> Answer {
  do throws(HomeError) {
    return try work()
  } catch { throw Failure(error) }
}
