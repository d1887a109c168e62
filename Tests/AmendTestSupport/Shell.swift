package import Foundation
import Glibc

/// Runs programs to their end and keeps what they say.
package enum Shell {
  /// What a program left behind.
  package struct Outcome: Equatable {
    package let status: Int32
    package let output: String
    package let errors: String

    package init(status: Int32, output: String, errors: String) {
      self.status = status
      self.output = output
      self.errors = errors
    }
  }

  /// Runs a program; its output goes through files, so that no full pipe can stop it.
  package static func run(
    _ path: String, _ arguments: [String], environment: [String: String], input: String = ""
  ) async throws -> Outcome {
    let folder = try TemporaryFolder()
    let files = ["input", "output", "errors"].map { folder.url.appending(path: $0) }
    try Data(input.utf8).write(to: files[0])
    let process = try Spawn.start(
      path, arguments, environment: environment,
      .files(input: files[0].path, output: files[1].path, errors: files[2].path))
    guard let status = try await Spawn.waitForEnd(of: process, withinMilliseconds: 30_000) else {
      kill(process, SIGKILL)
      throw Spawn.Failure(call: "waitpid of \(path)", number: ETIMEDOUT)
    }
    return Outcome(
      // As a shell tells it: the exit status, or 128 and the signal.
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}

/// A folder that lives as long as the value.
package final class TemporaryFolder: Sendable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "amend-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // What cannot be deleted is left to the system, which empties the place at times.
    _ = try? FileManager.default.removeItem(at: url)
  }
}
