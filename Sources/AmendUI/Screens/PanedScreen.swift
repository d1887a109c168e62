import AmendCore

/// A screen with panes over its body: what all of them do alike with keys, texts and the mouse.
protocol PanedScreen: Screen {
  var size: Size { get set }
  var keymap: Keymap { get }
  var chord: PendingChord { get set }
  /// What lies over the body and has the keys, if anything.
  var overlay: (any Pane)? { get set }
  /// A sentence in the foot, until the next key.
  var notice: Notice? { get set }
  var waiting: Waiting { get set }
  /// Whether something is awaited.
  var isWorking: Bool { get }
  /// What the keys mean now.
  var mode: Mode { get }
  /// What the keys mean where no pane lies over the body.
  var bodyMode: Mode { get }
  /// What help says before it comes to the keys.
  var helpIntroduction: [String] { get }
  /// Header and foot.
  var chrome: Chrome { get }
  /// What was last drawn of them.
  var chromeMemo: Memo<Chrome, Grid> { get }

  mutating func performInBody(_ command: Command) -> [Effect]
  mutating func typeInBody(_ text: String) -> [Effect]
  mutating func clickInBody(_ point: Point) -> [Effect]
  /// Leaves where the window is too small to show anything; nothing is lost by it.
  mutating func quitUnseen() -> [Effect]
  /// Does what was chosen in a pane, which is closed.
  mutating func carryOut(_ choice: PaneChoice) -> [Effect]
}

extension PanedScreen {
  /// The rows between header and foot.
  var bodyRect: Rect { Chrome.bodyRect(size) }

  /// Keys and what they do here.
  func hintRow(_ bodyHints: [Hint]) -> HintRow {
    HintRow(
      hints: overlay?.hints ?? bodyHints, keymap: keymap, mode: mode, chord: chord,
      columns: Chrome.footColumns(size))
  }

  /// The words about a call that is made again after a while.
  func stopping(_ retry: RetryNotice) -> Segment {
    let seconds = Int(retry.seconds.rounded(.up))
    let key = keymap.title(of: .cancel, in: bodyMode)
    return Segment(
      "Trying again in \(seconds) s; \(key) stops. \(retry.error.description)", .warning)
  }

  /// Takes an event that every screen takes alike; nil for those that are its own.
  mutating func takeShared(_ event: Event) -> [Effect]? {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return type(text)
    case .mouse(let mouse): return take(mouse)
    case .mouseSwitched(let isOn): notice = .mouse(isOn: isOn)
    case .notCopied(let error): notice = Notice(error.message, .warning)
    case .notPermitted(let sentence): notice = Notice(sentence, .warning)
    case .themesFound(let names, let current):
      overlay = ThemePane(names: names, original: current)
    case .themeFailed(let error): notice = Notice(error.message, .error)
    case .resumed: return [.redraw]
    case .ticked: waiting.tick()
    case .retrying(let retry): waiting.retry = isWorking ? retry : nil
    default: return nil
    }
    return []
  }

  /// Does what a key is bound to.
  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    default: break
    }
    if overlay != nil { return change { $0.perform(command, size: $1.size) } }
    switch command {
    case .help:
      overlay = HelpPane(keymap: keymap, place: bodyMode, about: helpIntroduction)
    case .palette: overlay = PalettePane(keymap: keymap, mode: bodyMode)
    case .theme: return [.themes(.find)]
    case .mouse: return [.switchMouse]
    default: return performInBody(command)
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    guard Chrome.fits(size) else { return pressUnseen(key) }
    // The letters of a question stand beside its answers; those of the keymap come after them.
    if case .character(let letter) = key, let question = overlay as? QuestionPane,
      question.hasAnswer(to: letter)
    {
      return change { pane, _ in pane.press(letter) }
    }
    switch chord.press(key, in: mode, keymap) {
    case .command(let command): return perform(command)
    case .nothing: return []
    case .unbound: break
    }
    guard case .character(let character) = key else { return [] }
    if overlay != nil { return change { pane, _ in pane.press(character) } }
    return mode.takesText ? type(String(character)) : []
  }

  /// In a window too small to show anything, no key may change what cannot be seen.
  private mutating func pressUnseen(_ key: Key) -> [Effect] {
    switch keymap.command(for: key, in: bodyMode) {
    case .quit: quitUnseen()
    case .redraw: [.redraw]
    case .suspend: [.suspend]
    default: []
    }
  }

  /// Text goes where text is typed, and is never taken for commands.
  private mutating func type(_ text: String) -> [Effect] {
    guard Chrome.fits(size) else { return [] }
    chord.clear()
    guard overlay != nil else { return typeInBody(text) }
    return change { pane, _ in pane.type(text.inOneLine) }
  }

  /// The wheel moves, a click on a hint does what its key does, and one beside a pane goes back.
  private mutating func take(_ mouse: MouseEvent) -> [Effect] {
    guard Chrome.fits(size) else { return [] }
    notice = nil
    chord.clear()
    if let command = mouse.command ?? chrome.command(at: mouse.point) { return perform(command) }
    guard let overlay else { return clickInBody(mouse.point) }
    guard overlay.frame(in: bodyRect).contains(mouse.point) else { return perform(.cancel) }
    return change { $0.click(mouse.point, in: $1) }
  }

  /// Changes the pane, which is given the room that it has, and does what it answers.
  private mutating func change(_ work: (inout any Pane, Rect) -> PaneAnswer) -> [Effect] {
    guard var pane = overlay else { return [] }
    let answer = work(&pane, pane.room(in: bodyRect))
    overlay = pane
    switch answer {
    case .stays: return []
    case .says(let notice):
      self.notice = notice
      return []
    case .shows(let theme): return [.themes(.use(theme))]
    case .closes(let choice):
      overlay = nil
      return choice.map { take($0) } ?? []
    }
  }

  private mutating func take(_ choice: PaneChoice) -> [Effect] {
    switch choice {
    case .command(let command): return perform(command)
    case .theme(let name, isKept: false): return [.themes(.use(name))]
    case .theme(let name, isKept: true):
      notice = Notice(
        "\(name) stays until you leave; “theme: \(name)” in the configuration keeps it.")
      return []
    default: return carryOut(choice)
    }
  }

  /// The whole screen: a body and what stands around it, the line in which a search is typed, and what
  /// lies over them.
  func view(
    titled title: String, search: LineEditor?, searchColumns: Int, body: () -> Frame
  ) -> Frame {
    guard Chrome.fits(size) else { return Chrome.tooSmall(size) }
    var frame = body()
    frame.title = title
    let chrome = chrome
    let drawn = chromeMemo.of(chrome) { $0.grid }
    frame.grid.take(0..<bodyRect.row, of: drawn)
    frame.grid.take(bodyRect.endRow..<size.rows, of: drawn)
    if let search {
      frame.cursor = chrome.drawSearch(search, columns: searchColumns, into: &frame.grid)
    }
    if overlay != nil { frame.cursor = drawOverlay(into: &frame.grid) }
    return frame
  }

  /// Draws the pane over the body, and returns where the cursor stands; nil where there is none.
  private func drawOverlay(into grid: inout Grid) -> Point? {
    guard let overlay else { return nil }
    if !overlay.isAside { grid.restyle(bodyRect) { $0 = Style(.dim) } }
    grid.box(overlay.frame(in: bodyRect), title: overlay.title)
    return overlay.draw(into: &grid, rect: overlay.room(in: bodyRect))
  }
}

extension String {
  /// The text with blanks in place of its newlines.
  var inOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
