import ArgumentParser
import Glibc

/// A file named on the command line to be read, where `-` is standard input.
struct InputFile: ExpressibleByArgument, Sendable {
  private let path: String

  /// The most that is read, 16 MiB.
  private static let longestByteCount = 1 << 24

  init(argument: String) { path = argument }

  /// Whether it is standard input.
  var isStandardInput: Bool { path == "-" }

  /// What a message calls it.
  var title: String { isStandardInput ? "Standard input" : "“\(path)”" }

  /// All bytes of it. Throws where it cannot be read or is larger than 16 MiB.
  func read() throws(Failure) -> [UInt8] {
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(errno) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= InputFile.longestByteCount {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(errno) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    throw Failure(.usage, "\(title) is larger than the 16 MiB that amend reads.")
  }

  private func unreadable(_ code: Int32) -> Failure {
    Failure(.usage, "\(title) cannot be read: \(String(cString: strerror(code))).")
  }
}
