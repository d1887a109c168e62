import AmendCore

extension FormPane {
  /// Draws the form's lines and the open editor, and returns where the cursor stands.
  package func draw(into grid: inout Grid, rect: Rect, spinner: String) -> Point? {
    guard !rect.isEmpty else { return nil }
    switch phase {
    case .loading:
      let what = references.isEmpty ? reference.description : reference.id.text
      return grid.writeMessage("\(spinner) Reading \(what) …", .dim, in: rect)
    case .failed(let error):
      return grid.writeMessage(error.description, .error, in: rect)
    case .ready(let session, _):
      return draw(session, into: &grid, rect: rect)
    }
  }

  private func draw(_ session: EditSession, into grid: inout Grid, rect: Rect) -> Point? {
    let layout = layout
    guard !layout.slugs.isEmpty else {
      return grid.writeMessage("This object has no attributes in use.", .dim, in: rect)
    }
    let columns = FormColumns(layout, rect: rect)
    var focused: (attribute: Attribute, row: Int)?
    for (row, line) in layout.lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let row = rect.row + row
      switch line {
      case .blank: break
      case .group(let title):
        grid.write(
          title, Style(.dim, isStrong: true), column: rect.column + 1, row: row,
          columns: rect.columns - 1)
      case .message(let complaint):
        grid.write(
          "\(complaint.isWarning ? "△" : "▲") \(complaint.message)",
          Style(complaint.isWarning ? .warning : .error), column: columns.value, row: row,
          columns: rect.endColumn - columns.value)
      case .attribute(let attribute):
        draw(attribute, session, row: row, columns, into: &grid)
        if attribute.slug == focus { focused = (attribute, row) }
      }
    }
    // The editor lies over the lines around it, so it is drawn last.
    return focused.flatMap {
      drawEditor($0.attribute, row: $0.row, columns, into: &grid, rect: rect)
    }
  }

  private func draw(
    _ attribute: Attribute, _ session: EditSession, row: Int, _ columns: FormColumns,
    into grid: inout Grid
  ) {
    let isFocused = attribute.slug == focus
    let isDirty = session.isDirty(attribute.slug)
    let labelColumns = columns.value - columns.label - 2
    if isFocused { grid.fill(columns.bar(attribute, row: row), Style(.label, isFocused: true)) }
    if isDirty {
      grid.write(
        "●", Style(.dirty, isFocused: isFocused), column: columns.start + 1, row: row, columns: 1)
    }
    grid.write(
      attribute.label,
      Style(isEditable(attribute) ? .label : .dim, isFocused: isFocused, isStrong: isDirty),
      column: columns.label, row: row, columns: labelColumns)
    if attribute.isRequired && isEditable(attribute) {
      grid.write("*", Style(.dim), column: columns.value - 2, row: row, columns: 1)
    }
    grid.write(
      ValueView(attribute: attribute, names: names).segments(session[attribute.slug]),
      column: columns.value, row: row, columns: columns.end - columns.value - 1)
  }

  /// The frame of the list or month that is open, near its attribute's line.
  private func popup(_ attribute: Attribute, near line: Rect, in rect: Rect) -> Rect? {
    let wanted: Size
    switch editor {
    case .date: wanted = DateEditor.wantedSize
    case .picker(let picker): wanted = picker.wantedSize
    case .line, nil: return nil
    }
    return Rect(popup: wanted, title: attribute.label, near: line, in: rect)
  }

  /// Where the list or month that is open is drawn, in a form that is drawn in that rectangle.
  func popup(in rect: Rect) -> Rect? {
    guard let attribute = focusedAttribute, let line = layout.line(of: attribute.slug) else {
      return nil
    }
    let value = FormColumns(layout, rect: rect).valueLine(row: rect.row + line - top)
    return popup(attribute, near: value, in: rect)
  }

  /// The column in which values begin, in a form that is drawn in that rectangle.
  func valueColumn(in rect: Rect) -> Int { FormColumns(layout, rect: rect).value }

  /// The attribute whose line, or the message under it, is drawn at a place.
  func attribute(at point: Point, in rect: Rect) -> AttributeSlug? {
    guard rect.contains(point) else { return nil }
    let lines = layout.lines.prefix(top + point.row - rect.row + 1)
    guard lines.count == top + point.row - rect.row + 1 else { return nil }
    switch lines.last {
    case .attribute(let attribute): return attribute.slug
    case .message:
      guard case .attribute(let attribute) = lines.dropLast().last else { return nil }
      return attribute.slug
    default: return nil
    }
  }

  private func drawEditor(
    _ attribute: Attribute, row: Int, _ columns: FormColumns, into grid: inout Grid, rect: Rect
  ) -> Point? {
    let line = columns.valueLine(row: row)
    let box = popup(attribute, near: line, in: rect) ?? line
    switch editor {
    case nil: return Point(column: min(columns.value, max(columns.end - 1, 0)), row: row)
    case .line(let editor):
      grid.fill(line, Style(.value))
      let counter = " \(editor.text.unicodeScalars.count)/\(TextField.longest)"
      let isCounted = attribute.typeName == TextField().name && line.columns > 16
      let counterColumns = max(counter.columnCount, 8)
      let room = isCounted ? line.columns - counterColumns : line.columns
      if isCounted {
        let isOver = editor.text.unicodeScalars.count > TextField.longest
        grid.write(
          counter, Style(isOver ? .error : .dim), column: line.column + room, row: row,
          columns: counterColumns)
      }
      return editor.draw(
        into: &grid, rect: Rect(column: line.column, row: row, columns: room, rows: 1),
        style: Style(.value))
    case .date(let editor):
      return editor.draw(into: &grid, rect: grid.box(box, title: attribute.label))
    case .picker(let editor):
      return editor.draw(into: &grid, rect: grid.box(box, title: attribute.label))
    }
  }
}

/// The columns of a form: mark, label and value stand under each other.
private struct FormColumns {
  let start: Int
  let label: Int
  let value: Int
  let end: Int

  /// The cells of a value.
  func valueLine(row: Int) -> Rect {
    Rect(column: value, row: row, columns: end - value - 1, rows: 1)
  }

  /// The bar on the attribute that has the focus: it covers mark and label and no more, because on a
  /// thin line each cell that it leaves and each that it comes to is waited for.
  func bar(_ attribute: Attribute, row: Int) -> Rect {
    let columns = attribute.label.columnCount + 1
    return Rect(
      column: start, row: row, columns: min(label + columns, value - 2) - start, rows: 1)
  }

  init(_ layout: FormLayout, rect: Rect) {
    start = rect.column
    end = rect.endColumn
    label = start + 3
    let longest = layout.lines.reduce(0) { longest, line in
      guard case .attribute(let attribute) = line else { return longest }
      return max(longest, attribute.label.prefix(24).columnCount)
    }
    value = label + min(longest, max(rect.columns / 3, 4)) + 3
  }
}
