package import AmendCore

/// The table of the objects there are, from which their records are opened.
package struct ObjectsScreen: PanedScreen {
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
  package var overlay: (any Pane)?
  var notice: Notice?
  var waiting = Waiting()
  let chromeMemo = Memo<Chrome, Grid>()
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

  package var mode: Mode { overlay?.mode ?? bodyMode }

  var bodyMode: Mode { search == nil ? .objects : .search }

  var helpIntroduction: [String] { [] }

  var isWorking: Bool { objects == nil && failure == nil }

  var visibleRows: Int { max(Chrome.bodyRect(size).rows - 1, 0) }

  package mutating func reduce(_ event: Event) -> [Effect] {
    let effects = takeShared(event) ?? take(event)
    return effects + waiting.goOn(while: isWorking)
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .resized(let size):
      self.size = size
      cursor.keep(in: shown.count, visible: visibleRows)
    case .ended(let ending):
      self.ending = ending
      return [.quit]
    case .objectsRead(.success(let objects)):
      self.objects = objects.filter(\.isActive)
      show()
    case .objectsRead(.failure(let error)): failure = error
    case .returned(let visit) where visit.endsProgram: return [.quit]
    default: break
    }
    return []
  }

  func quitUnseen() -> [Effect] { [.quit] }

  mutating func typeInBody(_ text: String) -> [Effect] {
    search?.type(text.inOneLine)
    show()
    return []
  }

  mutating func performInBody(_ command: Command) -> [Effect] {
    if cursor.perform(command, rowCount: shown.count, visible: visibleRows) { return [] }
    switch command {
    case .open:
      guard shown.indices.contains(cursor.row) else { return [] }
      return [.visit(.records(shown[cursor.row].slug))]
    case .find: search = LineEditor()
    case .reload: return reload()
    case .quit: return [.quit]
    case .cancel: return goBack()
    default:
      search?.perform(command)
      show()
    }
    return []
  }

  /// Goes to the row that was clicked on, and opens the one under the cursor.
  mutating func clickInBody(_ point: Point) -> [Effect] {
    let rows = bodyRect.splitTop(1).rest
    guard let row = cursor.row(at: point, in: rows, rowCount: shown.count) else { return [] }
    if row == cursor.row { return perform(.open) }
    cursor.move(to: row, rowCount: shown.count, visible: visibleRows)
    return []
  }

  /// Nothing but a command is chosen in panes over this table.
  func carryOut(_ choice: PaneChoice) -> [Effect] { [] }

  /// Reads the objects again.
  mutating func reload() -> [Effect] {
    failure = nil
    objects = nil
    show()
    return [.tables(.readObjects)]
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
