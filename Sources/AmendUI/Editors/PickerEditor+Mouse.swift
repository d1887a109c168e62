extension PickerEditor {
  /// Takes a click in the rectangle that the picker is drawn in; true where the row under the cursor
  /// was clicked, which is to be accepted. Of several choices it is marked instead.
  mutating func click(_ point: Point, in rect: Rect) -> Bool {
    settle()
    guard let row = row(at: point, in: rect) else { return false }
    guard row == cursorRow else {
      place(cursor: position(atRow: row))
      return false
    }
    guard isMultiple else { return true }
    perform(.mark)
    place(cursor: position(atRow: row))
    return false
  }
}
