import Foundation
import Testing

/// Texts that the program must print to the letter; `AMEND_RECORD=1` writes their files anew.
enum Golden {
  /// Whether files are to be written and not compared.
  static var isRecording: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["AMEND_RECORD"] == "1" && environment["CI"] == nil
  }

  /// Compares a text with the file of that name beside the tests, `Help/get.txt`.
  static func expect(
    _ text: String, isAs name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    if isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    } else {
      let wanted = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      #expect(text == wanted, "\(name) is other", sourceLocation: sourceLocation)
    }
  }
}
