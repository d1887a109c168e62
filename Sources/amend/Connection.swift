import AmendAPI
import AmendCore
import AmendHome
import AmendServer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The service that a command talks to, by the settings in force.
struct Connection: Sendable {
  let settings: Settings
  let config: Config
  let places: Places
  let environment: [String: String]
  let service: any RecordService

  /// Tells of calls that failed for the moment and will be made again.
  let retries: AsyncStream<RetryNotice>

  /// The database of drafts and saves.
  func openState() throws(HomeError) -> StateStore {
    try StateStore(
      path: places.stateDatabase, now: { Moment(secondsSinceEpoch: Int64(time(nil))) })
  }

  /// Starts the sandbox's sample data anew.
  func resetSandbox() throws(Failure) {
    do throws(HomeError) {
      try places.prepareDirectory(of: places.demoDatabase)
    } catch { throw Failure(error) }
    do throws(StoreError) {
      try Sandbox.reset(places.demoDatabase)
    } catch { throw Failure(.failed, error.description) }
  }
}

extension Connection {
  /// Resolves the settings and makes the service ready; nothing is sent yet.
  ///
  /// Throws where the configuration or the token is not as it must be.
  /// `patience` says how long a call that fails for the moment is made again.
  init(
    _ options: Settings.Options, patience: RetryPolicy = RetryPolicy()
  ) throws(Failure) {
    let environment = Home.environment
    let places: Places
    let config: Config
    let settings: Settings
    let secret: Secret?
    do throws(HomeError) {
      places = try Places(environment: environment)
      config = try Config(readingFile: places.configFile)
      settings = try Settings(options: options, environment: environment, config: config)
      secret = try Credentials(places: places, environment: environment).token(for: settings)
    } catch { throw Failure(error) }
    let (retries, sink) = AsyncStream<RetryNotice>.makeStream()
    let retrying = Retrying(
      policy: patience,
      pause: { (seconds) throws(CancellationError) in
        do { try await Task.sleep(for: .seconds(seconds)) } catch { throw CancellationError() }
      },
      onWait: { sink.yield($0) })
    self.init(
      settings: settings, config: config, places: places, environment: environment,
      service: try Connection.client(
        settings, places, token: secret.flatMap { Token($0.exposed) }, retrying),
      retries: retries)
  }

  private static func client(
    _ settings: Settings, _ places: Places, token: Token?, _ retrying: Retrying
  ) throws(Failure) -> Client {
    let options = Client.Options(
      version: Amend.version, searchParameter: settings.searchParameter.value,
      now: { Double(time(nil)) }, retrying: retrying)
    do throws(BaseURLError) {
      return settings.isDemo
        ? Client(
          base: try BaseURL("http://localhost/v2"), token: nil,
          transport: SandboxTransport(places: places), options: options)
        : Client(
          base: try BaseURL(
            settings.baseURL.value, allowsInsecure: settings.allowsInsecure.value),
          token: token, transport: URLSessionTransport(), options: options)
    } catch { throw Failure(error) }
  }
}

extension ConnectionOptions {
  /// The service that these options choose.
  func open(
    review: Config.Review? = nil, patience: RetryPolicy = RetryPolicy()
  ) throws(Failure) -> Connection {
    try Connection(
      Settings.Options(profile: profile, baseURL: baseURL, review: review), patience: patience)
  }
}
