import AmendTestSupport
import Foundation
import Glibc
import Testing

/// `amend login` and `amend logout`, against a server with a token.
@Suite struct LoginTests {
  private let program: BuiltProgram
  private let token: String
  private let server: ServedProgram

  init() async throws {
    program = try BuiltProgram()
    let database = try #require(program.environment["HOME"]) + "/serve.sqlite"
    let made = try await program.run(
      "serve", "token", "add", "--database", database, "--name", "test",
      "--scopes", "crm:read,users:read")
    token = try #require(made.output.split(separator: "\n").last.map(String.init))
    server = try await program.serve()
  }

  @Test func `a token is tried, kept for its owner alone, and deleted`() async throws {
    let login = try await program.run(
      "login", "--profile", "work", "--base-url", server.baseURL, input: token + "\n")
    #expect(login.status == 0, "\(login)")
    #expect(login.output.contains("users:read  works"))
    #expect(!(login.output + login.errors).contains(token))
    let file = try #require(program.environment["XDG_CONFIG_HOME"]) + "/amend/tokens/work"
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let read = try await program.run("get", BuiltProgram.sample, "price", "--profile", "work")
    #expect(read.output == "price  29\n")
    let status = try await program.run("login", "status", "--profile", "work")
    #expect(status.output.hasPrefix("work  \(server.baseURL)\nThe token is kept in \(file).\n"))
    #expect(status.output.contains("\ncrm:write   The token may not do this: it lacks"))
    let logout = try await program.run("logout", "--profile", "work")
    #expect(logout.output == "The token is deleted.\n")
    let after = try await program.run("get", BuiltProgram.sample, "--profile", "work")
    #expect(after.status == 78)
  }

  @Test func `a command is kept in the place of a token, and run each time`() async throws {
    let secret = program.home.url.appending(path: "secret")
    try Data(token.utf8).write(to: secret)
    let command = "cat '\(secret.path)'"
    let login = try await program.run(
      "login", "--profile", "work", "--base-url", server.baseURL, "--token-command", command)
    #expect(login.status == 0, "\(login)")
    #expect(login.output.contains("The token comes from the command, which stands in"))
    let read = try await program.run("get", BuiltProgram.sample, "price", "--profile", "work")
    #expect(read.output == "price  29\n")
    let status = try await program.run("login", "status", "--profile", "work")
    #expect(status.output.contains("The token comes from the profile's token_command.\n"))
    let tokens = program.home.url.appending(path: "config/amend/tokens/work").path
    #expect(!FileManager.default.fileExists(atPath: tokens))
    let logout = try await program.run("logout", "--profile", "work")
    #expect(logout.output.contains("Its token_command stays in"))
  }

  @Test(arguments: ["echo wrong", "exit 3", "true"])
  func `a command whose token does not work is not kept`(command: String) async throws {
    let login = try await program.run(
      "login", "--profile", "work", "--base-url", server.baseURL, "--token-command", command)
    #expect([77, 78].contains(login.status))
    let file = program.home.url.appending(path: "config/amend/config.yaml").path
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `a token that is refused is not kept`() async throws {
    let login = try await program.run(
      "login", "--profile", "work", "--base-url", server.baseURL, input: "wrong\n")
    #expect(login.status == 77)
    #expect(login.output == "")
    let status = try await program.run("login", "status", "--profile", "work")
    #expect(status.status == 78)
  }

  @Test func `the profile of the environment gets the token`() async throws {
    var other = program
    other.environment["AMEND_PROFILE"] = "work"
    let login = try await other.run("login", "--base-url", server.baseURL, input: token + "\n")
    #expect(login.output.contains("/tokens/work."))
    let read = try await other.run("get", BuiltProgram.sample, "price")
    #expect(read.output == "price  29\n")
  }

  @Test func `whatever ends the question for a token gives the echo back`() async throws {
    let terminal = try program.openTerminal("login", "--base-url", server.baseURL)
    _ = terminal.read { String(decoding: $0, as: UTF8.self).contains("Token for ") }
    #expect(!terminal.echoes)
    terminal.send(signal: SIGTERM)
    #expect(try await terminal.waitForEnd() == SIGTERM)
    #expect(terminal.echoes)
  }

  @Test func `a token is not shown while it is typed`() async throws {
    let terminal = try program.openTerminal(
      "login", "--profile", "work", "--base-url", server.baseURL)
    _ = terminal.read(withinMilliseconds: 30_000) {
      String(decoding: $0, as: UTF8.self).contains("Token for ")
    }
    terminal.type("x\u{15}\(token)y\u{7F}\n")
    let shown = terminal.read(withinMilliseconds: 30_000) {
      String(decoding: $0, as: UTF8.self).contains("is kept in")
    }
    #expect(!String(decoding: shown, as: UTF8.self).contains(token.prefix(8)))
    #expect(try await terminal.waitForEnd(withinMilliseconds: 30_000) == 0)
  }
}
