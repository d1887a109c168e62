import AmendCore

extension RecordsScreen {
  package mutating func reduce(_ event: Event) -> [Effect] {
    var effects = take(event)
    if isWorking, !isTicking {
      isTicking = true
      effects.append(.tick(milliseconds: Int(Spinner.tickSeconds * 1000)))
    }
    return effects
  }

  /// Whether something is awaited.
  var isWorking: Bool {
    failure == nil && (rows == nil || reading.isAwaiting || finding?.isAwaiting ?? false)
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text):
      return type(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .mouse(let mouse): return take(mouse)
    case .mouseSwitched(let isOn): notice = .mouse(isOn: isOn)
    case .notCopied(let error): notice = FormPane.Notice(error.message, .warning)
    case .notPermitted(let sentence): notice = FormPane.Notice(sentence, .warning)
    case .resized(let size):
      self.size = size
      measureColumns()
      moveCursor(to: cursor.row)
      return readOn() + nameLinks()
    case .ended(let ending):
      self.ending = ending
      return leave(endsProgram: true)
    case .resumed: return [.redraw]
    case .ticked:
      isTicking = false
      spinnerStep += 1
      retry = retry?.after(seconds: Spinner.tickSeconds)
    case .schemaRead(let result): return takeSchema(result)
    case .pageRead(let query, let result): return takePage(query, result)
    case .tableRecalled(let table): return takeRecalled(table)
    case .searchPaused(let query): return searchPaused(query)
    case .linksRemembered(let names): self.names.merge(names)
    case .linksNamed(let names):
      isNaming = false
      self.names.merge(names)
      return nameLinks()
    case .retrying(let notice): retry = isWorking ? notice : nil
    case .returned(let visit): return takeReturn(visit)
    default: break
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    guard Chrome.fits(size) else { return pressBlindly(key) }
    switch chord.press(key, in: mode, keymap) {
    case .command(let command): return perform(command)
    case .nothing: return []
    case .unbound: break
    }
    guard case .character(let character) = key, mode.takesText else { return [] }
    return type(String(character))
  }

  /// In a window too small to show the table, nothing is done that cannot be seen.
  private mutating func pressBlindly(_ key: Key) -> [Effect] {
    switch keymap.command(for: key, in: .table) {
    case .quit: leave(endsProgram: true)
    case .redraw: [.redraw]
    case .suspend: [.suspend]
    default: []
    }
  }

  private mutating func type(_ text: String) -> [Effect] {
    chord.clear()
    switch overlay {
    case .help(var pane):
      pane.type(text)
      overlay = .help(pane)
    case .palette(var pane):
      pane.picker.type(text)
      overlay = .palette(pane)
    case .sort(var pane):
      pane.picker.type(text)
      overlay = .sort(pane)
    case nil where search != nil:
      search?.type(text)
      return setQuery(search?.text ?? "")
    default: break
    }
    return []
  }

  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    default: break
    }
    switch overlay {
    case .help(var pane):
      let size = Chrome.bodyRect(size).inset(columns: 2, rows: 1).size
      overlay = pane.perform(command, size: size) ? .help(pane) : nil
    case .palette(var pane):
      guard !pane.perform(command) else {
        overlay = .palette(pane)
        return []
      }
      overlay = nil
      return command == .accept ? pane.chosen.map { perform($0) } ?? [] : []
    case .columns(let pane): return perform(command, in: pane)
    case .sort(let pane): return perform(command, in: pane)
    case nil: return search == nil ? performInTable(command) : performInSearch(command)
    }
    return []
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
    case .sort: openSorting()
    case .reverseOrder: return reverseOrder()
    case .columns: openColumns()
    case .left: return scrollColumns(by: -1)
    case .right: return scrollColumns(by: 1)
    case .copy: return copy()
    case .reload: return reload()
    case .help: overlay = .help(HelpPane(keymap: keymap, place: .table, about: []))
    case .palette: overlay = .palette(PalettePane(keymap: keymap, mode: .table))
    case .mouse: return [.switchMouse]
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
    case .accept: return open()
    case .mark: mark()
    case .cancel:
      search = nil
      return setQuery("")
    case .clearAndAccept:
      search = LineEditor()
      return setQuery("")
    default:
      guard search?.perform(command) ?? false, search?.text != rows?.query else { return [] }
      return setQuery(search?.text ?? "")
    }
    return []
  }

  /// Esc takes back one thing after the other: marks, the search, the screen.
  private mutating func goBack() -> [Effect] {
    if failure == nil, isWorking, rows == nil || retry != nil { return stopReading() }
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
    failure = retry?.error ?? .cancelled
    retry = nil
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
