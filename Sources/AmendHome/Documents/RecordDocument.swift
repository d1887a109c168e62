package import AmendCore

/// A record as a YAML text that a person edits by hand, and the changes that come back with it.
///
/// Every attribute that can be written has a comment for its type and its choices above it; the
/// others are comments themselves.
package struct RecordDocument: Sendable {
  let session: EditSession
  let names: Names
  /// What `today` and `now` mean when it is taken over.
  package var context: ParseContext

  package init(_ session: EditSession, names: Names, context: ParseContext) {
    self.session = session
    self.names = names
    self.context = context
  }

  /// What is wrong in a text.
  package struct Mistake: Error, Hashable, Sendable {
    /// The line it is in, from 1.
    package let line: Int
    /// What is wrong and what to do, as a sentence.
    package let message: String
  }

  /// The record as it stands.
  package var text: String {
    let attributes = session.schema.attributes
    let title = session.isOfSeveral ? "\(session.baseline.id)" : "\(session.baseline.reference)"
    var lines = [
      "# \(title)".commented,
      "# Only what you change is taken over. A key without a value, or null, clears it; a line that",
      "# is removed changes nothing.",
    ]
    for attribute in attributes where !attribute.isArchived {
      lines += [""] + self.lines(of: attribute)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of attribute: Attribute) -> [String] {
    let value = session[attribute.slug]
    let heading = ["# \(attribute.label): \(attribute.typeInWords)".commented] + choices(attribute)
    let written = YAMLText(key: attribute.slug.text)
    guard attribute.isWritable else {
      let shown = attribute.text(of: value, names: names)
      return heading + ["# \(attribute.slug): \(shown)".commented]
    }
    switch value {
    case .several: return heading + ["# \(attribute.slug): they differ".commented]
    case .foreign(let json): return heading + ["# \(attribute.slug): \(json.compact)".commented]
    case .absent, .null: return heading + written.scalar("null")
    case .number(let number): return heading + written.scalar(number.text)
    case .flag(let flag): return heading + written.scalar("\(flag)")
    case .date(let date): return heading + written.scalar("\(date)")
    case .options(let ids):
      return heading
        + written.list(ids.map { (attribute.text(of: .options([$0]), names: names), nil) })
    case .links(let ids):
      return heading + written.list(ids.map { ($0.text, name(of: $0, attribute)) })
    case .text(let text): return heading + written.text(text.string)
    case .moment, .option, .unparsed:
      return heading + written.text(attribute.text(of: value, names: names))
    }
  }

  private func choices(_ attribute: Attribute) -> [String] {
    guard !attribute.options.isEmpty else { return [] }
    let shown = attribute.options.prefix(RecordDocument.mostChoices).map {
      $0.label.trimmed.isEmpty ? $0.id.description : $0.label
    }
    let others = attribute.options.count - shown.count
    let end = others > 0 ? ", and \(others) more" : ""
    return ["# one of: \(shown.joined(separator: ", "))\(end)".commented]
  }

  private static let mostChoices = 50

  private func name(of id: RecordID, _ attribute: Attribute) -> String? {
    attribute.namesSource.flatMap { names[$0, id]?.name }
  }
}

// MARK: - Mistakes

extension RecordDocument {
  private static let mark = "#!"

  /// A text with a mistake told at its top, as it comes up again.
  package func text(_ text: String, telling mistake: Mistake) -> String {
    let notes = [
      "\(RecordDocument.mark) Line \(mistake.line + 2): \(mistake.message)".commented,
      "\(RecordDocument.mark) Correct it, or leave everything as it is to give up.",
    ]
    return (notes + [text]).joined(separator: "\n")
  }

  /// The text without what was told at its top.
  package static func withoutNotes(_ text: String) -> String {
    var rest = text[...]
    while rest.hasPrefix(mark) {
      rest = rest.firstIndex(of: "\n").map { rest[rest.index(after: $0)...] } ?? ""
    }
    return String(rest)
  }
}
