import Glibc

/// A file that only its owner may read, and the directory around it.
package struct PrivateFile: Hashable, Sendable {
  let path: String

  package init(_ path: String) { self.path = path }

  private var directory: String { path.parentDirectory }

  /// What it holds. Throws `.missing`, and `.unsafe` where somebody else may read or write it.
  func read(limitByteCount: Int) throws(HomeError) -> [UInt8] {
    let file = try OpenFile(path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    try file.requirePrivacy()
    return try file.read(limitByteCount: limitByteCount)
  }

  /// Puts the bytes in its place as a whole, in a directory that is made private: after a crash
  /// either the old or the new is there.
  func replace(with bytes: [UInt8]) throws(HomeError) {
    try PrivateFile.makeDirectory(directory)
    try swap(for: bytes)
  }

  /// The same in a directory that stays as it is, and is made where it is missing.
  package func replaceInPlace(with bytes: [UInt8]) throws(HomeError) {
    try PrivateFile.makeAncestor(directory)
    try swap(for: bytes)
  }

  private func swap(for bytes: [UInt8]) throws(HomeError) {
    let fresh = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36)).new"
    do throws(HomeError) {
      let file = try OpenFile(fresh, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      try file.write(bytes)
      guard rename(fresh, path) == 0 else { throw .lastFailure(on: path) }
    } catch {
      unlink(fresh)
      throw error
    }
    try PrivateFile.settle(directory)
  }

  /// Removes it. Returns whether it was there.
  func remove() throws(HomeError) -> Bool {
    if unlink(path) == 0 { return true }
    guard errno == ENOENT else { throw .lastFailure(on: path) }
    return false
  }

  /// Makes it where it is missing, empty, and takes every right on it from others.
  func prepare() throws(HomeError) {
    try PrivateFile.makeDirectory(directory)
    if try makePrivateInPlace() { return }
    do throws(HomeError) {
      _ = try OpenFile(path, flags: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW)
    } catch {
      // Another amend may have made it meanwhile.
      guard try makePrivateInPlace() else { throw error }
    }
  }

  /// Takes every right on it from others, where it is there, and returns whether it is.
  ///
  /// It is not opened for that: closing it would drop the locks which this process holds on it
  /// (POSIX record locks, fcntl(2)), and SQLite in another one would take its log away.
  private func makePrivateInPlace() throws(HomeError) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .lastFailure(on: path) }
      return false
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unsafe(path: path, reason: "it is not a regular file; put the file itself there")
    }
    guard status.st_uid == geteuid() else {
      throw .unsafe(path: path, reason: "it belongs to another user")
    }
    guard status.st_mode & 0o077 != 0 else { return true }
    guard chmod(path, status.st_mode & 0o700) == 0 else { throw .lastFailure(on: path) }
    return true
  }

  /// Makes the directory and those above it, for their owner alone (mode 0700). One that exists is
  /// made private, unless it is another user's, which is `.unsafe`.
  static func makeDirectory(_ path: String) throws(HomeError) {
    if mkdir(path, 0o700) == 0 { return }
    switch errno {
    case ENOENT where path.parentDirectory != path:
      try makeAncestor(path.parentDirectory)
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .lastFailure(on: path) }
    case EEXIST: break
    default: throw .lastFailure(on: path)
    }
    try OpenFile(path, flags: O_RDONLY | O_DIRECTORY).makePrivate()
  }

  private static func makeAncestor(_ path: String) throws(HomeError) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path.parentDirectory != path else { throw .lastFailure(on: path) }
    try makeAncestor(path.parentDirectory)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .lastFailure(on: path) }
  }

  /// Waits until the disk knows the directory's new names.
  private static func settle(_ directory: String) throws(HomeError) {
    try OpenFile(directory, flags: O_RDONLY | O_DIRECTORY).write([])
  }
}

extension String {
  /// The path of the directory that holds it; `/` holds itself.
  package var parentDirectory: String {
    guard let slash = lastIndex(of: "/"), slash > startIndex else {
      return hasPrefix("/") ? "/" : "."
    }
    return String(self[..<slash])
  }
}
