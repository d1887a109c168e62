import AmendCore
import ArgumentParser
import Glibc

/// A file that names the records which are left to be changed, one a line, as `amend set OBJECT/-`
/// takes them.
struct RemainingFile: ExpressibleByArgument, Sendable {
  let path: String

  init(argument: String) { path = argument }

  /// Puts these records in its place; whatever happens, the old ones or the new ones are there.
  ///
  /// Throws where it cannot be written.
  func replace(with references: [RecordReference]) throws(Failure) {
    let fresh = "\(path).\(getpid()).new"
    let bytes = Array(references.map { "\($0)\n" }.joined().utf8)
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unusable }
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard close(descriptor) == 0, count == bytes.count, rename(fresh, path) == 0 else {
      let failure = unusable
      unlink(fresh)
      throw failure
    }
  }

  private var unusable: Failure {
    Failure(.usage, "“\(path)” cannot be written: \(String(cString: strerror(errno))).")
  }
}
