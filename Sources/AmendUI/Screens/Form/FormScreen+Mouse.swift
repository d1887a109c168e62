extension FormScreen {
  /// Puts the focus on what was clicked on; a click on what has the focus opens or accepts it.
  mutating func clickInBody(_ point: Point) -> [Effect] {
    guard form.search == nil else { return [] }
    if let popup = form.popup(in: bodyRect), popup.contains(point) {
      let isAccepted = form.clickInEditor(point, in: popup.inset(columns: 1, rows: 1))
      return isAccepted ? perform(.accept) : []
    }
    guard let slug = form.attribute(at: point, in: bodyRect) else { return [] }
    guard slug == form.focus else {
      let effects = form.acceptEditor()
      form.focus = slug
      return effects
    }
    return form.editor == nil ? perform(.edit) : []
  }
}

extension FormPane {
  /// Takes a click in the list or month that is open; true where what has the focus was clicked.
  fileprivate mutating func clickInEditor(_ point: Point, in rect: Rect) -> Bool {
    var isAccepted = false
    if case .date(var date) = editor {
      isAccepted = date.click(point, in: rect)
      editor = .date(date)
    }
    changePicker { isAccepted = $0.click(point, in: rect) }
    return isAccepted
  }
}
