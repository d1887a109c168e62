import AmendUI
import Foundation
import Testing

/// The README's table of keys is made from the keymap; `AMEND_RECORD=1` writes it anew.
struct ReadmeTests {
  private static let url = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("README.md")

  @Test func `the README shows the keys as they are`() throws {
    let readme = try String(contentsOf: Self.url, encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- keys -->\n"))
    let end = try #require(readme.range(of: "<!-- /keys -->"))
    let environment = ProcessInfo.processInfo.environment
    if environment["AMEND_RECORD"] == "1", environment["CI"] == nil {
      let renewed = readme.replacingCharacters(
        in: start.upperBound..<end.lowerBound, with: Self.table)
      try renewed.write(to: Self.url, atomically: true, encoding: .utf8)
    } else {
      #expect(readme[start.upperBound..<end.lowerBound] == Self.table)
    }
  }

  /// The places where one is most, then all others folded away.
  private static var table: String {
    let first: [Mode] = [.browse, .table, .picker]
    let rest = Mode.allCases.filter { !first.contains($0) }
    return """
      \(first.map(table).joined(separator: "\n"))
      <details><summary>Everywhere else</summary>

      \(rest.map(table).joined(separator: "\n"))
      </details>

      """
  }

  private static func table(of mode: Mode) -> String {
    let rows = (Keymap.default.bindings[mode] ?? []).map { binding in
      let keys = binding.keys.map { "`\($0.title)`" }.joined(separator: " ")
      return "| \(keys.replacingOccurrences(of: "|", with: "\\|")) | \(binding.command.help) |"
    }
    return "**\(mode.title)**\n\n| key | |\n|---|---|\n\(rows.joined(separator: "\n"))\n"
  }
}
