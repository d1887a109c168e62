package import AmendUI

/// The byte sequences that keys send: those of the terminal's own terminfo entry first, then what
/// xterm, VT220 and their kin send, whatever the entry says.
package struct KeySequences {
  static let escape: UInt8 = 0x1B
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// What a sequence at the front of some bytes is.
  enum Match: Equatable {
    case key(Key, byteCount: Int)
    case mouse(MouseEvent, byteCount: Int)
    /// The terminal can hold back what is written until a frame is whole, or cannot.
    case synchronization(Bool, byteCount: Int)
    /// The Esc and what comes next are Alt with that character.
    case alt
    case pasteBegins(byteCount: Int)
    /// A sequence that means nothing here, and must not be typed.
    case unknown(byteCount: Int)
    /// More must arrive, or nothing, to tell.
    case incomplete
  }

  /// The terminfo names of the keys that have one.
  package static let capabilities: [(name: String, key: Key.Name)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab),
    ] + functionKeys.enumerated().map { ("kf\($0.offset + 1)", $0.element) }

  private static let functionKeys: [Key.Name] = [
    .f1, .f2, .f3, .f4, .f5, .f6, .f7, .f8, .f9, .f10, .f11, .f12,
  ]

  private let own: [[UInt8]: Key.Name]

  /// Sequences beside the common ones, such as the terminfo entry's; those that do not begin with
  /// Esc are left out, because a key that types something comes before one that does not.
  package init(own: [[UInt8]: Key.Name] = [:]) {
    self.own = own.filter { $0.key.count > 1 && $0.key.first == Self.escape }
  }

  /// What begins with the Esc at the front.
  func match(_ bytes: ArraySlice<UInt8>) -> Match {
    for (sequence, key) in own where bytes.starts(with: sequence) {
      return .key(.named(key), byteCount: sequence.count)
    }
    if own.keys.contains(where: { $0.count > bytes.count && $0.starts(with: bytes) }) {
      return .incomplete
    }
    let behind = bytes.dropFirst()
    switch behind.first {
    case nil: return .incomplete
    case UInt8(ascii: "["): return controlSequence(behind.dropFirst())
    case UInt8(ascii: "O"): return singleShift(behind.dropFirst())
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return controlString(behind.dropFirst())
    // Readline's other name of Ctrl-W.
    case 0x7F, 0x08: return .key(.control("w"), byteCount: 2)
    case let byte? where byte < 0x20: return .key(.named(.escape), byteCount: 1)
    default: return .alt
    }
  }

  /// `CSI parameters final`, of which the bytes behind `Esc [` are given (ECMA-48, 5.4).
  private func controlSequence(_ bytes: ArraySlice<UInt8>) -> Match {
    // The Linux console's F1 to F5 are `Esc [ [ A` to `E`.
    if bytes.first == UInt8(ascii: "[") {
      guard let letter = bytes.dropFirst().first else { return .incomplete }
      return Self.functionKey(Int(letter) - 0x40).map { .key(.named($0), byteCount: 4) }
        ?? .unknown(byteCount: 4)
    }
    let parameters = bytes.prefix { (0x20..<0x40).contains($0) }
    guard let final = bytes.dropFirst(parameters.count).first else { return .incomplete }
    let byteCount = parameters.count + 3
    // Something else begins in the middle of a broken sequence.
    guard (0x40..<0x7F).contains(final) else { return .unknown(byteCount: byteCount - 1) }
    if final == UInt8(ascii: "M"), parameters.isEmpty { return mouse(bytes) }
    if let match = Self.report(parameters, final: final, byteCount: byteCount) { return match }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { $0.isEmpty ? 1 : Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    if final == UInt8(ascii: "~"), numbers == [200] { return .pasteBegins(byteCount: byteCount) }
    return Self.key(final: final, number: numbers.first ?? 1, modifier: numbers.dropFirst().first)
      .map { .key(.named($0), byteCount: byteCount) } ?? .unknown(byteCount: byteCount)
  }

  /// A report of the mouse in SGR's notation, or the answer about synchronized frames; nil for
  /// anything else. Both are of no key, whatever they hold.
  private static func report(
    _ parameters: ArraySlice<UInt8>, final: UInt8, byteCount: Int
  ) -> Match? {
    let digits = parameters.dropFirst().prefix { (0x30..<0x3C).contains($0) }
    let numbers = digits.split(separator: UInt8(ascii: ";"))
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    switch parameters.first {
    case UInt8(ascii: "<"):
      guard final == UInt8(ascii: "M"), numbers.count == 3,
        let act = MouseEvent.Act(button: numbers[0]), numbers[1] > 0, numbers[2] > 0
      else { return .unknown(byteCount: byteCount) }
      let point = Point(column: numbers[1] - 1, row: numbers[2] - 1)
      return .mouse(MouseEvent(act, at: point), byteCount: byteCount)
    case UInt8(ascii: "?") where final == UInt8(ascii: "y") && numbers.first == 2026:
      // 1 is set and 2 is reset; other answers say that it is unknown or cannot be changed.
      let isKnown = numbers.count == 2 && (1...2).contains(numbers[1])
      return .synchronization(isKnown, byteCount: byteCount)
    case UInt8(ascii: "?"): return .unknown(byteCount: byteCount)
    default: return nil
    }
  }

  /// A mouse report of the oldest kind, which a program before this one may have left on.
  private func mouse(_ bytes: ArraySlice<UInt8>) -> Match {
    bytes.count < 4 ? .incomplete : .unknown(byteCount: 6)
  }

  /// `SS3 final`: arrows and F1 to F4 in application mode, and the keypad.
  private func singleShift(_ bytes: ArraySlice<UInt8>) -> Match {
    guard let final = bytes.first else { return .incomplete }
    switch final {
    case UInt8(ascii: "M"): return .key(.named(.enter), byteCount: 3)
    // The keypad's keys are what they type, plus 0x40.
    case 0x6A...0x79:
      return .key(.character(Character(Unicode.Scalar(final - 0x40))), byteCount: 3)
    // Ctrl and an arrow, as rxvt tells it.
    case UInt8(ascii: "c"): return .key(.named(.wordRight), byteCount: 3)
    case UInt8(ascii: "d"): return .key(.named(.wordLeft), byteCount: 3)
    default:
      return Self.key(final: final, number: 1, modifier: nil)
        .map { .key(.named($0), byteCount: 3) } ?? .unknown(byteCount: final < 0x20 ? 2 : 3)
    }
  }

  /// An answer of the terminal (OSC, DCS, APC, PM), up to BEL or `Esc \`.
  private func controlString(_ bytes: ArraySlice<UInt8>) -> Match {
    guard let end = bytes.firstIndex(where: { $0 == 0x07 || $0 == Self.escape }) else {
      return .incomplete
    }
    let byteCount = end - bytes.startIndex + 3
    guard bytes[end] == Self.escape else { return .unknown(byteCount: byteCount) }
    guard let next = bytes.dropFirst(end - bytes.startIndex + 1).first else { return .incomplete }
    return .unknown(byteCount: next == UInt8(ascii: "\\") ? byteCount + 1 : byteCount - 1)
  }

  private static func key(final: UInt8, number: Int, modifier: Int?) -> Key.Name? {
    // 3 and 5 are Alt and Ctrl; with another modifier an arrow is an arrow.
    let isByWord = modifier == 3 || modifier == 5
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return isByWord ? .wordRight : .right
    case UInt8(ascii: "D"): return isByWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S") where modifier == nil:
      return functionKey(Int(final) - 0x4F)
    case UInt8(ascii: "~") where modifier == nil: return numbered[number]
    default: return nil
    }
  }

  /// The keys that a VT220 numbers.
  private static let numbered: [Int: Key.Name] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .f1, 12: .f2, 13: .f3, 14: .f4, 15: .f5, 17: .f6, 18: .f7, 19: .f8, 20: .f9, 21: .f10,
    23: .f11, 24: .f12,
  ]

  private static func functionKey(_ number: Int) -> Key.Name? {
    functionKeys.indices.contains(number - 1) ? functionKeys[number - 1] : nil
  }
}

extension MouseEvent.Act {
  /// What the number of a button tells (xterm's `ctlseqs`, "Mouse Tracking"), with whatever
  /// modifiers; nil for movements and for buttons that mean nothing here.
  fileprivate init?(button: Int) {
    switch button & ~0b1_1100 {
    case 0: self = .press
    case 64: self = .wheelUp
    case 65: self = .wheelDown
    default: return nil
    }
  }
}
