import Foundation
import Testing

/// Other programs, as far as tests need them.
enum Shell {
  /// Runs a statement with SQLite's own program.
  static func sqlite(_ path: String, _ statement: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sqlite3", path, statement]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
