import AmendCore
import AmendTestSupport
import Foundation
import Glibc
import Testing

/// `amend serve` as those see it who start and stop it.
@Suite struct ServeTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test(arguments: [(SIGTERM, Int32(0)), (SIGINT, Int32(130))])
  func `a request that is under way is answered before the end`(
    signal: Int32, status: Int32
  ) async throws {
    let server = try await program.serve()
    let connection = try RawConnection(port: server.port)
    // The answer to the first request tells that the second one has begun to arrive.
    connection.write(
      """
      GET /v2/crm/nothing HTTP/1.1\r
      Host: localhost\r
      \r
      PATCH /v2/crm/\(BuiltProgram.sample) HTTP/1.1\r
      Host: localhost\r
      Content-Length: 12\r
      \r
      {"price"
      """)
    #expect(connection.read(until: "There is no object", withinSeconds: 20))
    try await server.beginEnding(by: signal)
    connection.write(":49}")
    let answer = connection.readToEnd(withinSeconds: 20)
    #expect(answer?.hasPrefix("HTTP/1.1 200 OK\r\n") == true, "\(answer ?? "nothing")")
    #expect(try await server.waitForEnd() == status)
    #expect(try server.patches() == ["{\"price\":49}"])
  }

  @Test func `an idle connection does not keep it from ending`() async throws {
    let server = try await program.serve()
    let connection = try RawConnection(port: server.port)
    connection.write("GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n")
    try await server.beginEnding(by: SIGTERM)
    #expect(connection.readToEnd(withinSeconds: 20) != nil)
    #expect(try await server.waitForEnd() == 0)
  }

  @Test func `without tokens it does not listen beyond this machine`() async throws {
    let database = program.home.url.appending(path: "open.sqlite").path
    let outcome = try await program.run(
      "serve", "--database", database, "--listen", "0.0.0.0:0")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("amend serve token add"))
  }

  @Test func `a port in use is told as that`() async throws {
    let server = try await program.serve()
    let database = program.home.url.appending(path: "second.sqlite").path
    let outcome = try await program.run(
      "serve", "--database", database, "--listen", "127.0.0.1:\(server.port)")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasSuffix(
        "amend: The port of 127.0.0.1:\(server.port) is in use; end the program that has it, "
          + "or choose another with --listen.\n"), "\(outcome)")
  }

  @Test(arguments: [["--rate-limit", "-1"], ["--timeout", "0"], ["--rate-limit", "many"]])
  func `a limit that is none is a usage error`(options: [String]) async throws {
    let database = program.home.url.appending(path: "open.sqlite").path
    let outcome = try await Shell.run(
      program.path, ["serve", "--database", database] + options,
      environment: program.environment)
    #expect(outcome.status == 64)
  }
}
