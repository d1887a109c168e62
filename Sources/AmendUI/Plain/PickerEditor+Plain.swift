import AmendCore

extension PickerEditor {
  /// Whether the candidates have come, or will not come.
  var hasCome: Bool {
    switch loading {
    case .complete, .failed: true
    case .loading, .partial, .refreshing: false
    }
  }

  /// Shows those in which a text is found, at once.
  mutating func narrow(to text: String) {
    line = LineEditor(text: text)
    settle()
  }

  /// Chooses one: of a multiple choice it is marked, or no longer marked.
  mutating func choose(_ id: CandidateID) {
    narrow(to: "")
    guard isMultiple else { return place(cursor: store.position(of: id)) }
    if let place = marked.firstIndex(of: id) {
      marked.remove(at: place)
    } else {
      marked.append(id)
    }
  }
}
