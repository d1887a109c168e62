package import AmendCore

/// The choice of which of several linked records is to be opened.
package struct LinksPane: ChoicePane {
  package let object: ObjectSlug
  package var picker: PickerEditor

  package init(object: ObjectSlug, ids: [RecordID], names: Names) {
    self.object = object
    picker = PickerEditor(
      value: .null, chosen: [], from: .records(object), isMultiple: false, loading: .complete)
    picker.add(ids.map { Candidate($0, names[.records(object), $0]) })
    picker.perform(.first)
  }

  package var title: String { "Open" }
  package var hints: [Hint] { [Hint(.accept, "open"), Hint(.cancel)] }
  package var choice: PaneChoice? { chosen.map { .open($0) } }

  /// The record under the cursor.
  package var chosen: RecordReference? {
    picker.current?.id.record.map { RecordReference(object: object, id: $0) }
  }
}
