import CNcurses
import Glibc

/// What the terminal is written to through.
///
/// ncurses writes with each movement of the cursor (lib_mvcur.c, `_nc_flush`), some fifty times for
/// a frame; over ssh each piece may travel in a packet of its own. What is collected goes to a file
/// in memory first, behind the same descriptor, and to the terminal in one write.
@MainActor package final class Outlet {
  /// The descriptor that ncurses writes to; whoever closes its stream closes it.
  package let descriptor: CInt
  private let terminal: CInt
  /// Less than zero where there is none, so that nothing is collected.
  private let memory: CInt

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

  /// Writes at once what is written to the descriptor meanwhile.
  package func collect(_ work: () -> Void) {
    guard memory >= 0, amend_point(descriptor, memory) >= 0 else { return work() }
    work()
    while amend_point(descriptor, terminal) < 0, errno == EINTR {}
    let written = lseek(memory, 0, SEEK_CUR)
    guard written > 0 else { return }
    let bytes = [UInt8](unsafeUninitializedCapacity: written) { buffer, count in
      count = max(pread(memory, buffer.baseAddress, written, 0), 0)
    }
    lseek(memory, 0, SEEK_SET)
    write(bytes)
  }

  /// Writes all of the bytes, however long the terminal takes; none where it has gone away.
  package func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      switch (count, errno) {
      case (0..., _): rest = rest.dropFirst(count)
      case (_, EINTR): continue
      case (_, EAGAIN): awaitRoom()
      default: return
      }
    }
  }

  /// Ends the collecting, when the descriptor is closed.
  package func close() { if memory >= 0 { Glibc.close(memory) } }

  /// Somebody else who has the terminal made it not to block.
  private func awaitRoom() {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&wanted, 1, -1)
  }
}
