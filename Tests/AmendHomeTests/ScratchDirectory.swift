import AmendHome
import Foundation
import Testing

/// A directory of a test's own, gone with the test.
final class ScratchDirectory: Sendable {
  let path: String

  init() throws {
    path = "\(NSTemporaryDirectory())amend-\(UUID().uuidString)".replacing("//", with: "/")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A home in it, with nothing else in the environment.
  var environment: [String: String] { ["HOME": path, "PATH": "/usr/bin:/bin"] }

  var places: Places { get throws(HomeError) { try Places(environment: environment) } }

  /// Writes a file with that mode, and the directories above it. Returns its path.
  @discardableResult
  func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
    let file = name.hasPrefix("/") ? name : "\(path)/\(name)"
    let directory = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try setMode(mode, of: file)
    return file
  }

  func setMode(_ mode: Int, of file: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
  }

  /// The rights of a file, such as 0o600.
  func mode(of file: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    return try #require(attributes[.posixPermissions] as? NSNumber).intValue
  }

  func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: file) }
}
