import AmendTestSupport
import Foundation

/// The program as it was built together with these tests, in a home of its own.
struct BuiltProgram: Sendable {
  /// The executable, beside that of the tests.
  let path: String
  /// The whole environment that it gets; nothing of the tests' own.
  var environment: [String: String]
  /// The folder that everything of this program is in; it goes away with the value.
  let home: TemporaryFolder

  init() throws {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    path = URL(filePath: tests).deletingLastPathComponent().appending(path: "amend").path
    home = try TemporaryFolder()
    let folder = home.url.path
    environment = [
      "HOME": folder, "XDG_CONFIG_HOME": "\(folder)/config", "XDG_DATA_HOME": "\(folder)/data",
      "XDG_STATE_HOME": "\(folder)/state", "XDG_CACHE_HOME": "\(folder)/cache",
      "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
    ]
  }

  /// Runs a command to its end.
  func run(_ arguments: String..., input: String = "") async throws -> Shell.Outcome {
    try await Shell.run(path, arguments, environment: environment, input: input)
  }

  /// Starts a command in a terminal emulator; where it ended, the screen says `Pane is dead`.
  func openWindow(
    _ arguments: String..., columns: Int = 80, rows: Int = 24
  ) async throws -> Tmux {
    try await Tmux(
      [path] + arguments, environment: environment, columns: columns, rows: rows)
  }

  /// Starts a shell in a terminal emulator, for what only a shell can do: stop and continue.
  func openShell() async throws -> Tmux {
    try await Tmux(["/bin/bash", "--norc", "--noprofile"], environment: environment)
  }

  /// Starts a command in a bare terminal, whose bytes can be counted.
  func openTerminal(
    _ arguments: String..., columns: Int = 80, rows: Int = 24
  ) throws -> Pty {
    try Pty(path, arguments, environment: environment, columns: columns, rows: rows)
  }

  /// Starts `amend serve` over a database with sample data, on a free port of this machine.
  func serve() async throws -> ServedProgram {
    try await ServedProgram(path: path, folder: home.url, environment: environment)
  }

  /// The same, with a new token of those scopes, and goes on as its owner.
  mutating func serveAndLogIn(
    scopes: String = "crm:read,crm:write,users:read"
  ) async throws -> ServedProgram {
    let database = home.url.appending(path: "serve.sqlite").path
    let added = try await run("serve", "token", "add", "--database", database, "--scopes", scopes)
    let server = try await serve()
    environment["AMEND_TOKEN"] = added.output.trimmingCharacters(in: .newlines)
    environment["AMEND_BASE_URL"] = server.baseURL
    return server
  }
}
