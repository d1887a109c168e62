import AmendCore

extension RecordsScreen {
  package mutating func reduce(_ event: Event) -> [Effect] {
    let effects = takeShared(event) ?? take(event)
    return effects + waiting.goOn(while: isWorking)
  }

  /// Whether something is awaited.
  var isWorking: Bool {
    failure == nil && (rows == nil || reading.isAwaiting || finding?.isAwaiting ?? false)
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .resized(let size):
      self.size = size
      measureColumns()
      moveCursor(to: cursor.row)
      return readOn() + nameLinks()
    case .ended(let ending):
      self.ending = ending
      return leave(endsProgram: true)
    case .schemaRead(let result): return takeSchema(result)
    case .pageRead(let query, let result): return takePage(query, result)
    case .tableRecalled(let table): return takeRecalled(table)
    case .searchPaused(let query): return searchPaused(query)
    case .linksRemembered(let names): take(names)
    case .linksNamed(let names):
      isNaming = false
      take(names)
      return nameLinks()
    case .returned(let visit): return takeReturn(visit)
    default: break
    }
    return []
  }

  /// Shows names that have come, and sorts by them.
  private mutating func take(_ names: Names) {
    self.names.merge(names)
    guard let rows, rows.sortingSource != nil else { return }
    keepingCursor { $0.rows?.sort(by: rows.order, names: $0.names) }
  }

  mutating func quitUnseen() -> [Effect] { leave(endsProgram: true) }

  mutating func typeInBody(_ text: String) -> [Effect] {
    guard search != nil else { return [] }
    search?.type(text.inOneLine)
    return setQuery(search?.text ?? "")
  }

  mutating func performInBody(_ command: Command) -> [Effect] {
    search == nil ? performInTable(command) : performInSearch(command)
  }

  private mutating func performInTable(_ command: Command) -> [Effect] {
    followsEnd = command == .last && !reading.isComplete
    if cursor.perform(command, rowCount: rows?.count ?? 0, visible: visibleRows) {
      wantedRecord = nil
      return readOn() + nameLinks()
    }
    switch command {
    case .open: return open()
    case .find: search = LineEditor(text: rows?.query ?? "")
    case .mark: mark()
    case .markAll: markAll()
    case .new: return [.visit(.newRecord(object, matching: nil))]
    case .sort: openSorting()
    case .reverseOrder: return reverseOrder()
    case .columns: openColumns()
    case .left: return scrollColumns(by: -1)
    case .right: return scrollColumns(by: 1)
    case .copy: return copy()
    case .reload: return reload()
    case .quit: return leave(endsProgram: true)
    case .cancel: return goBack()
    default: break
    }
    return []
  }

  /// While a search is typed, the cursor moves and Enter opens as without it.
  private mutating func performInSearch(_ command: Command) -> [Effect] {
    if cursor.perform(command, rowCount: rows?.count ?? 0, visible: visibleRows) {
      return readOn() + nameLinks()
    }
    switch command {
    case .open: return open()
    case .mark: mark()
    case .markAll: markAll()
    case .cancel:
      search = nil
      return setQuery("")
    default:
      guard search?.perform(command) ?? false, search?.text != rows?.query else { return [] }
      return setQuery(search?.text ?? "")
    }
    return []
  }

  /// Esc takes back one thing after the other: marks, the search, the screen.
  private mutating func goBack() -> [Effect] {
    if failure == nil, isWorking, rows == nil || waiting.retry != nil { return stopReading() }
    if !marked.isEmpty {
      marked = []
    } else if rows?.query.isEmpty == false {
      return setQuery("")
    } else if !trail.isEmpty {
      return leave(endsProgram: false)
    }
    return []
  }

  /// Asks for nothing more until it is told to go on.
  private mutating func stopReading() -> [Effect] {
    failure = waiting.retry?.error ?? .cancelled
    let awaited = reading.awaited + (finding?.awaited ?? [])
    for query in reading.awaited { reading.fail(query) }
    for query in finding?.awaited ?? [] { finding?.fail(query) }
    return [.cancel(.loading)] + awaited.map { .cancel(.page($0)) }
  }

  mutating func leave(endsProgram: Bool) -> [Effect] {
    self.endsProgram = endsProgram
    return [.quit]
  }
}
