/// One line of text, at most 255 characters.
package struct TextField: LineOfTextField {
  package let name = "text"
  package let help = "One line of text, kept as it is typed."
  /// The limit of the API, in code points (heading "Records of custom objects").
  package static let longest = 255

  package init() {}

  package func check(_ value: Value, for attribute: Attribute) -> Complaint? {
    guard case .text(let text) = value else { return nil }
    if let complaint = TextField.complaint(aboutLengthOf: text) { return complaint }
    guard !text.string.isEmpty else { return nil }
    let isTaken =
      attribute.validation.isEmpty
      || attribute.validation.contains {
        TextField.matches(text.string, format: $0)
      }
    if isTaken { return nil }
    let formats = attribute.validation.joined(separator: " or ")
    return Complaint(
      "\(text.string.quoted) does not look like \(formats); check it, or save it as it is.",
      isWarning: true)
  }

  /// What stands against a text that is longer than the API takes.
  static func complaint(aboutLengthOf text: Text) -> Complaint? {
    let count = text.scalarCount
    guard count > longest else { return nil }
    return Complaint(
      "\(count) characters are \(count - longest) more than the \(longest) that fit; shorten it.")
  }

  /// Whether a text has one of the formats that `validation` may list; true of one not known.
  private static func matches(_ text: String, format: String) -> Bool {
    guard !text.contains(where: \.isWhitespace) else { return !["email", "url"].contains(format) }
    switch format {
    case "email":
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().dropLast().contains(".")
    case "url":
      let lower = text.lowercased()
      return ["http://", "https://"].contains { lower.hasPrefix($0) && lower.count > $0.count }
    default: return true
    }
  }

  package var samples: [FieldSample] {
    let name = Attribute(slug: "name", label: "Name", typeName: name)
    let texts = [
      "", " ", "Summer dress", "  kept  ", "e\u{301}", "\u{E9}", "Łódź, Ελλάδα, Москва",
      "שלום \u{202E}abc", "日本語", "👩‍👩‍👧‍👦 🇩🇪", "\u{301}alone", "\u{1B}[31mred\u{7}", "a\nb\tc\r\n",
      "\"quoted\" \\ /", "null", String(repeating: "é", count: TextField.longest),
    ]
    return [FieldSample(name, texts.map { .text(Text($0)) })]
  }
}
