package import AmendCore

extension Value {
  /// The form in which a draft keeps the value: every case apart, nothing lost.
  ///
  /// What was received as JSON is kept as text, so that it nests no deeper here than it did there
  /// and can always be read again.
  package var stored: JSON {
    switch self {
    case .absent: "absent"
    case .several: "several"
    case .null: .null
    case .text(let text): ["text": .string(text)]
    case .number(let number): ["number": .number(number)]
    case .flag(let flag): ["flag": .bool(flag)]
    case .date(let date): ["date": .string(Text(date.description))]
    case .moment(let moment): ["moment": .string(Text(moment.description))]
    case .option(let option): ["option": option.json]
    case .options(let options): ["options": .array(options.map(\.json))]
    case .links(let links): ["links": .array(links.map { .string(Text($0.text)) })]
    case .unparsed(let text): ["unparsed": .string(text)]
    case .foreign(let json): ["foreign": .string(Text(json.compact))]
    }
  }

  /// Takes the stored form; nil for anything else.
  package init?(stored: JSON) {
    switch stored {
    case .null: self = .null
    case "absent": self = .absent
    case "several": self = .several
    case .object(let members):
      guard members.count == 1, let member = members.first,
        let value = Value(storedAs: member.key, member.value)
      else { return nil }
      self = value
    default: return nil
    }
  }

  private init?(storedAs kind: String, _ json: JSON) {
    let value: Value? =
      switch kind {
      case "text": json.string.map { .text(Text($0)) }
      case "flag": json.bool.map { .flag($0) }
      case "date": json.string.flatMap { CalendarDate($0) }.map { .date($0) }
      case "moment": json.string.flatMap { Moment($0) }.map { .moment($0) }
      case "option": OptionID(json).map { .option($0) }
      case "options": json.array?.every { OptionID($0) }.map { .options($0) }
      case "links": json.array?.every { $0.string.map { RecordID($0) } }.map { .links($0) }
      case "unparsed": json.string.map { .unparsed(Text($0)) }
      case "foreign": json.string.flatMap { JSON(storedText: $0) }.map { .foreign($0) }
      default: json.storedNumber(as: kind).map { .number($0) }
      }
    guard let value else { return nil }
    self = value
  }
}

extension JSON {
  /// Reads JSON that was stored as text; nil where it is none.
  init?(storedText text: String) {
    do throws(JSONError) { try self.init(parsing: text) } catch { return nil }
  }

  fileprivate func storedNumber(as kind: String) -> Number? {
    guard kind == "number", case .number(let number) = self else { return nil }
    return number
  }
}

extension Array {
  /// What each element gives, or nil where one gives nothing.
  func every<Result>(_ transform: (Element) -> Result?) -> [Result]? {
    let results = compactMap(transform)
    return results.count == count ? results : nil
  }
}
