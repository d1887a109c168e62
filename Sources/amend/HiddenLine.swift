import AmendTerminal
import Glibc

/// A line that is typed without being shown, such as a token.
enum HiddenLine {
  private static let interrupt: UInt8 = 0x03
  private static let endOfInput: UInt8 = 0x04
  private static let killLine: UInt8 = 0x15
  private static let backspaces: [UInt8] = [0x08, 0x7F]

  /// Reads the line from standard input, after the prompt where that is a terminal; the terminal
  /// is as before afterwards. Throws where the person presses Ctrl-C.
  static func read(prompt: String) throws(Failure) -> String {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return readLine() ?? "" }
    var hidden = before
    // Keys send no signals meanwhile: Ctrl-C is read, and Ctrl-Z would leave no echo behind.
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    Rescue.arm(
      descriptor: STDIN_FILENO, bytes: [], modes: before,
      signals: Rescue.faults + Rescue.requests)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    tell(prompt)
    defer {
      Rescue.disarm()
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      tell("\n")
    }
    return String(decoding: try line(), as: UTF8.self)
  }

  private static func line() throws(Failure) -> [UInt8] {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while Glibc.read(STDIN_FILENO, &byte, 1) == 1 {
      switch byte {
      case interrupt: throw Failure(.interrupted, "Nothing was done.")
      case endOfInput, UInt8(ascii: "\n"), UInt8(ascii: "\r"): return line
      case killLine: line = []
      case let byte where backspaces.contains(byte): _ = line.popLast()
      default: line.append(byte)
      }
    }
    return line
  }
}
