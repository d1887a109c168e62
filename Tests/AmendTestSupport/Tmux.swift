import Foundation
import Glibc

/// A program in a real terminal emulator: a private tmux server with one window.
package final class Tmux {
  /// A screen that never came.
  package struct Timeout: Error, CustomStringConvertible {
    /// What the screen showed instead.
    package let screen: String

    package var description: String { "The screen did not come. It shows:\n\(screen)" }
  }

  private let name = "amend-\(UUID().uuidString)"
  private let environment: [String: String]

  /// Starts a program in a window of that size. When it ends the window stays and shows its end.
  package init(
    _ command: [String], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) async throws {
    var environment = environment
    environment["LC_ALL"] = environment["LC_ALL"] ?? "C.UTF-8"
    environment["PATH"] = environment["PATH"] ?? "/usr/bin:/bin"
    self.environment = environment
    let size = ["-x", String(columns), "-y", String(rows)]
    let options = ["set", "-g", "remain-on-exit", "on", ";", "set", "-g", "status", "off", ";"]
    try await tmux(options + ["new-session", "-d"] + size + command)
  }

  deinit {
    do {
      let process = try Spawn.start(
        "/usr/bin/tmux", ["-L", name, "kill-server"], environment: environment,
        .files(input: "/dev/null", output: "/dev/null", errors: "/dev/null"))
      waitpid(process, nil, 0)
    } catch {
      print("The tmux server \(name) could not be ended: \(error)")
    }
  }

  /// Presses keys as tmux names them, such as `C-s`, `Enter` or `j`, each as a key of its own.
  package func press(_ keys: String...) async throws {
    for key in keys { try await tmux(["send-keys", key]) }
  }

  /// Types a text in one burst.
  package func type(_ text: String) async throws {
    try await tmux(["send-keys", "-l", "--", text])
  }

  /// Pastes a text as a terminal does; in brackets where the program asked for them.
  package func paste(_ text: String, inBrackets: Bool = true) async throws {
    try await tmux(["set-buffer", "--", text])
    try await tmux(["paste-buffer", "-d"] + (inBrackets ? ["-p"] : []))
  }

  /// Gives the window another size.
  package func resize(columns: Int, rows: Int) async throws {
    try await tmux(["resize-window", "-x", String(columns), "-y", String(rows)])
  }

  /// What the screen shows, without blanks at the ends of lines.
  package func screen() async throws -> String {
    try await tmux(["capture-pane", "-p"]).output
  }

  /// Waits until the screen is as expected, and returns it.
  @discardableResult
  package func wait(
    seconds: Int = 90, until isExpected: (String) -> Bool
  ) async throws -> String {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var polls = 0
    while true {
      let screen = try await screen()
      if isExpected(screen) { return screen }
      polls += 1
      if polls.isMultiple(of: 100) { try await remindOfChildren() }
      guard ContinuousClock.now < deadline else { throw Timeout(screen: screen) }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// On a busy machine tmux 3.3a now and then misses that its program has ended, which then stays a
  /// zombie; another SIGCHLD makes it look.
  private func remindOfChildren() async throws {
    let server = try await tmux(["display-message", "-p", "#{pid}"]).output
    guard let process = pid_t(server.filter(\.isNumber)), process > 1 else { return }
    kill(process, SIGCHLD)
  }

  /// Waits until the screen shows a text, and returns it.
  @discardableResult
  package func wait(for text: String, seconds: Int = 90) async throws -> String {
    try await wait(seconds: seconds) { $0.contains(text) }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> Shell.Outcome {
    try await Shell.run(
      "/usr/bin/tmux", ["-L", name, "-f", "/dev/null"] + arguments, environment: environment)
  }
}
