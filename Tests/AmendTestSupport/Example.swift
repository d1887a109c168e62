package import AmendCore
import Foundation

/// A body from `Tests/Examples`, shaped as the public pages show it.
package struct Example: Hashable, Sendable, CustomStringConvertible {
  /// The path below `Tests/Examples`, without its ending.
  package let name: String

  package init(_ name: String) { self.name = name }

  /// The same product record in every shape that a read may have.
  package static let reads = ["all-null", "as-written", "bare-ids", "expanded"]
    .map { Example("reads/\($0)") }

  /// The bytes of the file. Throws when there is no such file.
  package func bytes() throws -> [UInt8] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: tests.appending(path: "Examples/\(name).json")))
  }

  /// The body. Throws when there is no such file or it is no JSON.
  package func json() throws -> JSON { try JSON(parsing: bytes()) }

  package var description: String { name }
}
