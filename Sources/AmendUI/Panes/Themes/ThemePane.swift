import AmendCore

/// All themes, found by typing; the one under the cursor is in force while it is.
package struct ThemePane: Sendable {
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

}

extension Candidate {
  fileprivate init(theme name: String) { self.init(id: .option(.text(name)), label: name) }
}
