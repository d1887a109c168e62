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
  let places: Places
  let environment: [String: String]
  let service: any RecordService

  /// Starts the sandbox's sample data anew.
  func resetSandbox() throws(Failure) {
    do throws(StoreError) {
      try Sandbox.reset(places.demoDatabase)
    } catch { throw Failure(.failed, error.description) }
  }
}

extension ConnectionOptions {
  /// Resolves the settings and makes the service ready; nothing is sent yet.
  ///
  /// Throws where the configuration or the token is not as it must be.
  func open(review: Config.Review? = nil) throws(Failure) -> Connection {
    let environment = Home.environment
    let places: Places
    let settings: Settings
    let secret: Secret?
    do throws(HomeError) {
      places = try Places(environment: environment)
      settings = try Settings(
        options: Settings.Options(profile: profile, baseURL: baseURL, review: review),
        environment: environment, config: try Config(readingFile: places.configFile))
      secret = try Credentials(places: places, environment: environment).token(for: settings)
    } catch { throw Failure(error) }
    return Connection(
      settings: settings, places: places, environment: environment,
      service: try client(settings, places, token: secret.flatMap { Token($0.exposed) }))
  }

  private func client(
    _ settings: Settings, _ places: Places, token: Token?
  ) throws(Failure) -> Client {
    let options = Client.Options(
      version: Amend.version, searchParameter: settings.searchParameter.value,
      now: { Double(time(nil)) })
    do throws(BaseURLError) {
      return settings.isDemo
        ? Client(
          base: try BaseURL("http://localhost/v2"), token: nil,
          transport: SandboxTransport(path: places.demoDatabase), options: options)
        : Client(
          base: try BaseURL(
            settings.baseURL.value, allowsInsecure: settings.allowsInsecure.value),
          token: token, transport: URLSessionTransport(), options: options)
    } catch { throw Failure(error) }
  }
}
