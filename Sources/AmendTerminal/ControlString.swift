/// The control sequences beside those of terminfo, as xterm's `ctlseqs` defines them.
package enum ControlString {
  /// From now on pastes come between `Esc [200~` and `Esc [201~`.
  package static let pasteBracketsOn = "\u{1B}[?2004h"
  /// Pastes come as if they were typed.
  package static let pasteBracketsOff = "\u{1B}[?2004l"
  /// From now on presses and wheel of the mouse are told, in SGR's notation.
  package static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  /// The mouse is the terminal's own again.
  package static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  /// Asks whether the terminal can hold what is written back until a frame is whole (DECRQM).
  package static let askForSynchronization = "\u{1B}[?2026$p"
  /// What follows is held back.
  package static let frameBegins = "\u{1B}[?2026h"
  /// What was held back is shown at once.
  package static let frameEnds = "\u{1B}[?2026l"
  /// Puts the window's title on the terminal's stack of titles.
  package static let saveTitle = "\u{1B}[22;2t"
  /// Takes the window's title off that stack.
  package static let restoreTitle = "\u{1B}[23;2t"

  /// What many terminals take at most of a text for the clipboard, in bytes of Base64.
  package static let mostClipboardBytes = 74_994

  /// Sets the window's title (OSC 2); what is not plain text is left out of it.
  package static func title(_ text: String, _ characters: CharacterSet) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(200)
    where scalar.isPlain && (characters == .unicode || scalar.isASCII) {
      plain.append(scalar)
    }
    return "\u{1B}]2;\(String(plain))\u{07}"
  }

  /// What is taken at most of a text for the clipboard, in bytes of UTF-8.
  package static let longestCopyByteCount = mostClipboardBytes / 4 * 3

  /// Puts a text on the clipboard (OSC 52); nil when it is too long for most terminals.
  package static func clipboard(_ text: String) -> String? {
    guard text.utf8.count <= longestCopyByteCount else { return nil }
    return "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{07}"
  }

  /// Base64 with padding (RFC 4648, 4).
  package static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0...3 {
        let index = Int(bits >> (18 - 6 * UInt32(place)) & 0x3F)
        text.append(place <= group.count ? alphabet[index] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  fileprivate var isPlain: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }
}
