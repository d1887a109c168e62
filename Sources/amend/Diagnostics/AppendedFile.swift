import Glibc

/// A file of its owner alone, to which whole pieces of text are appended.
final class AppendedFile: Sendable {
  private let descriptor: Int32

  /// Opens the file, or makes it. Throws where it cannot be written or made private.
  init(_ path: String) throws(Failure) {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      throw AppendedFile.unusable(path)
    }
    // A pipe or a terminal is nobody's file.
    guard status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 else { return }
    guard fchmod(descriptor, 0o600) == 0 else { throw AppendedFile.unusable(path) }
  }

  deinit { close(descriptor) }

  /// Appends a text as a whole. One that cannot be written is lost: it is no reason to fail.
  func append(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  private static func unusable(_ path: String) -> Failure {
    Failure(.usage, "“\(path)” cannot be written: \(String(cString: strerror(errno))).")
  }
}
