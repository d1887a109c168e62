import AmendServer
import ArgumentParser
import Glibc

/// Serves the API itself over a database file.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the CRM API from a database file.",
    discussion: """
      Examples:
        amend serve --database crm.sqlite --sample-data
        amend serve --database large.sqlite --sample-data=large
        amend serve --database crm.sqlite --request-log requests.jsonl
        amend serve --database crm.sqlite --rate-limit 600
        amend serve token add --database crm.sqlite --name laptop

      The database is made where there is none. Without any token it listens on this machine \
      only, and everybody on it may do everything; make a token with amend serve token add.

      GET /openapi.json describes what is served. A body may hold 1 MiB. Who asks more often than \
      --rate-limit permits gets 429 with Retry-After; who sends a request more slowly than \
      --timeout permits is cut off. SIGTERM and Ctrl-C end it after the requests under way. For \
      TLS put a reverse proxy before it.
      """,
    subcommands: [ServeToken.self])

  @Option(help: ArgumentHelp("The SQLite file that holds everything.", valueName: "file"))
  var database: String?

  @Option(
    help: ArgumentHelp("Where to listen; port 0 takes a free one.", valueName: "host:port"))
  var listen = "127.0.0.1:8080"

  // A text, since a size that is none would be taken for no size; and the next word alone, since
  // what was said is forgotten where another option follows while a value is looked for.
  @Option(
    defaultAsFlag: SampleSize.small.rawValue,
    parsing: .next,
    help: ArgumentHelp(
      "Fill an empty database with the sample data of amend demo; large adds 100,000 companies.",
      valueName: "size"),
    completion: .list(SampleSize.allCases.map(\.rawValue)))
  var sampleData: String? = nil

  @Option(
    help: ArgumentHelp(
      "Append a line of JSON for every request to this file, instead of a line on standard error.",
      valueName: "file"))
  var requestLog: String?

  @Option(
    help: ArgumentHelp(
      "How many requests a minute each token may make; 0 for any number.",
      valueName: "requests"))
  var rateLimit = FrontLimits.standardRequestsPerMinute

  @Option(
    help: ArgumentHelp(
      "How long a request may take to arrive, and a connection be idle.", valueName: "seconds"))
  var timeout = FrontLimits.standardPatienceSeconds

  func validate() throws {
    guard (0...1_000_000).contains(rateLimit) else {
      throw ValidationError("The rate limit is 0 to 1000000 requests a minute.")
    }
    guard (1...3600).contains(timeout) else {
      throw ValidationError("The timeout is 1 to 3600 seconds.")
    }
  }

  func run() async throws {
    guard let address = ListenAddress(listen) else {
      throw ValidationError("“\(listen)” is no address; write it like 127.0.0.1:8080.")
    }
    let size = try sampleSize()
    let store = try store()
    if let size { try fill(store, size) }
    let service = Service(store: store, access: try access(to: store, on: address))
    let log = try requestLog.map(RequestLog.opened) ?? .standardError
    try await serve(service, on: address, log)
  }

  private func sampleSize() throws -> SampleSize? {
    guard let sampleData else { return nil }
    guard let size = SampleSize(rawValue: sampleData) else {
      throw ValidationError("“\(sampleData)” is no size of sample data; say small or large.")
    }
    return size
  }

  private func fill(_ store: Store, _ size: SampleSize) throws(Failure) {
    try refusing { () throws(Refusal) in
      guard try store.isEmpty() else { return }
      if size == .large { Amend.complain("Making sample data with 100,000 companies…") }
      try store.fillWithSampleDataIfEmpty(size)
    }
  }

  private func access(to store: Store, on address: ListenAddress) throws(Failure) -> Access {
    guard try refusing({ () throws(Refusal) in try store.tokens().isEmpty }) else {
      return .tokens
    }
    guard address.isLoopback else {
      throw Failure(
        .badConfiguration,
        "Without a token only this machine may be served: make one with amend serve token add, "
          + "or listen on 127.0.0.1.")
    }
    Amend.complain("There are no tokens: everybody on this machine may do everything.")
    return .everything
  }

  private func serve(
    _ service: Service, on address: ListenAddress, _ log: RequestLog
  ) async throws {
    let limits = FrontLimits(
      requestsPerMinute: rateLimit == 0 ? nil : rateLimit, patienceSeconds: timeout)
    let ending: HTTPFront.Ending
    do {
      ending = try await HTTPFront(service, on: address, log: log, limits: limits).run { port in
        print("Listening on \(address.url(port: port))")
        fflush(nil)
      }
    } catch ListenError.inUse {
      throw Failure(
        .failed,
        "The port of \(listen) is in use; end the program that has it, or choose another with "
          + "--listen.")
    } catch {
      throw Failure(
        .failed, "Nothing can listen on \(listen): \(error); choose another with --listen.")
    }
    if ending == .interrupted {
      throw Failure(.interrupted, "Interrupted; the requests under way were answered.")
    }
  }
}

extension Serve {
  /// Opens the database that `--database` names, for this command and those of its tokens. One that
  /// is not there is made, unless it `mustExist`.
  func store(mustExist: Bool = false) throws -> Store {
    guard let database else { throw ValidationError("Name the database: --database FILE.") }
    if mustExist, Glibc.access(database, F_OK) != 0 {
      throw Failure(.badConfiguration, "There is no database \(database).")
    }
    do throws(StoreError) {
      return try Store(path: database)
    } catch { throw Failure(.badConfiguration, error.description) }
  }
}

extension RequestLog {
  /// Opens a log, or fails as a command does.
  fileprivate static func opened(_ path: String) throws(Failure) -> RequestLog {
    do {
      return try file(path)
    } catch { throw Failure(.badConfiguration, error.description) }
  }
}

/// Does what the store is asked, and turns its refusal into the command's failure.
func refusing<Answer>(_ work: () throws(Refusal) -> Answer) throws(Failure) -> Answer {
  do {
    return try work()
  } catch {
    if case .notFound = error { throw Failure(.notFound, error.message) }
    throw Failure(.failed, error.message)
  }
}
