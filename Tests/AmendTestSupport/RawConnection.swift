import Glibc

/// A connection to a port of this machine on which a test says what no client would.
package final class RawConnection {
  private let descriptor: CInt

  /// Connects. Throws where nothing listens.
  package init(port: Int) throws(Spawn.Failure) {
    descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, size)
      }
    }
    guard result == 0 else {
      let number = errno
      close(descriptor)
      throw Spawn.Failure(call: "connect", number: number)
    }
  }

  deinit { close(descriptor) }

  /// Writes a text. Returns whether the other end still takes it.
  @discardableResult
  package func write(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return send(descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL)) == bytes.count
  }

  /// Writes the text again and again. Returns whether the other end closed the connection in time.
  package func drip(
    _ text: String, everyMilliseconds milliseconds: Int, withinSeconds seconds: Int
  ) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      guard write(text) else { return true }
      if let part = read(withinMilliseconds: milliseconds), part.isEmpty { return true }
    }
    return false
  }

  /// All that comes until the other end closes the connection; nil where it does not in time.
  package func readToEnd(withinSeconds seconds: Int) -> String? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var bytes: [UInt8] = []
    while ContinuousClock.now < deadline {
      guard let part = read(withinMilliseconds: 100) else { continue }
      if part.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += part
    }
    return nil
  }

  /// Reads until what came holds the text. Returns whether it does in time.
  package func read(until text: String, withinSeconds seconds: Int) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var bytes: [UInt8] = []
    while ContinuousClock.now < deadline {
      bytes += read(withinMilliseconds: 100) ?? []
      if String(decoding: bytes, as: UTF8.self).contains(text) { return true }
    }
    return false
  }

  /// What comes next, nothing at the end; nil where nothing comes in time.
  private func read(withinMilliseconds milliseconds: Int) -> [UInt8]? {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&poll, 1, CInt(milliseconds)) > 0 else { return nil }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &chunk, chunk.count, 0)
    return count > 0 ? Array(chunk[..<count]) : []
  }
}
