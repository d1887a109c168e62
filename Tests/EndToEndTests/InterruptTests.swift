import AmendCore
import AmendTestSupport
import Foundation
import Glibc
import Testing

/// Ctrl-C in commands: nothing is left half-written, and a shell sees 130.
@Suite struct InterruptTests {
  private let program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  /// What a shell makes of the end of a process.
  private func status(of terminal: Pty) async throws -> CInt {
    let status = try #require(try await terminal.waitForEnd())
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  @Test func `a list whose service is slow ends at once, with whole lines`() async throws {
    let object = try Example("object-products").json()
    let record = try Example("reads/as-written").json()["record"] ?? .null
    let server = try LoopbackServer(0) { pages, request in
      if request.contains("/crm/objects/") { return .json(object) }
      pages += 1
      guard pages == 1 else { return .stall("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{") }
      let paging: JSON = [
        "total": 200, "count": 1, "totalPages": 2, "currentPage": 1, "nextPage": "/page/2",
      ]
      return .json(["collection": [record], "pagination": paging])
    }
    var program = program
    program.environment["AMEND_TOKEN"] = "any"
    program.environment["AMEND_BASE_URL"] = "http://127.0.0.1:\(server.port)/v2"
    let terminal = try program.openTerminal("list", "products", "--all", "--jsonl")
    let shown = terminal.read { $0.contains(UInt8(ascii: "\n")) }
    terminal.send(signal: SIGINT)
    #expect(try await status(of: terminal) == 130)
    let line = String(decoding: shown, as: UTF8.self).split(separator: "\r\n").first ?? ""
    #expect(throws: Never.self) { try JSON(parsing: String(line)) }
  }

  @Test func `a run over many records stops between two and names the rest`() async throws {
    let ids = try await program.demo("list", "products", "--ids", "--all").output
    let file = program.home.url.appending(path: "ids")
    let rest = program.home.url.appending(path: "rest")
    try ids.write(to: file, atomically: true, encoding: .utf8)
    let terminal = try Pty(
      "/bin/bash",
      [
        "-c",
        "exec '\(program.path)' set products/- rating=1 --profile demo --json "
          + "--remaining '\(rest.path)' < '\(file.path)'",
      ], environment: program.environment)
    _ = terminal.read { String(decoding: $0, as: UTF8.self).contains("\"sent\"") }
    terminal.send(signal: SIGINT)
    let shown = String(decoding: terminal.read { _ in false }, as: UTF8.self)
    #expect(try await status(of: terminal) == 130)
    #expect(shown.contains("Interrupted after "))
    let left = String(decoding: try Data(contentsOf: rest), as: UTF8.self)
      .split(separator: "\n").count
    let saves = try await program.demo("history").output.split(separator: "\n").count
    #expect(left > 0)
    #expect(saves > 0)
    // Every record was either done and is in the history, or is left; some held the value before.
    #expect(left + saves <= ids.split(separator: "\n").count)
  }

  @Test func `a sandbox that is being made anew is whole afterwards`() async throws {
    for milliseconds in [20, 60, 120, 250] {
      let terminal = try program.openTerminal("demo", "--reset")
      poll(nil, 0, CInt(milliseconds))
      terminal.send(signal: SIGINT)
      _ = terminal.read { _ in false }
      #expect(try await status(of: terminal) == 130)
      let read = try await program.demo("get", sample, "price")
      #expect(read.output == "price  29\n")
    }
  }

  @Test func `the question for a token leaves nothing behind`() async throws {
    let terminal = try program.openTerminal("login", "--base-url", "http://127.0.0.1:1/v2")
    _ = terminal.read { String(decoding: $0, as: UTF8.self).contains("Token for ") }
    terminal.type("half a token\u{03}")
    #expect(try await status(of: terminal) == 130)
    #expect(terminal.echoes)
    let folder = program.environment["XDG_CONFIG_HOME"] ?? ""
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/amend/tokens"))
  }
}
