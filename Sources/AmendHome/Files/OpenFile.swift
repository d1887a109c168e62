import Glibc

/// An open file, closed when it goes out of scope.
struct OpenFile: ~Copyable {
  /// The path it was opened by, for messages.
  let path: String
  private let descriptor: Int32

  /// Opens a file; a new one is made for its owner alone. Throws `.missing` where there is none,
  /// `.unsafe` where it is a link and `flags` hold `O_NOFOLLOW`, else `.inaccessible`.
  init(_ path: String, flags: Int32) throws(HomeError) {
    self.path = path
    descriptor = open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor < 0 else { return }
    switch errno {
    case ENOENT: throw .missing(path: path)
    case ELOOP: throw .unsafe(path: path, reason: "it is a link; put the file itself there")
    default: throw .lastFailure(on: path)
    }
  }

  deinit { close(descriptor) }

  /// Everything in the file. Throws `.oversized` where that is more than the limit.
  func read(limitByteCount: Int) throws(HomeError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .lastFailure(on: path) }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limitByteCount else {
        throw .oversized(path: path, limitByteCount: limitByteCount)
      }
    }
  }

  /// Writes all bytes and waits until the disk has them.
  func write(_ bytes: [UInt8]) throws(HomeError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .lastFailure(on: path) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw .lastFailure(on: path) }
  }

  /// Throws `.unsafe` unless this is a regular file of this user that nobody else may touch.
  ///
  /// The mode is looked at rather than tried, because root may open everything.
  func requirePrivacy() throws(HomeError) {
    let status = try self.status()
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unsafe(path: path, reason: "it is not a regular file")
    }
    guard status.st_uid == geteuid() else {
      throw .unsafe(path: path, reason: "it belongs to another user")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw .unsafe(path: path, reason: "other users may use it; run chmod 600 on it")
    }
  }

  /// Takes every right from group and others. Throws `.unsafe` where it is another user's.
  func makePrivate() throws(HomeError) {
    let status = try self.status()
    guard status.st_uid == geteuid() else {
      throw .unsafe(path: path, reason: "it belongs to another user")
    }
    guard status.st_mode & 0o077 != 0 else { return }
    guard fchmod(descriptor, status.st_mode & 0o700) == 0 else { throw .lastFailure(on: path) }
  }

  private func status() throws(HomeError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .lastFailure(on: path) }
    return status
  }
}

extension HomeError {
  /// What the last system call on the path complained about.
  static func lastFailure(on path: String) -> HomeError {
    .inaccessible(path: path, reason: reason(of: errno))
  }

  /// The system's words for an error number.
  static func reason(of number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }
}
