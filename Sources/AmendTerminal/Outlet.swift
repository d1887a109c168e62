import CNcurses
import Glibc

/// What the terminal is written to through.
///
/// ncurses writes with each movement of the cursor (lib_mvcur.c, `_nc_flush`), some fifty times for
/// a frame; over ssh each piece may travel in a packet of its own. While it is collected, it goes to
/// a file in memory, behind the same descriptor, and from there to the terminal in one write.
///
/// ncurses sets the terminal's modes and asks for its size by the same descriptor, which fails while
/// it is collected: `TerminalDevice` sees to both before and by other means.
@MainActor package final class Outlet {
  /// The descriptor that ncurses writes to; whoever closes its stream closes it.
  package let descriptor: CInt
  private static let mostAtOnce = 32 << 10
  private static let mostKept = 64 << 10

  private let terminal: CInt
  /// Less than zero where there is none, so that nothing is collected.
  private let memory: CInt
  private var isCollecting = false
  /// Whether anything of what was collected has reached the terminal.
  private var hasSent = false
  /// How many bytes of the memory have reached it. They stay until there are many, since to go back
  /// to the beginning takes two more system calls.
  private var sentCount = 0

  /// Nil when the process has no file descriptors left.
  package init?(to terminal: CInt) {
    descriptor = fcntl(terminal, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { return nil }
    self.terminal = terminal
    // Where files may not grow, one in memory that does ends the process (setrlimit(2)).
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    memory = limit.rlim_cur == .max ? amend_memory_file() : -1
  }

  /// Begins to hold back what is written to the descriptor.
  package func startCollecting() {
    empty()
    hasSent = false
    isCollecting = memory >= 0 && amend_point(descriptor, memory) >= 0
  }

  /// Holds nothing back any more. What was held back is forgotten where the terminal has got nothing
  /// of it: it was neither taken nor asked for anything then.
  package func stopCollecting() {
    guard isCollecting else { return }
    if hasSent { flush() }
    isCollecting = false
    while amend_point(descriptor, terminal) < 0, errno == EINTR {}
  }

  /// Writes to the terminal what was held back.
  package func flush() {
    guard isCollecting else { return }
    var bytes: [UInt8]
    repeat {
      bytes = unsent()
      guard !bytes.isEmpty else { break }
      Descriptor(number: terminal).write(bytes)
      hasSent = true
      sentCount += bytes.count
    } while bytes.count == Self.mostAtOnce
    if sentCount > Self.mostKept { empty() }
  }

  /// Writes bytes behind what ncurses has written.
  package func write(_ bytes: [UInt8]) { Descriptor(number: descriptor).write(bytes) }

  /// Gives the memory back, when nothing is collected any more.
  package func close() { if memory >= 0 { Glibc.close(memory) } }

  private func unsent() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Self.mostAtOnce) { buffer, initialized in
      initialized = max(pread(memory, buffer.baseAddress, Self.mostAtOnce, sentCount), 0)
    }
  }

  private func empty() {
    ftruncate(memory, 0)
    lseek(memory, 0, SEEK_SET)
    sentCount = 0
  }
}
