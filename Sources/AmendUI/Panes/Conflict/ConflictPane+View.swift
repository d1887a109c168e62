import AmendCore

extension ConflictPane {
  /// Draws the conflicts, scrolled to the selected one, and returns where the cursor stands.
  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    let (lines, start) = content(columns: rect.columns)
    let wanted = start + 4
    let top = max(0, min(wanted - rect.rows, start), lines.isEmpty ? 0 : start - rect.rows + 5)
    for (index, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      grid.write(
        line.segments, column: rect.column, row: rect.row + index, columns: rect.columns,
        isFocused: line.isFocused)
    }
    return Point(column: rect.column, row: rect.row + min(max(start - top, 0), rect.rows - 1))
  }

  private struct Line {
    var segments: [Segment]
    var isFocused = false
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
      lines += self.lines(of: conflict, isSelected: index == selected)
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
    func line(_ mark: Bool, _ title: String, _ value: Value) -> Line {
      let head = "\(mark ? "(*)" : "( )") \(title)"
      let padding = String(repeating: " ", count: max(12 - head.columnCount, 1))
      return Line(
        segments: [Segment("  \(head)\(padding)", mark ? .dirty : .dim)]
          + ValueView(attribute: attribute, names: names).segments(value))
    }
    return [
      Line(
        segments: [Segment("\(isSelected ? "▸" : " ")\(attribute.label)", .label, isStrong: true)],
        isFocused: isSelected),
      Line(
        segments: [Segment("      was     ", .dim)]
          + ValueView(attribute: attribute, names: names).segments(conflict.base)),
      line(choice == .theirs, "theirs", conflict.theirs),
      line(
        choice == .mine || choice == .editing, choice == .editing ? "edit on" : "mine",
        conflict.mine),
      Line(segments: []),
    ]
  }

  private func line(of dropped: Merge.Dropped) -> [Segment] {
    let label = schema[dropped.slug]?.label ?? dropped.slug.text
    let shown = schema[dropped.slug].map {
      ValueView(attribute: $0, names: names).segments(dropped.value)
    }
    return [Segment(" \(label) \(dropped.reason); your value goes: ", .warning)] + (shown ?? [])
  }

  private func line(of change: Patch.Change) -> [Segment] {
    guard let attribute = schema[change.slug] else { return [] }
    let view = ValueView(attribute: attribute, names: names)
    return [Segment(" \(attribute.label) was changed too, and is taken in: ", .dim)]
      + view.segments(change.before) + [Segment(" → ", .dim)] + view.segments(change.after)
  }
}
