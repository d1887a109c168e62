import AmendCore

extension RecordsScreen {
  /// The service is asked for so much of a search.
  private static let longestQuery = 200
  /// Rows that are read ahead of those in view.
  private static let ahead = 150

  /// Asks for the pages that are wanted now, two at once at most.
  mutating func readOn() -> [Effect] {
    guard failure == nil else { return [] }
    var effects: [Effect] = []
    if needsMoreFinds, let queries = finding?.wanted() {
      effects += queries.map { .tables(.readPage(object, $0)) }
    }
    if needsMore { effects += reading.wanted().map { .tables(.readPage(object, $0)) } }
    return effects
  }

  /// Whether more of the list is needed than has come: to fill the view and what lies ahead of it,
  /// or all of it, to be searched or sorted here.
  private var needsMore: Bool {
    let wanted = cursor.top + visibleRows + RecordsScreen.ahead
    guard let rows else { return early.reduce(0) { $0 + $1.page.elements.count } < wanted }
    if followsEnd || rows.order != nil || wantedRecord != nil { return true }
    if !rows.query.trimmed.isEmpty { return !isSearchable }
    return rows.listedCount < wanted
  }

  private var needsMoreFinds: Bool {
    (rows?.count ?? 0) < cursor.top + visibleRows + RecordsScreen.ahead
  }

  /// Takes the schema, and the pages that came before it.
  mutating func takeSchema(_ result: Result<ObjectSchema, ServiceError>) -> [Effect] {
    switch result {
    case .failure(let error):
      failure = error
      return []
    case .success(let schema):
      var rows = RecordRows(schema: schema)
      if let order = layout.order { rows.sort(by: order, names: names) }
      self.rows = rows
      let pages = early
      early = []
      for page in pages { show(page.page, of: page.query) }
      return readOn() + nameLinks()
    }
  }

  /// Takes a page of the list, or of what was searched for.
  mutating func takePage(
    _ query: PageQuery, _ result: Result<Page<Record>, ServiceError>
  ) -> [Effect] {
    // An answer that is awaited no more is of another search, or of an earlier reading.
    let reading = query.search == nil ? reading : finding
    guard reading?.awaited.contains(query) ?? false else { return [] }
    waiting.retry = nil
    switch result {
    case .failure(let error):
      failure = error
      if query.search == nil { self.reading.fail(query) } else { finding?.fail(query) }
      return []
    case .success(let page):
      note(page, of: query)
      if rows == nil {
        early.append((query, page))
      } else {
        show(page, of: query)
      }
      return readOn() + nameLinks()
    }
  }

  private mutating func note(_ page: Page<Record>, of query: PageQuery) {
    let ids = page.elements.map(\.id)
    if query.search == nil {
      reading.take(ids, total: page.total, hasNext: page.hasNext, of: query)
    } else {
      finding?.take(ids, total: page.total, hasNext: page.hasNext, of: query)
    }
  }

  private mutating func show(_ page: Page<Record>, of query: PageQuery) {
    guard let schema = rows?.schema else { return }
    if isRenewing, query.search == nil { renew(schema) }
    for record in page.elements { names.merge(.harvested(from: record, schema: schema)) }
    let isFirst = rows?.listedCount == 0
    keepingCursor {
      if query.search == nil {
        $0.rows?.take(page.elements, names: $0.names)
      } else {
        $0.rows?.takeFound(page.elements, names: $0.names)
      }
    }
    if isFirst { measureColumns() }
    if followsEnd { moveCursor(to: (rows?.count ?? 0) - 1) }
    if let wantedRecord, let place = rows?.place(of: wantedRecord) {
      self.wantedRecord = nil
      moveCursor(to: place)
    }
    if reading.isComplete {
      followsEnd = false
      wantedRecord = nil
    }
  }

