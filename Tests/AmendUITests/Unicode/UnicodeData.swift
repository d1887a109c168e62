import Foundation

/// Unicode's test data beside this file.
enum UnicodeData {
  /// A text and the clusters into which it falls.
  struct Clusters {
    let text: String
    let clusters: [String]
    /// The line of the file.
    let line: String
  }

  /// Where Swift's runtime breaks otherwise: it does not take U+2701 for a pictograph (rule GB11).
  private static let knownDifferences: Set = ["÷ 2701 × 200D × 2701 ÷"]

  /// The cases of `GraphemeBreakTest.txt`, but for the known differences.
  static func graphemeBreaks() throws -> [Clusters] {
    try lines(of: "GraphemeBreakTest.txt").filter { !knownDifferences.contains($0) }.map { line in
      let clusters = line.split(separator: "÷").map { cluster in
        text(cluster.split(separator: "×").joined(separator: " "))
      }.filter { !$0.isEmpty }
      return Clusters(text: clusters.concatenated, clusters: clusters, line: line)
    }
  }

  /// The emoji of `emoji-test-selection.txt`.
  static func emoji() throws -> [String] {
    try lines(of: "emoji-test-selection.txt").map { line in
      text(line.prefix { $0 != ";" })
    }
  }

  /// The lines of a file without their comments.
  private static func lines(of name: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  /// The text of code points in hexadecimal.
  private static func text(_ digits: some StringProtocol) -> String {
    let scalars = digits.split(separator: " ")
      .compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension [String] {
  /// The texts one behind the other, code point for code point.
  fileprivate var concatenated: String {
    var scalars = String.UnicodeScalarView()
    for text in self { scalars += text.unicodeScalars }
    return String(scalars)
  }
}
