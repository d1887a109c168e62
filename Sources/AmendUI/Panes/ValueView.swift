import AmendCore

/// How the value of an attribute is shown where it is not being edited.
struct ValueView {
  let attribute: Attribute
  let names: Names

  /// The pieces of the value, at least one. No value, the empty text and the empty list are told
  /// apart. Of a list there are as many items as may be seen in so many columns.
  func segments(_ value: Value, columns: Int = .max) -> [Segment] {
    switch value {
    case .absent, .null: [Segment("—", .dim)]
    case .several: [Segment("(several)", .dim)]
    case .text(let text) where text.string.isEmpty: [Segment("\"\"", .dim)]
    case .options([]), .links([]): [Segment("[]", .dim)]
    case .flag(let flag): [Segment(flag ? "[x] yes" : "[ ] no", .value)]
    case .date(let date): [Segment("\(date)", .value), Segment("  \(date.weekdayName)", .dim)]
    case .option(let id): option(id)
    case .options(let ids): list(ids.prefix(columns).map(option))
    case .links(let ids): list(ids.prefix(columns).map(link))
    case .unparsed(let text): [Segment(text.string, .error)]
    case .foreign(let json): [Segment(json.string ?? json.compact, .dim)]
    case .number(let number) where attribute.typeName == RatingField().name: stars(number)
    case .text, .number, .moment:
      [Segment(attribute.text(of: value, names: names), .value)]
    }
  }

  /// What makes one value of the other, in a line: of lists what is added and what is taken away.
  func segments(from before: Value, to after: Value) -> [Segment] {
    func changes<ID: Hashable>(
      _ before: [ID], _ after: [ID], _ item: (ID) -> [Segment]
    ) -> [Segment]? {
      let (known, wanted) = (Set(before), Set(after))
      let added = after.filter { !known.contains($0) }
      let removed = before.filter { !wanted.contains($0) }
      let signed =
        added.map { [Segment("+ ", .added)] + item($0) }
        + removed.map { [Segment("− ", .removed)] + item($0) }
      return signed.isEmpty ? nil : list(signed)
    }
    let listed: [Segment]? =
      switch (before, after) {
      case (.options(let before), .options(let after)): changes(before, after, option)
      case (.links(let before), .links(let after)): changes(before, after, link)
      default: nil
      }
    return listed ?? both(before, after)
  }

  /// A value and what it becomes, in a line.
  func both(_ before: Value, _ after: Value) -> [Segment] {
    segments(before) + [Segment(" → ", .dim)] + segments(after)
  }

  private func stars(_ number: Number) -> [Segment] {
    let shown = Segment(attribute.text(of: .number(number)), .value)
    guard let count = number.int64, (0...5).contains(count) else { return [shown] }
    let stars = String(repeating: "★", count: Int(count))
    let rest = String(repeating: "☆", count: 5 - Int(count))
    return [Segment(stars, .value), Segment(rest, .dim), Segment("  \(count)", .dim)]
  }

  private func option(_ id: OptionID) -> [Segment] {
    guard let option = attribute.option(id) else {
      // The read itself may still have named an option that the schema dropped.
      let name = names[.options(attribute.slug), RecordID(id.description)]?.name
      return [Segment("\(name ?? id.description) (no such option)", .warning)]
    }
    return [Segment(option.label, .tint(option.color.map { Tint(named: $0) } ?? .neutral))]
  }

  private func link(_ id: RecordID) -> [Segment] {
    switch attribute.namesSource.flatMap({ names[$0, id] }) {
    case .known(let name, _): [Segment(name, .link)]
    case .missing: [Segment("\(id) (no longer exists)", .warning)]
    case .untold: [Segment(id.text, .link)]
    case nil where attribute.lookupSource == nil: [Segment(id.text, .value)]
    case nil: [Segment("…", .dim)]
    }
  }

  private func list(_ items: [[Segment]]) -> [Segment] {
    Array(items.joined(separator: [Segment(", ", .dim)]))
  }
}

extension CalendarDate {
  /// The day of the week in three letters.
  package var weekdayName: String { CalendarDate.weekdayNames[weekday - 1] }

  private static let weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
