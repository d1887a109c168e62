import AmendAPI
import AmendCore
import AmendHome
import AmendServer
import AmendUI
import Glibc
import Logging

/// The service that a command talks to, by the settings in force.
struct Connection: Sendable {
  let account: Account
  let service: any RecordService
  /// The names that are remembered of its service.
  let names: NameBook
  /// The drafts and what was saved.
  let state: OpenState

  /// Tells of calls that failed for the moment and will be made again.
  let retries: EventOutlet<RetryNotice>

  var settings: Settings { account.settings }
  var config: Config { account.config }
  var places: Places { account.places }
  var environment: [String: String] { account.environment }

  /// Starts the sandbox's sample data anew; drafts and history of the old go with it.
  func resetSandbox() throws(Failure) {
    do throws(HomeError) {
      try places.prepareDirectory(of: places.demoDatabase)
    } catch { throw Failure(error) }
    do throws(StoreError) {
      try Sandbox.reset(places.demoDatabase)
    } catch { throw Failure(.failed, error.description) }
    try keeping { () throws(HomeError) in
      try account.openState().forget(profile: settings.profile.value)
    }
  }
}

extension Connection {
  /// When the cache takes what the service tells.
  enum Remembering {
    case never
    /// Before it is handed on, because a command ends with it.
    case first
    /// A tenth of a second after it is handed on, because a person waits for it. What is ended
    /// sooner remembers nothing.
    case behind
  }

  /// Makes the service of an account ready; nothing is sent yet. `patience` says how long a call
  /// that fails for the moment is made again.
  ///
  /// Throws where the token is not as it must be.
  init(
    _ account: Account, patience: RetryPolicy = RetryPolicy(),
    telling diagnostics: Diagnostics = Diagnostics(), remembering: Remembering = .first
  ) throws(Failure) {
    let secret = try keeping { () throws(HomeError) in
      try Credentials(places: account.places, environment: account.environment)
        .token(for: account.settings)
    }
    try self.init(
      account, secret: secret, patience: patience, telling: diagnostics, remembering: remembering)
  }

  /// Makes the service of an account ready with that token, wherever the account has its own.
  init(
    _ account: Account, secret: Secret?, patience: RetryPolicy = RetryPolicy(),
    telling diagnostics: Diagnostics = Diagnostics(), remembering: Remembering = .first
  ) throws(Failure) {
    let retries = EventOutlet<RetryNotice>()
    let retrying = Retrying(
      policy: patience,
      pause: { (seconds) throws(CancellationError) in
        do { try await Task.sleep(for: .seconds(seconds)) } catch { throw CancellationError() }
      },
      onWait: { notice in
        diagnostics.logger?.notice(
          "Trying again in \(notice.seconds) s", metadata: ["attempt": "\(notice.attempt)"])
        Task { @MainActor in retries.send(notice) }
      })
    let names = NameBook(account, isUsed: remembering != .never)
    self.init(
      account: account,
      service: RememberingService(
        service: try Connection.client(account, secret, diagnostics, retrying), names: names,
        isBehind: remembering == .behind),
      names: names, state: OpenState(account), retries: retries)
  }

  private static func client(
    _ account: Account, _ secret: Secret?, _ diagnostics: Diagnostics, _ retrying: Retrying
  ) throws(Failure) -> Client {
    let settings = account.settings
    let options = Client.Options(
      version: Amend.version, searchParameter: settings.searchParameter.value,
      now: { Double(time(nil)) }, retrying: retrying)
    do throws(BaseURLError) {
      let base = try BaseURL(
        settings.baseURL.value, allowsInsecure: settings.allowsInsecure.value)
      let transport: any HTTPTransport =
        settings.isDemo
        ? SandboxTransport(places: account.places)
        : NetworkTransport(environment: account.environment)
      return Client(
        base: base, token: settings.isDemo ? nil : secret.flatMap { Token($0.exposed) },
        transport: diagnostics.observing(transport, hiding: secret?.exposed), options: options)
    } catch { throw Failure(error) }
  }
}

extension ConnectionOptions {
  /// The service that these options choose, for a command without a form: what is waited for before
  /// a call is made again is told on standard error.
  func open() throws(Failure) -> Connection {
    let connection = try Connection(account(), telling: diagnostics.open())
    Task { @MainActor in
      connection.retries.listen { notice in
        let seconds = max(1, Int(notice.seconds.rounded()))
        Amend.complain("\(notice.error.description) Trying again in \(seconds) s.")
      }
    }
    return connection
  }

  /// The service that these options choose, for a form, which shows what is waited for.
  func open(for form: FormSession, remembers: Bool = true) throws(Failure) -> Connection {
    try form.connection(
      profile: profile, baseURL: baseURL, telling: diagnostics.open(), remembers: remembers)
  }

  /// The account that these options choose; no token is asked for.
  func account(theme: String? = nil) throws(Failure) -> Account {
    try Account(Settings.Options(profile: profile, baseURL: baseURL, theme: theme))
  }
}
