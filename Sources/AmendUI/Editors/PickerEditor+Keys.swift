extension PickerEditor {
  /// Rows that `pageUp` and `pageDown` move by.
  private static let pageRowCount = 8

  /// Types into the query, and puts the cursor on the best match.
  package mutating func type(_ text: String) {
    line.type(text)
    search()
  }

  /// Moves, marks or edits the query; false for what the owner deals with, such as `accept`.
  @discardableResult
  package mutating func perform(_ command: Command) -> Bool {
    switch command {
    case .up: move { $0.rowFromCursor(-1) }
    case .down: move { $0.rowFromCursor(1) }
    case .pageUp: move { $0.rowFromCursor(-PickerEditor.pageRowCount) }
    case .pageDown: move { $0.rowFromCursor(PickerEditor.pageRowCount) }
    case .first: move { _ in 0 }
    case .last: move { $0.shownCount - 1 }
    case .mark where isMultiple: toggleMark()
    default:
      guard line.perform(command) else { return false }
      search()
    }
    return true
  }

  /// Moves to a row of what is typed, and not of what was found before.
  private mutating func move(to row: (PickerEditor) -> Int) {
    settle()
    guard shownCount > 0 else { return }
    place(cursor: position(atRow: min(max(row(self), 0), shownCount - 1)))
  }

  private func rowFromCursor(_ step: Int) -> Int { cursorRow.map { $0 + step } ?? 0 }

  private mutating func toggleMark() {
    settle()
    guard let current else { return }
    if let place = marked.firstIndex(of: current.id) {
      marked.remove(at: place)
    } else {
      marked.append(current.id)
    }
    move { $0.rowFromCursor(1) }
  }
}
