import AmendTestSupport
import Foundation
import Testing

/// The README's examples say what really comes; `AMEND_RECORD=1` writes their output anew.
@Suite struct ReadmeExamplesTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
  private static let opening = "<!-- example -->\n```console\n"
  private static let closing = "```\n"

  @Test func `every example prints what stands under it`() async throws {
    var readme = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
    var rest = readme.startIndex
    var count = 0
    while let start = readme[rest...].firstRange(of: Self.opening),
      let end = readme[start.upperBound...].firstRange(of: Self.closing)
    {
      let block = start.upperBound..<end.lowerBound
      let wanted = String(readme[block])
      let printed = try await play(wanted)
      if Golden.isRecording {
        readme.replaceSubrange(block, with: printed)
        try readme.write(to: Self.file, atomically: true, encoding: .utf8)
        rest = readme.index(start.lowerBound, offsetBy: Self.opening.count + printed.count)
      } else {
        #expect(printed == wanted)
        rest = end.upperBound
      }
      count += 1
    }
    #expect(count > 4)
  }

  /// The commands of an example, each with what it prints in a sandbox of its own.
  private func play(_ example: String) async throws -> String {
    var program = try BuiltProgram()
    program.environment["AMEND_PROFILE"] = "demo"
    let folder = URL(filePath: program.path).deletingLastPathComponent().path
    program.environment["PATH"] = "\(folder):/usr/bin:/bin"
    var printed = ""
    for line in example.split(separator: "\n") where line.hasPrefix("$ ") {
      let outcome = try await Shell.run(
        "/bin/bash", ["-c", String(line.dropFirst(2))], environment: program.environment)
      printed += "\(line)\n\(outcome.output)\(outcome.errors)".replacing("\r\n", with: "\n")
    }
    return printed
  }
}
