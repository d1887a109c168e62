package import AmendUI
import CNcurses
import Glibc

/// The terminal that the process runs in, through ncurses.
@MainActor package final class Terminal: Display {
  package let events = EventOutlet<Event>()
  package private(set) var size: Size
  /// 0, 8, 16, 256 or 16,777,216.
  private let colorCount: Int

  package var theme: Theme {
    didSet {
      guard theme != oldValue else { return }
      painter.use(
        Palette(theme: theme, colorCount: colorCount, pairCount: device.pairCount))
    }
  }

  private let device: TerminalDevice
  private let name: TerminalName
  private let characters: CharacterSet
  private var painter: Painter
  private var reader: InputReader?
  private var signals: SignalPipe?
  private var title: String?
  private var isListeningToMouse: Bool
  /// When the terminal was asked what it can do.
  private var askedAt: ContinuousClock.Instant?
  /// Whether it is asked at all.
  private let isAsked: Bool
  /// Whether the terminal belongs to the form at the moment.
  private var isHeld = false
  private var isClosed = false

  /// Takes the terminal: alternate screen, raw mode, bracketed paste.
  ///
  /// The environment's `TERM`, `COLORTERM`, `NO_COLOR`, `LC_ALL`, `LC_CTYPE` and `LANG` say what it
  /// can do; `usesMouse` whether the mouse is listened to where there is one.
  package init(
    environment: [String: String], theme: Theme = .terminal, usesMouse: Bool = false
  ) throws(TerminalError) {
    isListeningToMouse = usesMouse
    // Apple's terminal prints the last letter of the question.
    isAsked = environment["TERM_PROGRAM"] != "Apple_Terminal"
    name = TerminalName(environment["TERM"])
    guard !name.isDumb else { throw .dumb }
    characters = CharacterSet(environment: environment)
    // ncurses and wcwidth measure characters by the locale; this one knows them all.
    setlocale(LC_CTYPE, "C.UTF-8")
    device = try TerminalDevice(name, environment: environment)
    colorCount = ColorSupport(environment).isWanted ? device.colorCount : 0
    painter = Painter(
      characters: characters,
      palette: Palette(theme: theme, colorCount: colorCount, pairCount: device.pairCount))
    self.theme = theme
    size = device.size
    start()
  }

  package func paint(_ frame: Frame) {
    guard isHeld else { return }
    painter.paint(frame) {
      [device, isSynchronized = reader?.isSynchronized == true] isLarge, draw in
      let isHeldBack = isLarge && isSynchronized
      if isHeldBack { device.write(ControlString.frameBegins) }
      draw()
      if isHeldBack { device.write(ControlString.frameEnds) }
    }
    show(title: frame.title)
    device.flush()
  }

  private func show(title: String?) {
    guard let title, title != self.title, name.isLikeXterm else { return }
    let saving = self.title == nil ? ControlString.saveTitle : ""
    device.write(saving + ControlString.title(title, characters))
    self.title = title
  }

  package func invalidate() { painter.invalidate() }

  package func copy(_ text: String) throws(CopyError) {
    guard isHeld, name.isLikeXterm else { throw .unavailable }
    guard let sequence = ControlString.clipboard(text) else {
      throw .tooLong(byteCount: ControlString.longestCopyByteCount)
    }
    device.write(sequence)
    device.flush()
  }

  package var usesMouse: Bool? { name.isLikeXterm ? isListeningToMouse : nil }

  package func switchMouse() {
    guard isHeld, name.isLikeXterm else { return }
    isListeningToMouse.toggle()
    device.write(isListeningToMouse ? ControlString.mouseOn : ControlString.mouseOff)
    device.flush()
  }

  package func suspend() {
    // A program that has the terminal for the moment is stopped too, and sees to it by itself.
    guard isHeld else {
      signals?.stopProcess()
      return
    }
    letGo()
    signals?.stopProcess()
    resume()
  }

  package func release(during work: @MainActor () async -> Void) async {
    guard isHeld else { return await work() }
    letGo()
    await work()
    if !isClosed { resume() }
  }

  /// Gives the terminal back as it was. Once is enough; more does no harm.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    // An answer that is still on its way would be typed into the shell.
    if let askedAt, reader?.isSynchronized == nil, .now - askedAt < .seconds(1), name.isLikeXterm {
      device.dropInput()
    }
    letGo()
    signals?.close()
    signals = nil
    device.close()
  }

  private func start() {
    let keyboard = Keyboard(sequences: device.keySequences, isBracketed: name.isLikeXterm)
    reader = InputReader(descriptor: device.input, keyboard: keyboard) { [events] in events.send($0)
    }
    signals = SignalPipe([SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT]) {
      [weak self] in self?.receive($0)
    }
    hold()
  }

  private func hold() {
    isHeld = true
    device.hold(modes: modes, undoing: undoing)
    askedAt = askedAt ?? .now
    reader?.start()
  }

  private func letGo() {
    guard isHeld else { return }
    isHeld = false
    reader?.stop()
    if title != nil { device.write(ControlString.restoreTitle) }
    title = nil
    device.letGo(undoing: undoing)
  }

  /// What is switched on while the form has the terminal. What is asked then is answered at some time
  /// or never; the answer is not waited for.
  private var modes: String {
    guard name.isLikeXterm else { return "" }
    return ControlString.pasteBracketsOn + (isListeningToMouse ? ControlString.mouseOn : "")
      + (isAsked && askedAt == nil ? ControlString.askForSynchronization : "")
  }

  /// What takes all of that back. The mouse may have been switched on meanwhile.
  private var undoing: String {
    name.isLikeXterm ? ControlString.pasteBracketsOff + ControlString.mouseOff : ""
  }

  private func resume() {
    hold()
    painter.invalidate()
    measure()
    events.send(.resumed)
  }

  private func measure() {
    let measured = device.measure()
    guard measured != size else { return }
    size = measured
    painter.invalidate()
    events.send(.resized(measured))
  }

  private func receive(_ signal: CInt) {
    switch signal {
    case SIGWINCH: if isHeld { measure() }
    case SIGTSTP: suspend()
    // Something stopped the process unasked and may have left the terminal in any mode.
    case SIGCONT:
      guard isHeld else { return }
      letGo()
      resume()
    // Ctrl-C in a program that has the terminal for the moment is for that one.
    case SIGINT: if isHeld { events.send(.ended(.interrupted)) }
    case SIGTERM: events.send(.ended(.terminated))
    default: events.send(.ended(.hungUp))
    }
  }
}
