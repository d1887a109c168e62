import Glibc

/// A pipe that a process writes into to wake itself; neither end blocks, and no program that it
/// starts gets them.
struct OwnPipe {
  let readEnd: CInt
  let writeEnd: CInt

  /// Nil when the process has no file descriptors left.
  init?() {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  /// What was written and not read, at most 256 bytes of it.
  func read() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      count = max(Glibc.read(readEnd, buffer.baseAddress, buffer.count), 0)
    }
  }

  func close() {
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }
}
