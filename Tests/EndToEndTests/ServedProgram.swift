import AmendCore
import AmendTestSupport
import Foundation
import Glibc

/// `amend serve`, running until the value goes away.
final class ServedProgram {
  /// Where it answers, such as `http://127.0.0.1:40123/v2`.
  let baseURL: String
  /// The host and the port of that, for another server in the same place.
  var address: String { String(baseURL.dropFirst("http://".count).dropLast("/v2".count)) }
  private let log: URL
  private let process: pid_t
  private var isRunning = true

  /// A server that ended or said something else instead of where it listens.
  struct NotListening: Error {
    /// What it said.
    let output: String
  }

  /// A request as the server noted it.
  struct Request: Equatable {
    let method: String
    let path: String
    let status: Int64
    /// The body that was received, byte for byte.
    let body: Text?
  }

  /// Starts the server over a database of that folder and waits for its line `Listening on URL`.
  init(
    path: String, folder: URL, listen: String = "127.0.0.1:0", environment: [String: String]
  ) async throws {
    log = folder.appending(path: "requests.jsonl")
    let output = folder.appending(path: "serve-\(UUID().uuidString)")
    process = try Spawn.start(
      path,
      [
        "serve", "--database", folder.appending(path: "serve.sqlite").path, "--listen", listen,
        "--sample-data", "--request-log", log.path,
      ],
      environment: environment,
      .files(input: "/dev/null", output: output.path, errors: "\(output.path).errors"))
    baseURL = try await Self.place(saidIn: output)
  }

  deinit { stop() }

  /// Ends the server; nothing listens on its port any more.
  func stop() {
    guard isRunning else { return }
    isRunning = false
    kill(process, SIGTERM)
    waitpid(process, nil, 0)
  }

  /// The port on which it answers.
  var port: Int { Int(address.split(separator: ":").last ?? "") ?? 0 }

  /// Sends a signal, and returns once nothing can connect any more.
  func beginEnding(by signal: Int32) async throws {
    kill(process, signal)
    while true {
      do throws(Spawn.Failure) { _ = try RawConnection(port: port) } catch { return }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  /// Waits for its end after a signal. Returns its exit status, nil where it does not come in time.
  func waitForEnd() async throws -> Int32? {
    let status = try await Spawn.waitForEnd(of: process, withinMilliseconds: 20_000)
    isRunning = status == nil
    return status.map { $0 & 0x7F == 0 ? $0 >> 8 & 0xFF : 128 + $0 & 0x7F }
  }

  /// Every request so far, in the order of their answers.
  func requests() throws -> [Request] {
    try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map { line in
      let entry = try JSON(parsing: String(line))
      return Request(
        method: entry["method"]?.string ?? "", path: entry["path"]?.string ?? "",
        status: entry["status"]?.integer ?? 0, body: entry["body"]?.string.map { Text($0) })
    }
  }

  /// The bodies of the `PATCH`es so far.
  func patches() throws -> [Text] {
    try requests().filter { $0.method == "PATCH" }.compactMap(\.body)
  }

  private static func place(saidIn file: URL) async throws -> String {
    let deadline = ContinuousClock.now + .seconds(20)
    while true {
      let output = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      if let found = output.firstRange(of: "Listening on "), let end = output.firstIndex(of: "\n") {
        return String(output[found.upperBound..<end])
      }
      guard ContinuousClock.now < deadline else { throw NotListening(output: output) }
      try await Task.sleep(for: .milliseconds(10))
    }
  }
}
