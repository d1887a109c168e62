import Glibc

/// A file descriptor that somebody else who has the terminal may have made not to block.
struct Descriptor {
  let number: CInt

  /// Writes all of the bytes, however long that takes; none where nobody reads them any more.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      switch (count, errno) {
      case (0..., _): rest = rest.dropFirst(count)
      case (_, EINTR): continue
      case (_, EAGAIN): wait(for: POLLOUT)
      default: return
      }
    }
  }

  /// Waits for bytes and reads them, at most so many; none at the end.
  func read(atMost most: Int) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: most)
    while true {
      let count = Glibc.read(number, &buffer, most)
      switch (count, errno) {
      case (0..., _): return Array(buffer[..<count])
      case (_, EINTR): continue
      case (_, EAGAIN): wait(for: POLLIN)
      default: return []
      }
    }
  }

  private func wait(for event: Int32) {
    var wanted = pollfd(fd: number, events: Int16(event), revents: 0)
    poll(&wanted, 1, -1)
  }
}
