import AmendCore

extension FormPane {
  /// Draws the form's lines and the open editor into a rectangle of a screen that is otherwise empty.
  package func frame(on size: Size, rect: Rect, spinner: String) -> Frame {
    guard !rect.isEmpty else { return Frame(grid: Grid(size)) }
    switch phase {
    case .loading:
      let what = references.isEmpty ? reference.description : reference.id.text
      return Frame(message: "\(spinner) Reading \(what) …", .dim, on: size, rect: rect)
    case .failed(let error):
      return Frame(message: error.description, .error, on: size, rect: rect)
    case .ready where layout.lines.isEmpty:
      return Frame(
        message: "This object has no attributes in use.", .dim, on: size, rect: rect)
    case .ready(let session, _):
      return frame(session, on: size, rect: rect)
    }
  }

  private func frame(_ session: EditSession, on size: Size, rect: Rect) -> Frame {
    let lines = FormLines(
      basis: basis(of: session), names: names, settings: settings, focus: focus,
      top: top, size: size, rect: rect)
    let drawing = memos.drawing.of(lines) { $0.draw(layout) }
    var frame = Frame(grid: drawing.grid)
    // The editor lies over the lines around it, so it is drawn last.
    frame.cursor = drawing.focused.flatMap {
      drawEditor($0.attribute, row: $0.row, drawing.columns, into: &frame.grid, rect: rect)
    }
    return frame
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

  /// Draws at the end of a line how many characters its text has, of those that it may have, and
  /// returns the rest of the line.
  ///
  /// Where there is room, the count stands a little off the edge: near it ncurses weighs each way of
  /// reaching the digits that change, a fifth of the work of a key (lib_mvcur.c, `NOT_LOCAL`).
  private func drawCount(of text: String, into grid: inout Grid, _ line: Rect) -> Rect {
    let count = text.unicodeScalars.count
    let words = " \(count)/\(TextField.longest)"
    let (rest, end) = line.splitRight(max(words.utf8.count, line.columns > 40 ? 11 : 8))
    grid.fill(end, Style(.value))
    grid.write(
      words, Style(count > TextField.longest ? .error : .dim), column: end.column, row: end.row,
      columns: end.columns)
    return rest
  }

  private func drawEditor(
    _ attribute: Attribute, row: Int, _ columns: FormColumns, into grid: inout Grid, rect: Rect
  ) -> Point? {
    let line = columns.valueLine(row: row)
    let box = popup(attribute, near: line, in: rect) ?? line
    switch editor {
    case nil: return Point(column: min(columns.value, max(columns.end - 1, 0)), row: row)
    case .line(let editor):
      let text =
        attribute.typeName == TextField().name && line.columns > 16
        ? drawCount(of: editor.text, into: &grid, line) : line
      return editor.draw(into: &grid, rect: text, style: Style(.value))
    case .date(let editor):
      return editor.draw(into: &grid, rect: grid.box(box, title: attribute.label))
    case .picker(let editor):
      return editor.draw(into: &grid, rect: grid.box(box, title: attribute.label))
    }
  }
}

extension Frame {
  /// A screen that says one thing.
  fileprivate init(message: String, _ role: Role, on size: Size, rect: Rect) {
    self.init(grid: Grid(size))
    cursor = grid.writeMessage(message, role, in: rect)
  }
}
