import AmendCore

extension ConflictPane {
  /// Draws the conflicts, scrolled to the selected one, and returns where the cursor stands.
  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    let (lines, start) = content(columns: rect.columns)
    let top = top(of: start, rows: rect.rows)
    for (index, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      grid.write(
        line.segments, column: rect.column, row: rect.row + index, columns: rect.columns,
        isFocused: line.isFocused)
    }
    return Point(column: rect.column, row: rect.row + min(max(start - top, 0), rect.rows - 1))
  }

  /// What is at a place: a conflict, from 0, and one of its values.
  func target(at point: Point, in rect: Rect) -> (conflict: Int, choice: Choice?)? {
    guard rect.contains(point) else { return nil }
    let (lines, start) = content(columns: rect.columns)
    let place = top(of: start, rows: rect.rows) + point.row - rect.row
    guard lines.indices.contains(place), let conflict = lines[place].conflict else { return nil }
    return (conflict, lines[place].choice)
  }

  /// The first line in view, where the selected conflict of five lines begins on that line.
  private func top(of start: Int, rows: Int) -> Int {
    max(0, min(start, start - rows + 5))
  }

  private struct Line {
    var segments: [Segment]
    var isFocused = false
    /// The conflict that it is part of, from 0.
    var conflict: Int?
    /// The choice of the value that it shows.
    var choice: Choice?
  }

  /// Every line, and the one where the selected conflict begins.
  private func content(columns: Int) -> (lines: [Line], selectedLine: Int) {
    var lines = introduction.wrapped(columns: max(columns, 1)).map {
      Line(segments: [Segment($0, .text)])
    }
    lines.append(Line(segments: []))
    var selectedLine = 0
    for (index, conflict) in merge.conflicts.enumerated() {
      if index == selected { selectedLine = lines.count }
      lines += self.lines(of: conflict, isSelected: index == selected).map { line in
        var line = line
        line.conflict = index
        return line
      }
    }
    for dropped in merge.dropped {
      lines.append(Line(segments: self.line(of: dropped)))
    }
    for change in merge.incoming {
      lines.append(Line(segments: line(of: change)))
    }
    return (lines, selectedLine)
  }

  private var introduction: String {
    switch merge.conflicts.count {
    case 0: "The object has changed since you opened the record; these edits cannot be saved."
    case 1: "Somebody else changed this value while you edited it."
    case let count: "Somebody else changed these \(count) values while you edited them."
    }
  }

  private func lines(of conflict: Merge.Conflict, isSelected: Bool) -> [Line] {
    guard let attribute = schema[conflict.slug] else { return [] }
    let choice = choices[conflict.slug]
    func line(_ mark: Bool, _ title: String, _ value: Value, _ choice: Choice) -> Line {
      let head = "\(mark ? "(*)" : "( )") \(title)"
      let padding = String(repeating: " ", count: max(12 - head.columnCount, 1))
      return Line(
        segments: [Segment("  \(head)\(padding)", mark ? .dirty : .dim)]
          + ValueView(attribute: attribute, names: names).segments(value), choice: choice)
    }
    return [
      Line(
        segments: [Segment("\(isSelected ? "▸" : " ")\(attribute.label)", .label, isStrong: true)],
        isFocused: isSelected),
      Line(
        segments: [Segment("      was     ", .dim)]
          + ValueView(attribute: attribute, names: names).segments(conflict.base)),
      line(choice == .theirs, "theirs", conflict.theirs, .theirs),
      line(
        choice == .mine || choice == .editing, choice == .editing ? "edit on" : "mine",
        conflict.mine, .mine),
      Line(segments: []),
    ]
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
      + view.segments(change.before) + [Segment(" → ", .dim)] + view.segments(change.after)
  }
}
