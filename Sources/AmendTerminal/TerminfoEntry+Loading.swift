import AmendCore
import CNcurses
import Glibc

extension TerminfoEntry {
  /// The entry of that name in the system's database; nil where there is none. What ncurses has
  /// open stays open.
  @MainActor init?(named name: String) {
    let open = set_curterm(nil)
    defer { set_curterm(open) }
    var status: CInt = 0
    guard setupterm(name, STDOUT_FILENO, &status) == OK, let entry = amend_entry() else {
      return nil
    }
    defer { del_curterm(set_curterm(nil)) }
    let tables = entry.pointee
    self.init(
      name: name,
      booleans: (0..<Int(BOOLCOUNT)).map { tables.Booleans[$0] == 1 },
      numbers: (0..<Int(NUMCOUNT)).map { tables.Numbers[$0] < 0 ? nil : Int32(tables.Numbers[$0]) },
      strings: (0..<Int(STRCOUNT)).map { TerminfoEntry.bytes(of: tables.Strings[$0]) })
    extensions = ["AX", "XT"].filter { amend_flag($0) }
    isDirect = amend_flag("RGB") || amend_flag("Tc")
  }

  /// The bytes of a string, which is missing where the pointer is none, or -1 for one cancelled.
  private static func bytes(of string: UnsafeMutablePointer<CChar>?) -> [UInt8]? {
    guard let string, Int(bitPattern: string) != -1 else { return nil }
    return UnsafePointer(string).bytes
  }
}

extension UnsafePointer<CChar> {
  /// The bytes before the zero that ends them, which need not be UTF-8: entries of terminals with
  /// eight bits, such as `xterm-8bit`, begin their sequences with 0x9B.
  var bytes: [UInt8] {
    UnsafeRawBufferPointer(start: self, count: strlen(self)).map { $0 }
  }
}

extension TerminfoEntry {
  /// Does what makes ncurses read the entry of this name, which is then this one.
  @MainActor func whileInForce<Answer>(_ work: () -> Answer?) -> Answer? {
    guard let compiled else { return nil }
    let variable = "TERMINFO"
    let before = getenv(variable).map { String(cString: $0) }
    setenv(variable, "hex:" + compiled.hexadecimalDigits, 1)
    defer {
      if let before { setenv(variable, before, 1) } else { unsetenv(variable) }
    }
    return work()
  }
}
