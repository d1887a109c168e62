extension FormScreen {
  /// Does what the mouse asks for: the wheel moves, a click puts the focus on what is under it, and a
  /// click on what has the focus opens or accepts it.
  mutating func take(_ mouse: MouseEvent) -> [Effect] {
    guard isLargeEnough else { return [] }
    form.notice = nil
    chord.clear()
    if let command = mouse.command { return perform(command) }
    switch overlay {
    case .question(let pane): return click(mouse.point, in: pane)
    case .palette(var pane):
      let isAccepted = pane.picker.click(mouse.point, in: overlayRect)
      overlay = .palette(pane)
      return isAccepted ? perform(.accept) : []
    case .links(var pane):
      let isAccepted = pane.picker.click(mouse.point, in: overlayRect)
      overlay = .links(pane)
      return isAccepted ? perform(.accept) : []
    case .review, .help, .conflict, .history, .summary, .themes: return []
    case nil: return form.search == nil ? clickInForm(mouse.point) : []
    }
  }

  private mutating func click(_ point: Point, in pane: QuestionPane) -> [Effect] {
    guard let choice = pane.choice(at: point, in: bodyRect) else { return [] }
    guard choice != pane.selected else { return perform(.accept) }
    var pane = pane
    pane.selected = choice
    overlay = .question(pane)
    return []
  }

  private mutating func clickInForm(_ point: Point) -> [Effect] {
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
