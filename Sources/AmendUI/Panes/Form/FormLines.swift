import AmendCore

/// The lines of a form on a screen, as they stand there without an editor over them: all that they
/// are drawn from.
struct FormLines: Hashable, Sendable {
  let basis: FormLayout.Basis
  let names: Names
  let settings: FormPane.Settings
  let focus: AttributeSlug?
  /// The first line that is shown.
  let top: Int
  /// That of the whole screen.
  let size: Size
  /// Where on the screen they stand.
  let rect: Rect

  /// What is drawn of them.
  struct Drawing: Sendable {
    /// The whole screen, with nothing but the lines on it.
    var grid: Grid
    let columns: FormColumns
    /// The attribute that has the focus, and the row of the screen that it is on, where it is shown.
    var focused: (attribute: Attribute, row: Int)?
  }

  /// Draws them as `layout` has them, which is that of the basis and has a line at least.
  func draw(_ layout: FormLayout) -> Drawing {
    var drawing = Drawing(grid: Grid(size), columns: FormColumns(layout, rect: rect))
    let columns = drawing.columns
    for (row, line) in layout.lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let row = rect.row + row
      switch line {
      case .blank: break
      case .group(let title):
        drawing.grid.write(
          title, Style(.dim, isStrong: true), column: rect.column + 1, row: row,
          columns: rect.columns - 1)
      case .message(let complaint):
        drawing.grid.write(
          "\(complaint.isWarning ? "△" : "▲") \(complaint.message)",
          Style(complaint.isWarning ? .warning : .error), column: columns.value, row: row,
          columns: rect.endColumn - columns.value)
      case .attribute(let attribute):
        draw(attribute, row: row, columns, into: &drawing.grid)
        if attribute.slug == focus { drawing.focused = (attribute, row) }
      }
    }
    return drawing
  }

  private func draw(
    _ attribute: Attribute, row: Int, _ columns: FormColumns, into grid: inout Grid
  ) {
    let isFocused = attribute.slug == focus
    let isEditable = settings.allowEditing(attribute)
    let isDirty = basis.session.isDirty(attribute.slug)
    if isFocused { grid.fill(columns.bar(attribute, row: row), Style(.label, isFocused: true)) }
    if isDirty {
      grid.write(
        "●", Style(.dirty, isFocused: isFocused), column: columns.start + 1, row: row, columns: 1)
    }
    grid.write(
      attribute.label,
      Style(isEditable ? .label : .dim, isFocused: isFocused, isStrong: isDirty),
      column: columns.label, row: row, columns: columns.value - columns.label - 2)
    if attribute.isRequired && isEditable {
      grid.write("*", Style(.dim), column: columns.value - 2, row: row, columns: 1)
    }
    let room = max(columns.end - columns.value - 1, 0)
    grid.write(
      ValueView(attribute: attribute, names: names)
        .segments(basis.session[attribute.slug], columns: room + 1),
      column: columns.value, row: row, columns: room)
  }
}

/// The columns of a form: mark, label and value stand under each other.
struct FormColumns: Sendable {
  let start: Int
  let label: Int
  let value: Int
  let end: Int

  init(_ layout: FormLayout, rect: Rect) {
    start = rect.column
    end = rect.endColumn
    label = start + 3
    value = label + min(layout.labelColumns, max(rect.columns / 3, 4)) + 3
  }

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
}
