package import AmendUI
import Dispatch
import Glibc

/// Standard input and output, line by line: a terminal that nothing is drawn on, or pipes.
@MainActor package final class LineTerminal: Display, Conversation {
  package let events = EventOutlet<Event>()
  package let size = Size(columns: 80, rows: 24)
  package var theme = Theme.terminal

  /// Bytes beyond which a line is the end of the input: nobody has typed them.
  private static let longestLine = 1 << 24
  /// Bytes at which a terminal cuts a line that is typed (termios(3), canonical mode).
  private static let longestTypedLine = 4095

  private let characters: CharacterSet
  private let reading = DispatchQueue(label: "lines")
  private var signals: SignalPipe?
  /// What was read behind the last line.
  private var pending: [UInt8] = []
  private var isInputOver = false
  /// The prompt behind which the cursor stands.
  private var prompt: String?
  /// Whether another program has the terminal for the moment.
  private var isReleased = false
  /// Whether Ctrl-C has stopped a waiting since the last prompt.
  private var hasStopped = false

  /// `LC_ALL`, `LC_CTYPE` and `LANG` say which characters can be shown.
  package init(environment: [String: String]) {
    characters = CharacterSet(environment: environment)
    setlocale(LC_CTYPE, "C.UTF-8")
    signals = SignalPipe([SIGHUP, SIGTERM, SIGINT]) { [weak self] in self?.receive($0) }
  }

  package func say(_ lines: [String]) {
    // What is said while a line is awaited does not stand behind its prompt.
    let text = lines.map { shown($0) + "\n" }.joined()
    guard let prompt else { return write(text) }
    write("\n\(text)\(prompt)")
  }

  package func ask(_ prompt: String) async -> String? {
    self.prompt = shown(prompt)
    hasStopped = false
    write(shown(prompt))
    defer { self.prompt = nil }
    while true {
      guard let bytes = await nextLine() else {
        write("\n")
        return nil
      }
      guard let line = String(validating: bytes, as: UTF8.self) else {
        askAgain("That line is not UTF-8; type it again.")
        continue
      }
      guard !isTyped || bytes.count < LineTerminal.longestTypedLine else {
        askAgain("A terminal cuts so long a line; edit-outside takes longer texts.")
        continue
      }
      // A terminal has shown what was typed; what comes through a pipe belongs in the log as well.
      if !isTyped { write(shown(line.printable) + "\n") }
      return line
    }
  }

  /// Whether a terminal gives the lines.
  private var isTyped: Bool { isatty(STDIN_FILENO) == 1 }

  private func askAgain(_ reason: String) {
    write("\n\(reason)\n\(prompt ?? "")")
  }

  /// Nothing is painted: what is to be known is said.
  package func paint(_ frame: Frame) {}

  /// There is nothing to be painted again.
  package func invalidate() {}

  /// The terminal stops the program itself.
  package func suspend() {}

  package func release(during work: @MainActor () async -> Void) async {
    isReleased = true
    await work()
    isReleased = false
  }

  package func copy(_ text: String) { say([text.printable]) }

  /// Lines are not clicked on.
  package var usesMouse: Bool? { nil }

  package func switchMouse() {}

  package func close() {
    if prompt != nil { write("\n") }
    prompt = nil
    signals?.close()
    signals = nil
  }

  private func receive(_ signal: CInt) {
    switch signal {
    // Ctrl-C in a program that has the terminal for the moment is for that one.
    case SIGINT where isReleased: break
    // While something is waited for, a person stops that first, and ends the program the next time.
    case SIGINT where prompt == nil && isTyped && !hasStopped:
      hasStopped = true
      events.send(.key(.control("c")))
    case SIGINT: events.send(.ended(.interrupted))
    case SIGTERM: events.send(.ended(.terminated))
    default: events.send(.ended(.hungUp))
    }
  }

  /// The bytes of the next line without what ends it; nil where there is none any more.
  private func nextLine() async -> [UInt8]? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending.removeSubrange(...end) }
        return Array(pending[..<end]).withoutReturn
      }
      guard !isInputOver else {
        defer { pending = [] }
        return pending.isEmpty ? nil : pending.withoutReturn
      }
      let bytes = await readSome()
      pending += bytes
      isInputOver = bytes.isEmpty || pending.count > LineTerminal.longestLine
    }
  }

  /// Reads beside the main actor, so that a signal is heard meanwhile.
  private func readSome() async -> [UInt8] {
    await withCheckedContinuation { continuation in
      reading.async {
        continuation.resume(returning: Descriptor(number: STDIN_FILENO).read(atMost: 1 << 16))
      }
    }
  }

  private func shown(_ text: String) -> String {
    characters == .unicode ? text : text.ascii
  }

  private func write(_ text: String) {
    Descriptor(number: STDOUT_FILENO).write(Array(text.utf8))
  }
}

extension String {
  /// The text in ASCII, with stand-ins as in a form.
  fileprivate var ascii: String {
    var ascii = String.UnicodeScalarView()
    for glyph in glyphs {
      ascii.append(contentsOf: Cell(glyph: glyph.text, width: glyph.width).ascii)
    }
    return String(ascii)
  }
}

extension [UInt8] {
  /// The line without the carriage return before its end.
  fileprivate var withoutReturn: [UInt8] { last == UInt8(ascii: "\r") ? dropLast() : self }
}
