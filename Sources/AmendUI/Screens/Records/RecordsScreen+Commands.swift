import AmendCore

extension RecordsScreen {
  /// The marked records that are opened together: none that a search hides.
  var openedTogether: [RecordID] { marked.filter { rows?.finds($0) ?? true } }

  /// Opens the record under the cursor, or the marked ones together.
  mutating func open() -> [Effect] {
    let together = openedTogether
    guard together.count < 2 else { return edit(together) }
    guard let id = together.first ?? current?.id else { return [] }
    return [.visit(.record(RecordReference(object: object, id: id)))]
  }

  /// Opens records together.
  mutating func edit(_ ids: [RecordID]) -> [Effect] {
    guard ids.count <= FormScreen.mostRecords else {
      notice = Notice(
        "One form takes at most \(FormScreen.mostRecords.grouped) records; "
          + "`amend set \(object)/-` changes more.", .warning)
      return []
    }
    return [.visit(.several(ids.map { RecordReference(object: object, id: $0) }))]
  }

  /// Goes on where the table was left, with the records as they are now.
  mutating func takeReturn(_ visit: Visit) -> [Effect] {
    if visit.endsProgram { return leave(endsProgram: true) }
    let gone = Set(visit.goneRecords)
    marked.removeAll { gone.contains($0) }
    keepingCursor {
      $0.rows?.remove(gone)
      $0.rows?.update(visit.records, names: $0.names)
    }
    if let summary = visit.summary {
      notice = Notice(summary, visit.isDone ? .success : .warning)
    }
    switch visit.place {
    case .several(let references) where visit.isDone:
      let done = Set(references.map(\.id))
      marked.removeAll { done.contains($0) }
    // It was saved.
    case .record(let reference) where visit.summary != nil:
      marked.removeAll { $0 == reference.id }
    case .newRecord where visit.summary != nil:
      let effects = reload()
      wantedRecord = visit.records.first?.id
      return effects
    default: break
    }
    return [.tables(.recall(object))] + readOn() + nameLinks()
  }

  mutating func takeRecalled(_ table: RecalledTable) -> [Effect] {
    drafted = table.drafted
    defer { hasRecalled = true }
    guard !hasRecalled, let layout = table.layout, layout != self.layout else { return [] }
    return arrange(layout)
  }

  mutating func mark() {
    guard let id = current?.id else { return }
    if let place = marked.firstIndex(of: id) {
      marked.remove(at: place)
    } else {
      marked.append(id)
    }
    _ = cursor.perform(.down, rowCount: rows?.count ?? 0, visible: visibleRows)
  }

  /// Marks all rows that are shown, or none where they are marked already.
  mutating func markAll() {
    guard let rows else { return }
    let ids = (0..<rows.count).compactMap { rows[$0]?.id }
    let known = Set(marked)
    let shown = Set(ids)
    let new = ids.filter { !known.contains($0) }
    if new.isEmpty {
      marked = marked.filter { !shown.contains($0) }
    } else {
      marked += new
    }
    if !reading.isComplete, rows.query.isEmpty {
      let key = keymap.title(of: .last, in: .table)
      notice = Notice("Marked those that are loaded; \(key) loads the rest.", .warning)
    }
  }

  mutating func copy() -> [Effect] {
    guard let id = current?.id else { return [] }
    notice = Notice("\(object)/\(id) is copied.")
    return [.copy("\(object)/\(id)")]
  }

  // MARK: - Arranging

  mutating func openColumns() {
    guard let schema = rows?.schema else { return }
    overlay = ColumnsPane(schema: schema, shown: shownAttributes.map(\.slug))
  }

  mutating func openSorting() {
    guard let schema = rows?.schema else { return }
    overlay = SortPane(schema: schema, order: layout.order)
  }

  mutating func reverseOrder() -> [Effect] {
    var order = layout.order ?? SortOrder(nil)
    if layout.order != nil { order.isDescending.toggle() }
    return remember(TableLayout(columns: layout.columns, order: order))
  }

  mutating func scrollColumns(by step: Int) -> [Effect] {
    let last = max(shownAttributes.count - 1, 0)
    firstColumn = max(min(firstColumn + step, last), 0)
    measureColumns()
    return nameLinks()
  }

  /// Arranges the table, and remembers it for the next time.
  private mutating func remember(_ layout: TableLayout) -> [Effect] {
    arrange(layout) + [.tables(.keep(object, layout))]
  }

  private mutating func arrange(_ layout: TableLayout) -> [Effect] {
    let hasOrder = layout.order != self.layout.order
    self.layout = layout
    firstColumn = 0
    if hasOrder { keepingCursor { $0.rows?.sort(by: layout.order, names: $0.names) } }
    measureColumns()
    return readOn() + nameLinks()
  }

  /// Does what was chosen in a pane.
  mutating func carryOut(_ choice: PaneChoice) -> [Effect] {
    switch choice {
    case .order(let order): remember(TableLayout(columns: layout.columns, order: order))
    case .columns(let columns): remember(TableLayout(columns: columns, order: layout.order))
    default: []
    }
  }

  /// Goes to the row that was clicked on, and opens the one under the cursor.
  mutating func clickInBody(_ point: Point) -> [Effect] {
    let body = bodyRect.splitTop(1).rest
    guard let row = cursor.row(at: point, in: body, rowCount: rows?.count ?? 0) else { return [] }
    if row == cursor.row { return open() }
    followsEnd = false
    moveCursor(to: row)
    return readOn() + nameLinks()
  }
}
