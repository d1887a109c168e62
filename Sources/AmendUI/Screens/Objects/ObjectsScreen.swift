package import AmendCore

/// The table of the objects there are, from which their records are opened.
package struct ObjectsScreen: Screen {
  package var size: Size
  package let keymap: Keymap
  /// The keys of a chord that were pressed so far.
  var chord = PendingChord()
  /// The profile's name, shown in the header.
  package let profile: String

  /// All objects; nil until they are there.
  var objects: [ObjectSchema]?
  /// Those that the search leaves, the best first.
  var shown: [ObjectSchema] = []
  var cursor = TableCursor()
  /// The line in which a search is typed.
  var search: LineEditor?
  var overlay: Overlay?
  var retry: RetryNotice?
  var notice: FormPane.Notice?
  var spinnerStep = 0
  var isTicking = false
  /// Why they could not be read.
  package var failure: ServiceError?
  /// What ended the program from outside, if anything did.
  package var ending: Ending?

  package init(size: Size, keymap: Keymap, profile: String) {
    self.size = size
    self.keymap = keymap
    self.profile = profile
  }

  package var title: String { "Objects" }

  /// How many objects there are; nil where they were never read.
  package var objectCount: Int? { objects?.count }

  /// What the keys mean now.
  package var mode: Mode {
    switch overlay {
    case .help(let pane): pane.mode
    case .palette: .picker
    case nil: search == nil ? .objects : .picker
    }
  }

  /// A pane over the table.
  enum Overlay: Sendable {
    case help(HelpPane)
    case palette(PalettePane)
  }

  var isWorking: Bool { objects == nil && failure == nil }

  var visibleRows: Int { max(Chrome.bodyRect(size).rows - 1, 0) }

  package mutating func reduce(_ event: Event) -> [Effect] {
    var effects = take(event)
    if isWorking, !isTicking {
      isTicking = true
      effects.append(.tick(milliseconds: Int(Spinner.tickSeconds * 1000)))
    }
    return effects
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): type(text)
    case .mouse(let mouse): return take(mouse)
    case .mouseSwitched(let isOn): notice = .mouse(isOn: isOn)
    case .resized(let size):
      self.size = size
      cursor.keep(in: shown.count, visible: visibleRows)
    case .ended(let ending):
      self.ending = ending
      return [.quit]
    case .resumed: return [.redraw]
    case .ticked:
      isTicking = false
      spinnerStep += 1
      retry = retry?.after(seconds: Spinner.tickSeconds)
    case .objectsRead(.success(let objects)):
      retry = nil
      self.objects = objects.filter(\.isActive)
      show()
    case .objectsRead(.failure(let error)):
      retry = nil
      failure = error
    case .retrying(let notice): retry = isWorking ? notice : nil
    case .returned(let visit) where visit.endsProgram: return [.quit]
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
    if case .character(let character) = key, mode.takesText { type(String(character)) }
    return []
  }

  /// In a window too small to show the table, nothing is done that cannot be seen.
  private func pressBlindly(_ key: Key) -> [Effect] {
    switch keymap.command(for: key, in: .objects) {
    case .quit: [.quit]
    case .redraw: [.redraw]
    case .suspend: [.suspend]
    default: []
    }
  }

  private mutating func type(_ text: String) {
    chord.clear()
    switch overlay {
    case .help(var pane):
      pane.type(text)
      overlay = .help(pane)
    case .palette(var pane):
      pane.picker.type(text)
      overlay = .palette(pane)
    case nil where search != nil:
      search?.type(text)
      show()
    case nil: break
    }
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
      return []
    case .palette(var pane):
      guard !pane.perform(command) else {
        overlay = .palette(pane)
        return []
      }
      overlay = nil
      return command == .accept ? pane.chosen.map { perform($0) } ?? [] : []
    case nil: return performInTable(command)
    }
  }

  private mutating func performInTable(_ command: Command) -> [Effect] {
    if cursor.perform(command, rowCount: shown.count, visible: visibleRows) { return [] }
    switch command {
    case .open, .accept:
      guard shown.indices.contains(cursor.row) else { return [] }
      return [.visit(.records(shown[cursor.row].slug))]
    case .find: search = LineEditor()
    case .help: overlay = .help(HelpPane(keymap: keymap, place: .objects, about: []))
    case .palette: overlay = .palette(PalettePane(keymap: keymap, mode: .objects))
    case .reload: return reload()
    case .mouse: return [.switchMouse]
    case .quit: return [.quit]
    case .cancel: return goBack()
    default:
      search?.perform(command)
      show()
    }
    return []
  }

  /// Reads the objects again.
  mutating func reload() -> [Effect] {
    failure = nil
    objects = nil
    show()
    return [.readObjects]
  }

  private mutating func goBack() -> [Effect] {
    if isWorking {
      failure = .cancelled
      return [.cancel(.loading)]
    }
    search = nil
    show()
    return []
  }

  /// Shows the objects in which the search is found, the best first.
  private mutating func show() {
    let objects = objects ?? []
    var list = FuzzyList(objects.map { "\($0.pluralName) \($0.slug)" })
    list.search(search?.text ?? "")
    shown = list.matches.map { objects[$0] }
    cursor.keep(in: shown.count, visible: visibleRows)
  }
}
