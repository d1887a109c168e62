/// What a value is sorted by.
package enum SortKey: Hashable, Comparable, Sendable {
  /// Days, seconds, places: what whole numbers can be compared by.
  case place(Int64)
  case number(Number)
  case letters(String)

  /// The key of a text: its letters, whatever their case.
  package init(text: String) { self = .letters(text.lowercased()) }

  package static func < (left: SortKey, right: SortKey) -> Bool {
    switch (left, right) {
    case (.place(let left), .place(let right)): left < right
    case (.number(let left), .number(let right)): left < right
    case (.letters(let left), .letters(let right)): left.precedes(right)
    case (.place, _), (.number, .letters): true
    case (_, .place), (.letters, .number): false
    }
  }
}

extension Attribute {
  /// What records are sorted by that have this value: numbers and days by size, options in the
  /// order of the schema, all else by its letters. nil for what is no value, or an empty one.
  package func sortKey(of value: Value, names: Names = Names()) -> SortKey? {
    switch value {
    case .absent, .null, .text(""), .options([]), .links([]): nil
    case .number(let number): .number(number)
    case .date(let date): .place(Int64(date.daysSinceEpoch))
    case .moment(let moment): .place(moment.secondsSinceEpoch)
    case .flag(let flag): .place(flag ? 1 : 0)
    case .option(let id): .place(Int64(options.firstIndex { $0.id == id } ?? options.count))
    default: SortKey(text: text(of: value, names: names))
    }
  }
}
