package import AmendUI

/// Turns the bytes that a terminal sends into keys and pastes. Pure: it reads no file and no clock.
///
/// Whoever reads the terminal hands it every burst of bytes, and calls `timeOut` when nothing has
/// followed for `silenceMilliseconds`: only silence tells the Esc key from the beginning of a
/// sequence, the end of an unbracketed paste from its middle, and that a bracket never closes.
package struct Keyboard {
  /// How long a sequence or an unbracketed paste may pause (ncurses' ESCDELAY).
  private static let settleMilliseconds = 25
  /// How long a bracketed paste may pause, on a line however slow.
  private static let pasteSettleMilliseconds = 5000
  /// A bracketed paste that is longer is told in parts, 4 MiB each.
  private static let mostBytesInPaste = 1 << 22
  /// No cluster that a keyboard sends is longer; what is longer is a paste, and told in parts.
  private static let mostBytesInCluster = 64

  private let sequences: KeySequences
  /// Bytes that are the beginning of something.
  private var pending: [UInt8] = []
  /// What has arrived of a bracketed paste.
  private var paste: [UInt8]?
  /// Whether the last burst was a paste without brackets, which may go on.
  private var isInBurst = false

  /// Whether the terminal holds back what is written until a frame is whole; nil until it says so.
  package private(set) var isSynchronized: Bool?

  /// Whether the terminal brackets pastes.
  private let isBracketed: Bool

  package init(sequences: KeySequences = KeySequences(), isBracketed: Bool = false) {
    self.sequences = sequences
    self.isBracketed = isBracketed
  }

  /// How long a silence would mean something; nil where none would.
  package var silenceMilliseconds: Int? {
    if paste != nil || isInReport { return Self.pasteSettleMilliseconds }
    return isInBurst || pending.first == KeySequences.escape ? Self.settleMilliseconds : nil
  }

  /// What the bytes that arrived at once mean.
  package mutating func read(_ bytes: some Collection<UInt8>) -> [Event] {
    if let key = keyAlone(bytes) { return [.key(key)] }
    var events: [Event] = []
    var burst = Burst(isBracketed: isBracketed)
    var rest = pending[...] + bytes
    pending = []
    while !rest.isEmpty {
      if paste != nil {
        flush(&burst, into: &events)
        events += readPaste(&rest)
      } else if let event = readEvent(&rest) {
        if case .key(let key) = event, burst.take(key) { continue }
        flush(&burst, into: &events)
        events.append(event)
      }
    }
    flush(&burst, into: &events)
    return events
  }

  /// A letter that came by itself, as most keys do: nothing else has to be asked about it.
  private func keyAlone(_ bytes: some Collection<UInt8>) -> Key? {
    guard bytes.count == 1, let byte = bytes.first, (0x20...0x7E).contains(byte), pending.isEmpty,
      paste == nil, !isInBurst
    else { return nil }
    return .character(Character(Unicode.Scalar(byte)))
  }

  /// What is meant by what has arrived, now that nothing follows.
  package mutating func timeOut() -> [Event] {
    isInBurst = false
    if let text = paste {
      paste = nil
      return text.isEmpty ? [] : [.paste(String(pasted: text[...]))]
    }
    guard pending.first == KeySequences.escape else { return [] }
    defer { pending = [] }
    if pending.count == 1 { return [.key(.named(.escape))] }
    guard pending.count == 2, let last = pending.last, last < 0x80 else { return [] }
    return [.key(.alt(Character(Unicode.Scalar(last))))]
  }

  private mutating func flush(_ burst: inout Burst, into events: inout [Event]) {
    defer { burst = Burst(isBracketed: isBracketed) }
    guard !burst.keys.isEmpty else { return }
    guard isInBurst || burst.isPaste else {
      return events.append(contentsOf: burst.keys.map { .key($0) })
    }
    // A script that types a long line and Enter means Enter; an Enter inside a paste is text.
    let closing = isInBurst || burst.isInLines ? [] : burst.closingKeys
    events.append(.paste(String(burst.text.dropLast(closing.count))))
    events += closing.map { .key($0) }
    isInBurst = closing.isEmpty
  }
}

extension Keyboard {
  /// Whether the beginning of a report has arrived, which no key sends: its rest must not be typed.
  private var isInReport: Bool {
    pending.starts(with: "\u{1B}[?".utf8) || pending.starts(with: "\u{1B}[<".utf8)
  }

  /// Takes one key or report off the front; nil when it was none, or when the rest is `pending`.
  private mutating func readEvent(_ rest: inout ArraySlice<UInt8>) -> Event? {
    guard let first = rest.first else { return nil }
    if first == KeySequences.escape { return readSequence(&rest) }
    guard first >= 0x20, first != 0x7F else {
      rest.removeFirst()
      return .key(Key(control: first))
    }
    return readCharacter(&rest).map { .key(.character($0)) }
  }

