import AmendCore

extension ConflictPane {
  /// Draws the conflicts, scrolled to the selected one, and returns where the cursor stands.
  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    let content = content(columns: rect.columns)
    let top = top(of: content, rows: rect.rows)
    for (index, line) in content.lines.dropFirst(top).prefix(rect.rows).enumerated() {
      grid.write(
        line.segments, column: rect.column, row: rect.row + index, columns: rect.columns,
        isFocused: line.isFocused)
    }
    grid.writeMoreBelow(content.lines.count - top - rect.rows, in: rect)
    let row = rect.row + min(max(content.selected.lowerBound - top, 0), rect.rows - 1)
    return Point(column: rect.column, row: row)
  }

  /// Scrolls by so many rows, in a room of that size.
  mutating func scroll(by rows: Int, in size: Size) {
    let content = content(columns: size.columns)
    let top = top(of: content, rows: size.rows)
    let last = max(content.lines.count - size.rows, 0)
    offset += min(max(top + rows, 0), last) - top
  }

  /// What is at a place: a conflict, from 0, and one of its values.
  func target(at point: Point, in rect: Rect) -> (conflict: Int, choice: Choice?)? {
    guard rect.contains(point) else { return nil }
    let content = content(columns: rect.columns)
    let lines = content.lines
    let place = top(of: content, rows: rect.rows) + point.row - rect.row
    guard lines.indices.contains(place), let conflict = lines[place].conflict else { return nil }
    return (conflict, lines[place].choice)
  }

  /// The first line in view: the selected conflict is whole, or from its first line on, unless it
  /// was scrolled away from that. The last row may say that there is more.
  private func top(of content: Content, rows: Int) -> Int {
    let selected = content.selected
    let start = max(0, min(selected.lowerBound, selected.upperBound - rows + 1))
    return min(max(start + offset, 0), max(content.lines.count - rows, 0))
  }

  private struct Content {
    var lines: [Line] = []
    /// Those of the selected conflict.
    var selected = 0..<0
  }

  private struct Line {
    var segments: [Segment]
    var isFocused = false
    /// The conflict that it is part of, from 0.
    var conflict: Int?
    /// The choice of the value that it shows.
    var choice: Choice?
  }

  private func content(columns: Int) -> Content {
    var content = Content()
    func add(_ lines: [[Segment]]) { content.lines += lines.map { Line(segments: $0) } }
    add(introduction.wrapped(columns: max(columns, 1)).map { [Segment($0, .text)] } + [[]])
    for (index, conflict) in merge.conflicts.enumerated() {
      let start = content.lines.count
      content.lines += lines(of: conflict, isSelected: index == selected, columns: columns)
        .map { line in
          var line = line
          line.conflict = index
          return line
        }
      if index == selected { content.selected = start..<content.lines.count }
      add([[]])
    }
    for dropped in merge.dropped { add(line(of: dropped).broken(columns: columns)) }
    for change in merge.incoming { add(line(of: change).broken(columns: columns)) }
    return content
  }

  private var introduction: String {
    switch merge.conflicts.count {
    case 0: "The object has changed since you opened the record; these edits cannot be saved."
    case 1: "This value was changed since you began to edit it."
    case let count: "These \(count) values were changed since you began to edit them."
    }
  }

  /// What it is called, and the three values, of which nothing is cut off.
  private func lines(
    of conflict: Merge.Conflict, isSelected: Bool, columns: Int
  ) -> [Line] {
    guard let attribute = schema[conflict.slug] else { return [] }
    let view = ValueView(attribute: attribute, names: names)
    func lines(_ head: Segment, _ value: Value, _ choice: Choice? = nil) -> [Line] {
      view.segments(value).broken(columns: columns, behind: [head])
        .map { Line(segments: $0, choice: choice) }
    }
    func lines(_ title: String, _ value: Value, _ choice: Choice, isChosen: Bool) -> [Line] {
      let head = "\(isChosen ? "(*)" : "( )") \(title)"
      let padding = String(repeating: " ", count: max(12 - head.columnCount, 1))
      return lines(
        Segment("  \(head)\(padding)", isChosen ? .dirty : .dim), value, choice)
    }
    let choice = choices[conflict.slug]
    let title = Segment("\(isSelected ? "▸" : " ")\(attribute.label)", .label, isStrong: true)
    return [Line(segments: [title], isFocused: isSelected)]
      + lines(Segment("      was     ", .dim), conflict.base)
      + lines("theirs", conflict.theirs, .theirs, isChosen: choice == .theirs)
      + lines(
        choice == .editing ? "edit on" : "mine", conflict.mine, .mine,
        isChosen: choice == .mine || choice == .editing)
  }

  private func line(of dropped: Merge.Dropped) -> [Segment] {
    let shown = dropped.attribute.map {
      ValueView(attribute: $0, names: names).segments(dropped.value)
    }
    return [Segment(" \(dropped.label) \(dropped.reason); your value goes: ", .warning)]
      + (shown ?? [])
  }

  private func line(of change: Patch.Change) -> [Segment] {
    guard let attribute = schema[change.slug] else { return [] }
    let view = ValueView(attribute: attribute, names: names)
    return [Segment(" \(attribute.label) was changed too, and is taken in: ", .dim)]
      + view.both(change.before, change.after)
  }
}
