import AmendUI
import CNcurses
import Glibc

/// The terminal's file descriptors, its terminfo entry and its modes.
@MainActor final class TerminalDevice {
  let input: CInt
  let output: CInt
  let colorCount: Int
  let pairCount: Int

  private let screen: OpaquePointer
  private let file: UnsafeMutablePointer<FILE>
  private let outlet: Outlet
  private let shellModes: termios

  /// Opens standard input and output, or the controlling terminal where one of them is a pipe.
  init(
    _ name: TerminalName, environment: [String: String]
  ) throws(TerminalError) {
    let isStandard = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let device = isStandard ? STDIN_FILENO : open("/dev/tty", O_RDWR | O_CLOEXEC)
    input = device
    output = isStandard ? STDOUT_FILENO : device
    var modes = termios()
    guard device >= 0, tcgetattr(device, &modes) == 0,
      let outlet = Outlet(to: output), let file = fdopen(outlet.descriptor, "w")
    else { throw .noTerminal }
    shellModes = modes
    self.outlet = outlet
    self.file = file
    guard let screen = Self.screen(name, file, environment) else { throw .noEntry(name: name.text) }
    self.screen = screen
    colorCount = Self.startColors()
    pairCount = Int(amend_pair_count())
    raw()
    noecho()
    nonl()
    // ncurses would look for typed characters while it writes, and stop writing for them.
    typeahead(-1)
    leaveok(amend_window(), false)
  }

  /// The size that ncurses draws in.
  var size: Size { Size(columns: Int(getmaxx(amend_window())), rows: Int(getmaxy(amend_window()))) }

  /// The sequences that the terminfo entry gives its keys.
  var keySequences: KeySequences {
    var own: [[UInt8]: Key.Name] = [:]
    for (name, key) in KeySequences.capabilities {
      guard let sequence = amend_capability(name) else { continue }
      own[sequence.bytes] = key
    }
    return KeySequences(own: own)
  }

  /// Takes the terminal's screen and modes; what that writes goes out with the first frame. `modes`
  /// are control sequences that are written then, and `undoing` those that take them back, also where
  /// the program ends by a fault.
  func hold(modes: String, undoing: String) {
    arm(undoing)
    // A Ctrl-S that was typed meanwhile, while the terminal had its own modes, holds up all writing
    // until those are left. `refresh` sets them too, but cannot while the outlet collects.
    reset_prog_mode()
    outlet.startCollecting()
    keypad(amend_window(), true)
    clearok(amend_window(), true)
    refresh()
    if !modes.isEmpty { write(modes) }
  }

  /// Gives screen and modes back.
  func letGo(undoing: String) {
    if !undoing.isEmpty { write(undoing) }
    outlet.stopCollecting()
    endwin()
    // Without a screen of its own the frame stays, with the cursor before its last line.
    if amend_capability("rmcup") == nil, let erasing = amend_capability("el") {
      outlet.write(erasing.bytes.withoutPadding)
    }
    Rescue.disarm()
  }

  /// Throws away what the terminal has sent and nobody has read.
  func dropInput() { tcflush(input, TCIFLUSH) }

  /// Asks for the terminal's size, and makes ncurses draw in it.
  func measure() -> Size {
    var window = winsize()
    if ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
      resizeterm(CInt(window.ws_row), CInt(window.ws_col))
    }
    return size
  }

  /// Writes a control sequence past ncurses, which has nothing unwritten between two paints.
  func write(_ sequence: String) { outlet.write(Array(sequence.utf8)) }

  /// Sends the terminal at once what ncurses and `write` have written.
  func flush() { outlet.flush() }

  /// Frees what ncurses keeps, when the terminal was given back.
  func close() {
    delscreen(screen)
    fclose(file)
    outlet.close()
    if input != STDIN_FILENO { Glibc.close(input) }
  }

  private static func screen(
    _ name: TerminalName, _ file: UnsafeMutablePointer<FILE>, _ environment: [String: String]
  ) -> OpaquePointer? {
    // Where Ctrl-Z is at its default, ncurses takes it, and lets it go around each painting; a
    // `SignalPipe` sees to it here.
    let own = signal(SIGTSTP, SIG_IGN)
    defer { signal(SIGTSTP, own) }
    for candidate in name.candidates {
      if var entry = TerminfoEntry(named: candidate) {
        entry.leaveOutCharacterSets()
        ColorSupport(environment).makeDirect(&entry)
        if let screen = entry.whileInForce({ newterm(candidate, file, file) }) { return screen }
      }
      if let screen = newterm(candidate, file, file) { return screen }
    }
    return nil
  }

  private static func startColors() -> Int {
    guard has_colors() else { return 0 }
    start_color()
    use_default_colors()
    return Int(amend_color_count())
  }

  private func arm(_ undoing: String) {
    var bytes = Array(undoing.utf8)
    for name in ["sgr0", "cnorm", "rmkx", "rmcup"] {
      guard let sequence = amend_capability(name) else { continue }
      bytes += sequence.bytes.withoutPadding
    }
    Rescue.arm(descriptor: output, bytes: bytes, modes: shellModes)
  }
}

extension [UInt8] {
  /// A terminfo string less its padding, such as `$<5>`, which is time and not text.
  fileprivate var withoutPadding: [UInt8] {
    var bytes: [UInt8] = []
    var rest = self[...]
    while let byte = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[index(after: end)...]
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }
}
