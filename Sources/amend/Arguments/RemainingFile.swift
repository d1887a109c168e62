import AmendCore
import AmendHome
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
    guard access(path.parentDirectory, F_OK) == 0 else {
      throw Failure(.usage, "“\(path)” cannot be written: there is no such folder.")
    }
    do throws(HomeError) {
      try PrivateFile(path).replaceInPlace(with: Array(references.map { "\($0)\n" }.joined().utf8))
    } catch { throw Failure(.failed, error.description) }
  }
}
