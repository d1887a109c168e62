extension String {
  /// Where the word before a place starts.
  ///
  /// A word is a run of letters and digits, or a run of other signs, so that deleting one never
  /// takes more than it seems to; whitespace lies between words.
  func startOfWord(before place: Index) -> Index {
    var start = place
    var kind = CharacterKind.space
    while start > startIndex {
      let previous = index(before: start)
      let found = self[previous].kind
      guard kind == .space || found == kind else { break }
      (start, kind) = (previous, found)
    }
    return start
  }

  /// Where the word behind a place ends, by the same rule.
  func endOfWord(after place: Index) -> Index {
    var end = place
    var kind = CharacterKind.space
    while end < endIndex {
      let found = self[end].kind
      guard kind == .space || found == kind else { break }
      (end, kind) = (index(after: end), found)
    }
    return end
  }
}

/// What a grapheme cluster is to a motion by words.
private enum CharacterKind {
  case space, letter, sign
}

extension Character {
  fileprivate var kind: CharacterKind {
    if isWhitespace { return .space }
    return isLetter || isNumber ? .letter : .sign
  }
}
