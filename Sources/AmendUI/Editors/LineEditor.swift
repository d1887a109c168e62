/// One line of text with a caret, edited by grapheme cluster with the commands of readline.
///
/// The text is kept code point for code point: newlines and tabs of a paste stay in it, and nothing
/// is normalised. A key costs the same wherever the caret stands and however long the text is,
/// but for the bytes that move behind an insertion.
package struct LineEditor: Sendable {
  /// The text as it would be accepted now.
  package private(set) var text: String
  /// The bytes before the caret in UTF-8; always on a boundary between clusters.
  private var caretOffset: Int
  /// What the last deletions by word or to an end took away, for `yank`.
  private var killed = ""
  /// Whether the command before this one added to `killed`, so that this one may add to it too.
  private var isKilling = false

  /// Starts with the caret behind the text.
  package init(text: String = "") {
    self.text = text
    caretOffset = text.utf8.count
  }

  /// Starts with the caret behind so many code points of the text, or behind the cluster that they
  /// end in.
  init(text: String, caret: Int) {
    self.init(text: text)
    let scalars = text.unicodeScalars
    let place =
      scalars.index(scalars.startIndex, offsetBy: max(caret, 0), limitedBy: scalars.endIndex)
      ?? text.endIndex
    caretOffset = text.utf8.distance(from: text.startIndex, to: place)
    leaveCluster()
  }

  /// The text before the caret.
  package var before: Substring { text[..<caret] }

  /// The text from the caret on.
  package var after: Substring { text[caret...] }

  /// Inserts a typed or pasted text at the caret.
  package mutating func type(_ typed: String) {
    isKilling = false
    replace(caret..<caret, with: typed)
  }

  /// Moves or deletes as the command says; false for a command that means nothing to a line.
  @discardableResult
  package mutating func perform(_ command: Command) -> Bool {
    if let place = destination(of: command) {
      isKilling = false
      move(to: place)
    } else if let (motion, isKill) = command.deletion, let place = destination(of: motion) {
      delete(to: place, isKill: isKill)
    } else if command == .yank {
      type(killed)
    } else {
      return false
    }
    return true
  }

  private var caret: String.Index { text.utf8.index(text.startIndex, offsetBy: caretOffset) }

  /// Where a motion leads from the caret; nil for what is no motion.
  private func destination(of command: Command) -> String.Index? {
    switch command {
    case .left: caret > text.startIndex ? text.index(before: caret) : caret
    case .right: caret < text.endIndex ? text.index(after: caret) : caret
    case .lineStart, .first: text.startIndex
    case .lineEnd, .last: text.endIndex
    case .wordBack: text.startOfWord(before: caret)
    case .wordForward: text.endOfWord(after: caret)
    default: nil
    }
  }

  private mutating func move(to place: String.Index) {
    caretOffset = text.utf8.distance(from: text.startIndex, to: place)
  }

  private mutating func delete(to place: String.Index, isKill: Bool) {
    let isBack = place < caret
    let range = isBack ? place..<caret : caret..<place
    if isKill, !range.isEmpty {
      let removed = String(text[range])
      if isKilling {
        killed = isBack ? removed + killed : killed + removed
      } else {
        killed = removed
      }
    }
    isKilling = isKill
    replace(range, with: "")
  }

  /// Puts a text in place of a range and the caret behind it. Where the neighbours join into one
  /// cluster, such as a letter before a combining mark, the caret goes behind the cluster.
  private mutating func replace(_ range: Range<String.Index>, with new: String) {
    let end = text.utf8.distance(from: text.startIndex, to: range.lowerBound) + new.utf8.count
    // Most is typed at the end, where nothing has to make room.
    if range.lowerBound == text.endIndex {
      text += new
    } else {
      text.replaceSubrange(range, with: new)
    }
    caretOffset = end
    leaveCluster()
  }

  /// Moves a caret that stands within a cluster behind it.
  private mutating func leaveCluster() {
    guard String.Index(caret, within: text) == nil else { return }
    move(to: text.index(after: caret))
  }
}

extension LineEditor: Hashable {
  /// Compared code point by code point, as the texts of a record are.
  package static func == (left: LineEditor, right: LineEditor) -> Bool {
    left.caretOffset == right.caretOffset && left.isKilling == right.isKilling
      && left.text.utf8.elementsEqual(right.text.utf8)
      && left.killed.utf8.elementsEqual(right.killed.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(caretOffset)
    hasher.combine(text.utf8.count)
  }
}

extension Command {
  /// The motion over which a deletion reaches, and whether `yank` brings back what it took.
  fileprivate var deletion: (motion: Command, isKill: Bool)? {
    switch self {
    case .deleteBack: (.left, false)
    case .deleteForward: (.right, false)
    case .deleteWordBack: (.wordBack, true)
    case .deleteWordForward: (.wordForward, true)
    case .deleteToStart: (.lineStart, true)
    case .deleteToEnd: (.lineEnd, true)
    default: nil
    }
  }
}