  /// Begins with empty rows that are searched and sorted as those before.
  private mutating func renew(_ schema: ObjectSchema) {
    isRenewing = false
    var fresh = RecordRows(schema: schema)
    if let order = rows?.order { fresh.sort(by: order, names: names) }
    fresh.search(rows?.query ?? "")
    rows = fresh
  }

  /// Changes the rows and leaves the cursor on its record; in the first row it stays there.
  mutating func keepingCursor(_ change: (inout Self) -> Void) {
    let id = cursor.row == 0 ? nil : current?.id
    change(&self)
    moveCursor(to: id.flatMap { rows?.place(of: $0) } ?? cursor.row)
  }

  mutating func moveCursor(to row: Int) {
    cursor.move(to: row, rowCount: rows?.count ?? 0, visible: visibleRows)
  }

  /// Asks for the names of links that are not known yet: those in view, and all by which the table is
  /// sorted.
  mutating func nameLinks() -> [Effect] {
    guard !isNaming, let rows else { return [] }
    var wanted: [Names.Source: [RecordID]] = [:]
    for attribute in attributesInView {
      guard let source = attribute.lookupSource,
        let position = rows.schema.position(of: attribute.slug)
      else { continue }
      for place in cursor.top..<cursor.top + max(visibleRows, 1) {
        guard case .links(let ids)? = rows[place]?.value(at: position) else { continue }
        wanted[source, default: []] += ids
      }
    }
    // Of records each name is a call of its own: of all by which is sorted only the first are asked
    // for, and the others when they come into view.
    if let source = rows.sortingSource,
      source == .members || askedFor[source]?.count ?? 0 < mostNamedRecords
    {
      wanted[source, default: []] += rows.sortingLinks
    }
    for (source, ids) in wanted {
      var unknown: [RecordID] = []
      // What cannot be read is not asked for again and again.
      for id in ids where source == .members || unknown.count < mostNamedRecords {
        guard names[source, id] == nil, askedFor[source, default: []].insert(id).inserted
        else { continue }
        unknown.append(id)
      }
      wanted[source] = unknown.isEmpty ? nil : unknown
    }
    isNaming = !wanted.isEmpty
    return wanted.isEmpty ? [] : [.nameLinks(wanted)]
  }

  /// Reads the list again from its beginning; where something failed, goes on from there.
  mutating func reload() -> [Effect] {
    let hasFailed = failure != nil
    failure = nil
    guard let rows else { return [.tables(.readSchema(object))] + readOn() }
    if hasFailed { return readOn() }
    wantedRecord = current?.id
    askedFor = [:]
    let stopped = reading.awaited.map { Effect.cancel(.page($0)) }
    reading = PagedReading()
    // What is shown stays until the first page is there again.
    isRenewing = true
    finding = nil
    return stopped + askService(for: rows.query) + readOn() + [.tables(.recall(object))]
  }

  /// Searches for another text.
  mutating func setQuery(_ query: String) -> [Effect] {
    guard rows != nil else { return [] }
    let stopped = finding?.awaited.map { Effect.cancel(.page($0)) } ?? []
    finding = nil
    let found = query.isEmpty ? current?.id : nil
    rows?.search(query)
    moveCursor(to: found.flatMap { rows?.place(of: $0) } ?? 0)
    wantedRecord = nil
    return stopped + askService(for: query) + readOn() + nameLinks()
  }

  /// Has the service searched too after a pause, where it can be and not all of its records are here.
  private func askService(for query: String) -> [Effect] {
    isSearchable && !query.trimmed.isEmpty && !reading.isComplete
      ? [.tables(.awaitSearchPause(query))] : []
  }

  /// Asks the service for what was typed, when nothing was typed since.
  mutating func searchPaused(_ query: String) -> [Effect] {
    guard query == rows?.query, !query.trimmed.isEmpty, finding == nil else { return [] }
    finding = PagedReading(search: String(query.prefix(RecordsScreen.longestQuery)))
    return readOn()
  }
}
