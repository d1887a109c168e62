/// What terminfo knows of a terminal, in the order of its tables, and as a compiled entry.
///
/// ncurses writes direct colours only by an entry that has them, and few systems have one for each
/// terminal that could. So the terminal's own entry is read, its colours are made direct, and
/// ncurses gets it through `TERMINFO`, which takes a compiled entry in hexadecimal digits
/// (terminfo(5), "Compiled Terminfo Descriptions"). In the same way what needs not be written is
/// taken out of it.
package struct TerminfoEntry: Hashable, Sendable {
  /// The name, which must be that of `TERM`.
  package var name: String
  package var booleans: [Bool]
  /// Nil where the terminal lacks the capability.
  package var numbers: [Int32?]
  /// Nil where the terminal lacks the capability.
  package var strings: [[UInt8]?]
  /// The names of true capabilities that are not in the tables.
  package var extensions: [String] = []
  /// Whether it says that the terminal takes colours of 24 bits.
  package var isDirect = false

  package init(name: String, booleans: [Bool], numbers: [Int32?], strings: [[UInt8]?]) {
    self.name = name
    self.booleans = booleans
    self.numbers = numbers
    self.strings = strings
  }

  /// The entry compiled, with numbers of 32 bits (term(5), "EXTENDED NUMBER FORMAT"); nil where it
  /// is longer than the format takes.
  package var compiled: [UInt8]? {
    let names = Array(name.utf8) + [0]
    var table: [UInt8] = []
    let offsets = strings.map { string -> Int in
      guard let string else { return -1 }
      table += string + [0]
      return table.count - string.count - 1
    }
    let counts = [names.count, booleans.count, numbers.count, strings.count, table.count]
    guard counts.allSatisfy({ $0 <= Int16.max }) else { return nil }
    var bytes: [UInt8] = []
    for number in [TerminfoEntry.magic] + counts { bytes.append(short: number) }
    bytes += names + booleans.map { $0 ? 1 : 0 }
    bytes.pad()
    for number in numbers { bytes.append(long: number ?? -1) }
    for offset in offsets { bytes.append(short: offset) }
    bytes += table
    bytes.pad()
    return bytes + compiledExtensions
  }

  /// The names of the extensions, all of which are true.
  private var compiledExtensions: [UInt8] {
    var bytes: [UInt8] = []
    var table: [UInt8] = []
    var offsets: [Int] = []
    for name in extensions {
      offsets.append(table.count)
      table += Array(name.utf8) + [0]
    }
    for number in [extensions.count, 0, 0, extensions.count, table.count] {
      bytes.append(short: number)
    }
    bytes += extensions.map { _ in 1 }
    bytes.pad()
    for offset in offsets { bytes.append(short: offset) }
    return bytes + table
  }

  private static let magic = 0o1036
}

extension TerminfoEntry {
  /// Where in terminfo's tables the capabilities stand that are changed here (term.h of ncurses,
  /// which never moves them).
  private enum Place {
    static let plain = 39
    static let attributes = 131
    static let colors = 13
    static let pairs = 14
    static let foreground = 359
    static let background = 360
    static let original = 297
  }

  /// How many colours it has, 0 for none.
  package var colorCount: Int {
    guard Place.colors < numbers.count else { return 0 }
    return Int(numbers[Place.colors] ?? 0)
  }

  /// Takes out of each change of attributes what switches the terminal's line-drawing characters off
  /// again: they are never switched on here, and on a thin line the bytes are waited for.
  package mutating func leaveOutCharacterSets() {
    guard Place.attributes < strings.count else { return }
    for (on, off) in TerminfoEntry.characterSets {
      let choice = Array("%?%p9%t\(on)%e\(off)%;".utf8)
      guard strings[Place.attributes]?.remove(choice) == true else { continue }
      _ = strings[Place.plain]?.remove(Array(off.utf8))
    }
  }

  /// What switches line-drawing characters on and off, as VT100s and xterms have it.
  private static let characterSets = [("\u{1B}(0", "\u{1B}(B"), ("\u{0E}", "\u{0F}")]

  /// Makes every colour one of 24 bits, but for the lowest 16, which stay the user's own.
  package mutating func makeDirect() {
    guard Place.pairs < numbers.count, Place.background < strings.count else { return }
    numbers[Place.colors] = Int32(ColorTable.directCount)
    numbers[Place.pairs] = Int32(Int16.max)
    strings[Place.foreground] = Array(TerminfoEntry.setting(plain: 3, bright: 9).utf8)
    strings[Place.background] = Array(TerminfoEntry.setting(plain: 4, bright: 10).utf8)
    strings[Place.original] = Array("\u{1B}[39;49m".utf8)
    extensions.append("RGB")
  }

  /// The string that sets a colour: `3` and a digit for a plain one, `38;2;r;g;b` for a direct one.
  private static func setting(plain: Int, bright: Int) -> String {
    "\u{1B}[%?%p1%{8}%<%t\(plain)%p1%d%e%p1%{16}%<%t\(bright)%p1%{8}%-%d"
      + "%e\(plain)8;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
  }
}

extension [UInt8] {
  /// Takes out every run of bytes like that. Returns whether there was any.
  fileprivate mutating func remove(_ run: [UInt8]) -> Bool {
    let count = count
    var start = 0
    while start + run.count <= self.count {
      if self[start..<start + run.count].elementsEqual(run) {
        removeSubrange(start..<start + run.count)
      } else {
        start += 1
      }
    }
    return self.count < count
  }

  fileprivate mutating func append(short number: Int) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  fileprivate mutating func append(long number: Int32) {
    for shift in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Ends on an even count, as what follows must begin on one.
  fileprivate mutating func pad() {
    if !count.isMultiple(of: 2) { append(0) }
  }
}
