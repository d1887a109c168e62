/// Text in the language of manual pages (man(7)).
struct Roff {
  private(set) var source = ""

  /// The title of the page.
  mutating func title(_ name: String, section: Int, source: String, manual: String) {
    line(
      ".TH \(Roff.quoted(name)) \(section) \"\" \(Roff.quoted(source)) \(Roff.quoted(manual))")
  }

  /// A heading, such as `OPTIONS`.
  mutating func heading(_ text: String) { line(".SH \(Roff.quoted(text))") }

  /// A paragraph that is filled.
  mutating func paragraph(_ text: String) {
    line(".PP")
    line(Roff.escaped(text))
  }

  /// Text in bold within a paragraph of its own, such as a synopsis.
  mutating func bold(_ text: String) {
    line(".PP")
    line("\\fB\(Roff.escaped(text))\\fR")
  }

  /// Lines that stay as they are.
  mutating func verbatim(_ lines: [String]) {
    line(".PP")
    line(".nf")
    for text in lines { line(Roff.escaped(text)) }
    line(".fi")
  }

  /// A term, and what is said of it.
  mutating func entry(_ term: String, _ text: String) {
    line(".TP")
    line("\\fB\(Roff.escaped(term))\\fR")
    line(text.isEmpty ? "\\&" : Roff.escaped(text))
  }

  private mutating func line(_ text: String) { source += text + "\n" }

  /// Text in which nothing is taken for a request or an escape; hyphens stay hyphens, so that
  /// options can be copied.
  private static func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static func quoted(_ text: String) -> String {
    "\"\(escaped(text).replacing("\"", with: "\\(dq"))\""
  }
}
