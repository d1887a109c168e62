/// Amounts of money as people write them.
enum Amount {
  /// The amount with its sign of currency, grouped and with decimals as the currency has it; no
  /// digit is left out.
  static func text(of number: Number, currency: Currency?) -> String {
    let notation = currency?.notation ?? (before: "", after: "")
    guard let plain = number.plain else { return notation.before + number.text + notation.after }
    let isGrouped = currency?.isGrouped ?? false
    var fraction = plain.fraction
    let fewest = currency?.hasDecimals ?? false ? 2 : 0
    fraction += String(repeating: "0", count: max(0, fewest - fraction.utf8.count))
    let whole = isGrouped ? grouped(plain.whole) : plain.whole
    // `1.234` would be taken for a thousand in half of Europe, and is refused when typed.
    if isDoubtful(whole: whole, fraction: fraction) { fraction += "0" }
    return (plain.isNegative ? "-" : "") + notation.before + whole
      + (fraction.isEmpty ? "" : ".\(fraction)") + notation.after
  }

  /// Takes an amount as typed. Throws where it is none, where it is in another currency, and where
  /// it can be read in two ways.
  static func parse(
    _ text: String, label: String, currency: Currency?
  ) throws(Complaint) -> Number {
    var rest = text.trimmed
    var isNegative = takeSign(&rest)
    for mark in currency?.marks ?? [] where remove(mark, from: &rest) { break }
    isNegative = isNegative ?? takeSign(&rest)
    let sign = isNegative ?? false ? "-" : ""
    if rest.contains(where: { "eE".contains($0) }), let number = Number(sign + rest) {
      return number
    }
    guard rest.allSatisfy({ $0.isASCII && $0.isWholeNumber || ".,".contains($0) || isGap($0) })
    else {
      let unit = (currency?.code).map { $0.isEmpty ? "" : " in \($0)" } ?? ""
      throw Complaint("\(label) takes an amount\(unit); type it such as 1234.50.")
    }
    let (whole, fraction) = try halves(of: rest)
    guard let digits = ungrouped(whole), fraction.isDigits, !(digits + fraction).isEmpty,
      let number = Number(typed: sign + "0" + digits + (fraction.isEmpty ? "" : "." + fraction))
    else {
      throw Complaint("\(text.trimmed.quoted) is not an amount; type it such as 1234.50.")
    }
    return number
  }

  /// The digits before and behind the decimal mark, groups still in them.
  private static func halves(
    of text: String
  ) throws(Complaint) -> (whole: Substring, fraction: Substring) {
    guard let last = text.lastIndex(where: { ".,".contains($0) }) else { return (text[...], "") }
    let mark = text[last]
    let head = text[..<last]
    let tail = text[text.index(after: last)...]
    let isOnlyMark = !head.contains { ".,".contains($0) || isGap($0) }
    if isOnlyMark, isDoubtful(whole: String(head), fraction: String(tail)) {
      guard mark == "," else {
        throw Complaint(
          "\(text.quoted) may be \(head)\(tail) or \(head).\(tail)0; type it one of these ways.")
      }
      return (text[...], "")
    }
    return head.contains(mark) ? (text[...], "") : (head, tail)
  }

  /// Whether a single mark between the two may separate thousands as well as decimals.
  private static func isDoubtful(whole: String, fraction: String) -> Bool {
    fraction.utf8.count == 3 && (1...3).contains(whole.utf8.count) && !whole.hasPrefix("0")
  }

  /// Whether a point stands in a number where it may separate thousands: `1.000`.
  static func isGroupedByPoints(_ text: String) -> Bool {
    let digits = text.drop { "+-".contains($0) }
    guard let point = digits.firstIndex(of: ".") else { return false }
    return isDoubtful(
      whole: String(digits[..<point]), fraction: String(digits[digits.index(after: point)...]))
  }

  /// The digits without what separates thousands; nil where those are not three and three.
  private static func ungrouped(_ text: Substring) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) { !$0.isWholeNumber }
    if groups.count == 1 { return String(text) }
    let separators = Set(text.filter { !$0.isWholeNumber })
    guard separators.count == 1, let first = groups.first, (1...3).contains(first.utf8.count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    return groups.joined()
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  private static func takeSign(_ text: inout String) -> Bool? {
    guard let first = text.first, "-−+".contains(first) else { return nil }
    text = text.dropFirst().trimmed
    return first != "+"
  }

  /// Takes the mark off either end, whatever its case. Returns whether it stood there.
  private static func remove(_ mark: String, from text: inout String) -> Bool {
    let (folded, mark) = (text.lowercased(), mark.lowercased())
    guard !mark.isEmpty, folded.count == text.count else { return false }
    if folded.hasPrefix(mark) {
      text = text.dropFirst(mark.count).trimmed
    } else if folded.hasSuffix(mark) {
      text = text.dropLast(mark.count).trimmed
    } else {
      return false
    }
    return true
  }

  /// Whether the character separates thousands and nothing else: a space or an apostrophe.
  private static func isGap(_ character: Character) -> Bool {
    " \u{A0}\u{202F}\u{2009}'’".contains(character)
  }
}
