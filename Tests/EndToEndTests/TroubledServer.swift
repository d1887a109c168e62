import AmendServer
import AmendTestSupport
import Foundation
import HTTPTypes
import Synchronization

/// The API itself over a database with sample data, which answers late or refuses at times, and
/// whose records others may change between two answers.
final class TroubledServer {
  /// What is wrong with it.
  enum Trouble: Sendable {
    /// Every answer takes so long.
    case late(milliseconds: UInt32)
    /// One of so many requests is a 429 that asks to wait so many seconds.
    case limited(oneOf: Int, retryAfterSeconds: Int)
  }

  /// Where it answers.
  let baseURL: String
  /// What it answers from, for changes by others.
  let store: Store
  private let folder: TemporaryFolder
  private let log: Log

  /// Starts the server; it runs as long as the process. `change` is called before each answer with
  /// the number of the request, from 1.
  init(
    _ trouble: Trouble, sampleData: SampleSize = .small,
    change: @escaping @Sendable (Store, _ request: Int) async throws -> Void = { _, _ in }
  ) throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.url.appending(path: "troubled.sqlite").path)
    try store.fillWithSampleDataIfEmpty(sampleData)
    let (service, log) = (Service(store: store, access: .everything), Log())
    let server = try LoopbackServer(()) { _, request in
      let number = log.begin(request)
      return .later {
        defer { log.end() }
        if case .late(let milliseconds) = trouble {
          try? await Task.sleep(for: .milliseconds(milliseconds))
        }
        if case .limited(let count, let seconds) = trouble, number.isMultiple(of: count) {
          return .answer("429 Too Many Requests", "{}", fields: "Retry-After: \(seconds)")
        }
        do {
          try await change(store, number)
        } catch { return .answer("500 Internal Server Error", "\(error)") }
        return await service.turn(answering: request)
      }
    }
    (self.folder, self.store, self.log) = (folder, store, log)
    baseURL = "http://127.0.0.1:\(server.port)/v2"
  }

  /// The requests so far, such as `GET /v2/crm/products?count=100&page=2`.
  var requests: [String] { log.state.withLock(\.requests) }

  /// How many requests there were at the same time, at most.
  var mostAtOnce: Int { log.state.withLock(\.mostAtOnce) }

  private final class Log: Sendable {
    struct State {
      var requests: [String] = []
      var underway = 0
      var mostAtOnce = 0
    }

    let state = Mutex(State())

    func begin(_ request: String) -> Int {
      state.withLock { state in
        let words = request.split(separator: " ", maxSplits: 2).prefix(2)
        state.requests.append(words.joined(separator: " "))
        state.underway += 1
        state.mostAtOnce = max(state.mostAtOnce, state.underway)
        return state.requests.count
      }
    }

    func end() { state.withLock { $0.underway -= 1 } }
  }
}

extension Service {
  /// Answers a request as it came over a socket.
  fileprivate func turn(answering text: String) async -> LoopbackServer.Turn {
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1)
    let lines = (parts.first ?? "").split(separator: "\r\n")
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count > 1, let method = HTTPRequest.Method(String(words[0])) else { return .hangUp }
    var request = HTTPRequest(
      method: method, scheme: "http", authority: "127.0.0.1", path: String(words[1]))
    for line in lines.dropFirst() {
      let field = line.split(separator: ":", maxSplits: 1)
      guard field.count == 2, let name = HTTPField.Name(String(field[0])) else { continue }
      request.headerFields[name] = field[1].trimmingCharacters(in: .whitespaces)
    }
    let body = parts.count > 1 ? Array(parts[1].utf8) : []
    let (response, answer) = await answer(request, body: body)
    let fields = response.headerFields.map { "\($0.name.rawName): \($0.value)" }
    let head = ["HTTP/1.1 \(response.status.code) \(response.status.reasonPhrase)"] + fields
    return .reply(
      head.joined(separator: "\r\n") + "\r\nContent-Length: \(answer.count)\r\n\r\n"
        + String(decoding: answer, as: UTF8.self))
  }
}

extension BuiltProgram {
  /// The same program on that server.
  func on(_ server: TroubledServer) -> BuiltProgram {
    var program = self
    program.environment["AMEND_BASE_URL"] = server.baseURL
    program.environment["AMEND_TOKEN"] = "a-token"
    return program
  }
}