  private mutating func readSequence(_ rest: inout ArraySlice<UInt8>) -> Event? {
    switch sequences.match(rest) {
    case .incomplete:
      wait(for: &rest)
      return nil
    case .key(let key, let byteCount):
      rest.removeFirst(byteCount)
      return .key(key)
    case .mouse(let mouse, let byteCount):
      rest.removeFirst(byteCount)
      return .mouse(mouse)
    case .synchronization(let isKnown, let byteCount):
      rest.removeFirst(byteCount)
      isSynchronized = isKnown
      return nil
    case .pasteBegins(let byteCount):
      rest.removeFirst(byteCount)
      paste = []
      return nil
    case .unknown(let byteCount):
      rest.removeFirst(byteCount)
      return nil
    case .alt:
      rest.removeFirst()
      let character = readCharacter(&rest)
      if !pending.isEmpty { pending.insert(KeySequences.escape, at: 0) }
      return character.map { .key(.alt($0)) }
    }
  }

  /// Takes one grapheme cluster of UTF-8 off the front; bytes that are none are left out.
  private mutating func readCharacter(_ rest: inout ArraySlice<UInt8>) -> Character? {
    let next = rest.prefix(2)
    if let first = next.first, next.allSatisfy({ $0 < 0x80 }) {
      rest.removeFirst()
      return Character(Unicode.Scalar(first))
    }
    let ahead = rest.prefix(Self.mostBytesInCluster).prefix { $0 >= 0x20 && $0 != 0x7F }
    let text = String(decoding: ahead.wholeCharacters, as: UTF8.self)
    if text.isEmpty, ahead.count == rest.count {
      wait(for: &rest)
      return nil
    }
    guard let character = text.first, !character.unicodeScalars.contains("\u{FFFD}") else {
      rest.removeFirst()
      return nil
    }
    rest.removeFirst(character.utf8.count)
    return character
  }

  private mutating func wait(for rest: inout ArraySlice<UInt8>) {
    pending = Array(rest)
    rest = []
  }

  private mutating func readPaste(_ rest: inout ArraySlice<UInt8>) -> [Event] {
    var text = paste ?? []
    paste = []
    let searched = max(text.count - KeySequences.pasteEnd.count, 0)
    text += rest
    rest = []
    guard let end = text.firstRange(of: KeySequences.pasteEnd, from: searched) else {
      paste = text
      return text.count < Self.mostBytesInPaste ? [] : [takePart()]
    }
    rest = text[end.upperBound...]
    paste = nil
    return [.paste(String(pasted: text[..<end.lowerBound]))]
  }
}

extension Keyboard {
  /// Takes what has arrived of a paste, but for what may be the beginning of its end.
  fileprivate mutating func takePart() -> Event {
    let text = paste ?? []
    let part = text.dropLast(KeySequences.pasteEnd.count).wholeCharacters
    paste = Array(text[part.endIndex...])
    return .paste(String(pasted: part))
  }
}

extension Key {
  /// The key that sends this control character.
  fileprivate init(control byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .named(.backspace)
    case 0x09: self = .named(.tab)
    case 0x0A, 0x0D: self = .named(.enter)
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    default: self = .control(Character(Unicode.Scalar(byte | 0x40)))
    }
  }
}

extension String {
  /// A pasted text: terminals send each of its newlines as a carriage return.
  fileprivate init(pasted bytes: ArraySlice<UInt8>) {
    var normal: [UInt8] = []
    normal.reserveCapacity(bytes.count)
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        normal.append(0x0A)
      } else if byte != 0x0A || last != 0x0D {
        normal.append(byte)
      }
      last = byte
    }
    self.init(decoding: normal, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// The bytes less a UTF-8 sequence at their end of which bytes are still to come.
  fileprivate var wholeCharacters: ArraySlice<UInt8> {
    for length in 1...3 where length <= count {
      let byte = self[endIndex - length]
      guard byte >= 0x80 else { return self }
      guard byte >= 0xC0 else { continue }
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return needed > length ? dropLast(length) : self
    }
    return self
  }
}

extension [UInt8] {
  /// Where the pattern stands at or behind a place.
  fileprivate func firstRange(of pattern: [UInt8], from start: Int) -> Range<Int>? {
    var place = start
    while let found = self[place...].firstIndex(where: { $0 == pattern.first }) {
      if self[found...].starts(with: pattern) { return found..<found + pattern.count }
      place = found + 1
    }
    return nil
  }
}
