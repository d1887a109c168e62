package import Glibc

/// A program in a terminal of its own, of which the test holds the other end and counts the bytes.
///
/// No shell and no emulator stand between: what the program writes is what is read.
package final class Pty {
  /// The program's process.
  package let process: pid_t
  // What unlockpt and ptsname do (ioctl_tty(2)); Swift's Glibc lacks those, and both macros.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private let controller: CInt
  private var isOpen = true
  private var status: CInt?

  /// Starts a program; it leads a session whose terminal has that size.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String],
    columns: Int = 80, rows: Int = 24
  ) throws(Spawn.Failure) {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: CInt = 0
    var isLocked: CInt = 0
    guard controller >= 0, ioctl(controller, Self.setLock, &isLocked) == 0,
      ioctl(controller, Self.getNumber, &number) == 0
    else { throw Spawn.Failure(call: "/dev/ptmx", number: errno) }
    process = try Spawn.start(
      path, arguments, environment: environment, .terminal(path: "/dev/pts/\(number)"))
    resize(columns: columns, rows: rows)
  }

  deinit {
    kill(process, SIGKILL)
    if status == nil { waitpid(process, nil, 0) }
    if isOpen { Glibc.close(controller) }
  }

  /// Gives the terminal another size; the program gets SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    var window = winsize()
    window.ws_col = UInt16(clamping: columns)
    window.ws_row = UInt16(clamping: rows)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &window)
  }

  /// Types a text.
  package func type(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes, whatever they mean.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// What the program writes until it has been quiet for a while, or has gone; for what must not
  /// come, or came already. A program that never rests is given up after thirty seconds.
  package func readUntilQuiet(milliseconds: Int = 150) -> [UInt8] {
    var bytes: [UInt8] = []
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline, let more = read(milliseconds: milliseconds) {
      bytes += more
    }
    return bytes
  }

  /// What the program writes until the condition holds of it, or nothing more comes in time.
  package func read(
    withinMilliseconds milliseconds: Int = 30_000, until isEnough: ([UInt8]) -> Bool
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    while !isEnough(bytes), ContinuousClock.now < deadline {
      guard let more = read(milliseconds: milliseconds) else { break }
      bytes += more
    }
    return bytes
  }

  /// Whether the terminal shows what is typed.
  package var echoes: Bool {
    var modes = termios()
    return tcgetattr(controller, &modes) == 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Sends the program a signal.
  package func send(signal: CInt) { kill(process, signal) }

  /// Takes the terminal away, as a line that drops does.
  package func hangUp() {
    guard isOpen else { return }
    isOpen = false
    Glibc.close(controller)
  }

  /// Waits for the program's end; its status as `waitpid` gives it, nil when it has not ended.
  package func waitForEnd(withinMilliseconds milliseconds: Int = 30_000) async throws -> CInt? {
    if status == nil {
      status = try await Spawn.waitForEnd(of: process, withinMilliseconds: milliseconds)
    }
    return status
  }

  /// Waits for the program's end as `waitForEnd` does, and blocks the thread meanwhile.
  package func awaitEnd(withinMilliseconds milliseconds: Int = 10_000) -> CInt? {
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    while status == nil, ContinuousClock.now < deadline {
      var ended: CInt = 0
      if waitpid(process, &ended, WNOHANG) == process {
        status = ended
      } else {
        Glibc.poll(nil, 0, 2)
      }
    }
    return status
  }

  private func read(milliseconds: Int) -> [UInt8]? {
    var poll = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // A signal in between, such as that of a child that goes on, is no silence.
    var answer: CInt
    repeat {
      answer = Glibc.poll(&poll, 1, CInt(clamping: milliseconds))
    } while answer < 0 && errno == EINTR
    guard answer == 1 else { return nil }
    var count: Int
    repeat {
      count = Glibc.read(controller, &buffer, buffer.count)
    } while count < 0 && errno == EINTR
    return count > 0 ? Array(buffer.prefix(count)) : nil
  }
}
