import AmendCore

/// All themes, found by typing; the one under the cursor is in force while it is.
package struct ThemePane: ChoicePane {
  /// The theme that was in force before.
  package let original: String
  package var picker: PickerEditor

  package init(names: [String], original: String) {
    self.original = original
    let (current, others) = (names.filter { $0 == original }, names.filter { $0 != original })
    picker = PickerEditor(
      value: .option(.text(original)), chosen: current.map(Candidate.init(theme:)),
      from: .options, isMultiple: false, loading: .complete)
    picker.add(others.map(Candidate.init(theme:)))
  }

  /// The theme under the cursor.
  package var chosen: String {
    guard case .option(.text(let name)) = picker.value else { return original }
    return name
  }

  package var title: String { "Themes" }
  package var hints: [Hint] {
    [Hint(.accept, "keep"), Hint(.down), Hint(.up), Hint(.cancel)]
  }
  package var choice: PaneChoice? { .theme(chosen, isKept: true) }

  /// Whether what is beside it is read in the theme as well.
  package var isAside: Bool { true }

  package func frame(in body: Rect) -> Rect {
    let columns = min(30, body.columns)
    let rows = min(picker.wantedRowCount + 2, body.rows)
    return Rect(column: body.endColumn - columns, row: body.row, columns: columns, rows: rows)
  }

  package mutating func perform(_ command: Command, size: Size) -> PaneAnswer {
    switch command {
    case .accept: .closes(choice)
    case .cancel: .closes(.theme(original, isKept: false))
    default: showing { $0.perform(command) }
    }
  }

  package mutating func type(_ text: String) -> PaneAnswer { showing { $0.type(text) } }

  package mutating func click(_ point: Point, in rect: Rect) -> PaneAnswer {
    var isAccepted = false
    let answer = showing { isAccepted = $0.click(point, in: rect) }
    return isAccepted ? .closes(choice) : answer
  }

  /// Changes the picker, and shows everything in the theme that is then under its cursor.
  private mutating func showing(_ change: (inout PickerEditor) -> Void) -> PaneAnswer {
    let before = chosen
    change(&picker)
    return chosen == before ? .stays : .shows(theme: chosen)
  }
}

extension Candidate {
  fileprivate init(theme name: String) { self.init(id: .option(.text(name)), label: name) }
}
