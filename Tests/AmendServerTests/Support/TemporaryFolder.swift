import Foundation

/// A folder that is there as long as the test runs.
struct TemporaryFolder {
  let path: String

  /// Runs the test with a new folder, and removes it afterwards; one in memory where there is such
  /// a place, for tests that would wait for the disk most of their time.
  static func with<Result>(
    memory isInMemory: Bool = false, _ body: (TemporaryFolder) async throws -> Result
  ) async throws -> Result {
    let memory = isInMemory && access("/dev/shm", W_OK) == 0 ? URL(filePath: "/dev/shm") : nil
    let url = (memory ?? FileManager.default.temporaryDirectory).appending(path: "amend-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer {
      do {
        try FileManager.default.removeItem(at: url)
      } catch { print("The folder \(url.path) is left behind: \(error)") }
    }
    return try await body(TemporaryFolder(path: url.path))
  }

  /// The path of a file in it.
  func file(_ name: String) -> String { path + "/" + name }

  /// What a file in it holds.
  func text(of name: String) throws -> String {
    try String(contentsOfFile: file(name), encoding: .utf8)
  }

  /// What a file in it holds, whether or not it is text.
  func bytes(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: file(name))), as: UTF8.self)
  }

  /// The permission bits of a file in it.
  func permissions(of name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
    return attributes[.posixPermissions] as? Int
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: file(name), atomically: true, encoding: .utf8)
  }
}
