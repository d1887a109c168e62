import Glibc

/// The command of a profile that prints its token, such as `pass show zeeg`.
struct TokenCommand {
  /// The profile's name, for messages.
  let profile: String
  /// A line for `/bin/sh -c`.
  let command: String
  /// How long it may take.
  let limitSeconds: Int

  /// What it prints, at most `Secret.longestByteCount` bytes. It reads nothing, and what it says on
  /// stderr the person sees. Throws `.tokenCommandFailed`.
  func run(in environment: [String: String]) throws(HomeError) -> String {
    let deadline = Deadline(seconds: limitSeconds)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failure(HomeError.reason(of: errno)) }
    let (output, input) = (ends[0], ends[1])
    defer { close(output) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = try spawn(writingTo: input, environment)
    do throws(HomeError) {
      let bytes = try read(output, until: deadline)
      try finish(child, until: deadline)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw failure("what it printed is not text")
      }
      return text
    } catch {
      stop(child)
      throw error
    }
  }

  /// Starts the command and closes the output, which is the command's own from then on.
  private func spawn(
    writingTo output: Int32, _ environment: [String: String]
  ) throws(HomeError) -> pid_t {
    defer { close(output) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    let arguments = CStrings(["sh", "-c", command])
    let variables = CStrings(environment.map { "\($0)=\($1)" })
    defer {
      arguments.free()
      variables.free()
    }
    var child: pid_t = 0
    let status = posix_spawn(
      &child, "/bin/sh", &actions, &attributes, arguments.pointers, variables.pointers)
    guard status == 0 else { throw failure(HomeError.reason(of: status)) }
    return child
  }

  private func read(_ output: Int32, until deadline: Deadline) throws(HomeError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      var poll = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let ready = Glibc.poll(&poll, 1, deadline.remainingMilliseconds)
      guard ready != 0 else { throw tooSlow }
      let count = ready < 0 ? -1 : Glibc.read(output, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(HomeError.reason(of: errno)) }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= Secret.longestByteCount else {
        throw failure("it printed more than \(Secret.longestByteCount) bytes")
      }
    }
  }

  /// Waits for the end of a command that has already closed its output.
  private func finish(_ child: pid_t, until deadline: Deadline) throws(HomeError) {
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { break }
      guard ended == 0 || errno == EINTR else { throw failure(HomeError.reason(of: errno)) }
      guard deadline.remainingMilliseconds > 0 else { throw tooSlow }
      usleep(2_000)
    }
    guard status != 0 else { return }
    let isExit = status & 0x7F == 0
    throw failure(
      isExit ? "it ended with status \(status >> 8 & 0xFF)" : "signal \(status & 0x7F) ended it")
  }

  /// Ends the shell. Its own children are left to it: a process group of their own would be cut off
  /// from the terminal, where a password manager may have to ask.
  private func stop(_ child: pid_t) {
    var status: Int32 = 0
    if waitpid(child, &status, WNOHANG) == 0 {
      kill(child, SIGKILL)
      waitpid(child, &status, 0)
    }
  }

  private var tooSlow: HomeError { failure("it took longer than \(limitSeconds) s") }

  private func failure(_ reason: String) -> HomeError {
    .tokenCommandFailed(profile: profile, reason: reason)
  }
}

/// A point in time after which nobody waits any more.
private struct Deadline {
  private let end: ContinuousClock.Instant

  init(seconds: Int) { end = .now + .seconds(seconds) }

  /// 0 when it is past.
  var remainingMilliseconds: Int32 {
    let (seconds, attoseconds) = (end - .now).components
    return Int32(clamping: max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000))
  }
}

/// Texts as C wants them: an array of pointers that ends with nil. Whoever makes it frees it.
private struct CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) { pointers = texts.map { strdup($0) } + [nil] }

  func free() { for pointer in pointers { Glibc.free(pointer) } }
}
