package import Glibc

/// Starts processes. Foundation's `Process` is not used: it waits until every descendant has ended,
/// and the server that the tmux client leaves behind never does.
package enum Spawn {
  /// A call that failed.
  package struct Failure: Error {
    /// The name of the call.
    package let call: String
    /// Its error, as `errno` numbers them.
    package let number: CInt
  }

  /// Where a process reads and writes.
  package enum Streams {
    /// A terminal, of which it becomes the session's leader.
    case terminal(path: String)
    case files(input: String, output: String, errors: String)
  }

  /// Starts a program with exactly that environment.
  package static func start(
    _ path: String, _ arguments: [String], environment: [String: String], _ streams: Streams
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch streams {
    case .terminal(let path):
      // The first terminal that the leader of a session opens becomes its own.
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    case .files(let input, let output, let errors):
      let write = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, write, 0o600)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, write, 0o600)
    }
    return try start(path, arguments, environment: environment, actions: &actions)
  }

  /// The status of a process that ended in time, as `waitpid` gives it; nil when it has not.
  package static func waitForEnd(
    of process: pid_t, withinMilliseconds milliseconds: Int
  ) async throws -> CInt? {
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    var status: CInt = 0
    while waitpid(process, &status, WNOHANG) != process {
      guard ContinuousClock.now < deadline else { return nil }
      try await Task.sleep(for: .milliseconds(2))
    }
    return status
  }

  private static func start(
    _ path: String, _ arguments: [String], environment: [String: String],
    actions: inout posix_spawn_file_actions_t
  ) throws(Failure) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that run tests block signals, and what they start would too.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: CInt = 0x80  // POSIX_SPAWN_SETSID, which Swift's Glibc lacks
    posix_spawnattr_setflags(&attributes, Int16(CInt(POSIX_SPAWN_SETSIGMASK) | newSession))
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, path, &actions, &attributes, words, variables)
    guard result == 0 else { throw Failure(call: "posix_spawn", number: result) }
    return process
  }
}
