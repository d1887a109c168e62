import AmendCore

extension PickerEditor {
  /// Whether the candidates have come, or will not come.
  var hasCome: Bool {
    switch loading {
    case .complete, .failed: true
    case .loading, .partial, .refreshing: false
    }
  }

  /// The one candidate that a text names: by its number among those that were said, by its id, by its
  /// whole name, or by a part of its name.
  func candidate(called text: String, among said: [Candidate]) -> Candidate? {
    if let place = text.listPlace(of: said.count) { return said[place] }
    for id in [CandidateID.record(RecordID(text)), .option(.text(text))] {
      if let position = store.position(of: id) { return store[position] }
    }
    var narrowed = self
    narrowed.narrow(to: text)
    let shown = narrowed.shown
    let folded = text.lowercased()
    let exact = shown.filter { $0.label.lowercased() == folded }
    if exact.count == 1 { return exact[0] }
    let partial = shown.filter { $0.label.lowercased().contains(folded) }
    return exact.isEmpty && partial.count == 1 ? partial[0] : nil
  }

  /// Shows those in which a text is found, at once.
  mutating func narrow(to text: String) {
    line = LineEditor(text: text)
    settle()
  }

  /// Chooses one: of a multiple choice it is marked, or no longer marked.
  mutating func choose(_ id: CandidateID) {
    guard isMultiple else {
      narrow(to: "")
      return place(cursor: store.position(of: id))
    }
    if let place = marked.firstIndex(of: id) {
      marked.remove(at: place)
    } else {
      marked.append(id)
    }
  }
}

extension [Candidate] {
  /// The candidates with their numbers, of which the first is that one.
  func lines(from first: Int = 1, marked: [CandidateID] = []) -> [String] {
    enumerated().map { index, candidate in
      let words = [
        candidate.label, candidate.detail, candidate.isMissing ? "no longer exists" : nil,
        marked.contains(candidate.id) ? "chosen" : nil,
      ]
      return "\(first + index). \(words.compactMap(\.self).joined(separator: ", "))"
    }
  }
}
