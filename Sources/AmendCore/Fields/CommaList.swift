/// A list as a person reads and types it: items between commas.
///
/// An item that holds a comma or a quote, or has white space at an end, stands in `"quotes"`, and a
/// quote inside them is doubled, as in CSV (RFC 4180).
enum CommaList {
  /// The items as one line of text.
  static func text(of items: [String]) -> String {
    items.map { needsQuotes($0) ? "\"" + doubled($0) + "\"" : $0 }.joined(separator: ", ")
  }

  /// The items of a line. Throws where a quote is not closed or text follows a closing one.
  static func items(in text: String) throws(Complaint) -> [String] {
    var items: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      rest = rest.drop(while: \.properties.isWhitespace)
      guard let first = rest.first else { return items }
      if first == "\"" {
        items.append(try takeQuoted(&rest))
      } else {
        let item = String(Substring(rest.prefix { $0 != "," })).trimmed
        if !item.isEmpty { items.append(item) }
        rest = rest.drop { $0 != "," }
      }
      rest = rest.dropFirst()
    }
  }

  private static func takeQuoted(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(Complaint) -> String {
    var item = String.UnicodeScalarView()
    rest = rest.dropFirst()
    while let scalar = rest.popFirst() {
      guard scalar == "\"" else {
        item.append(scalar)
        continue
      }
      if rest.first == "\"" {
        item.append(scalar)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.drop(while: \.properties.isWhitespace)
      guard rest.isEmpty || rest.first == "," else {
        throw Complaint("Something follows the closing quote of an item; put a comma there.")
      }
      return String(item)
    }
    throw Complaint("A quote is not closed; put another one at the end of the item.")
  }

  private static func needsQuotes(_ item: String) -> Bool {
    item.unicodeScalars.contains { $0 == "," || $0 == "\"" } || item.isEmpty
      || !item.trimmed.isExactly(item)
  }

  private static func doubled(_ item: String) -> String {
    var doubled = String.UnicodeScalarView()
    for scalar in item.unicodeScalars {
      doubled.append(scalar)
      if scalar == "\"" { doubled.append(scalar) }
    }
    return String(doubled)
  }
}
