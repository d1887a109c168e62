import AmendCore

extension FormScreen {
  /// Keys and what they do here, the most wanted first.
  var hints: [Segment] { keymap.segments(of: wanted, in: mode, after: chord) }

  private var wanted: [Hint] {
    switch overlay {
    case .review: [Hint(.accept, form.settings.isDryRun ? "print" : "send"), Hint(.cancel)]
    case .conflict(let pane):
      [Hint(.takeMine), Hint(.takeTheirs), Hint(.editOn, "edit on")]
        + (pane.isDecided ? [Hint(.accept, "go on")] : [Hint(.down)]) + [Hint(.cancel)]
    case .summary(let pane):
      [Hint(.cancel)] + (pane.failures.isEmpty && pane.leftCount == 0 ? [] : [Hint(.retry)])
        + (pane.hasConflicts ? [Hint(.takeMine, "mine over theirs")] : [])
        + (!pane.canBeTakenBack ? [] : [Hint(.undo, "take back")])
    case .question: [Hint(.accept, "choose"), Hint(.next), Hint(.cancel)]
    case .help(let pane): pane.hints
    case .history: [Hint(.cancel), Hint(.down), Hint(.pageDown)]
    case .palette: [Hint(.accept, "do it"), Hint(.cancel)]
    case .links: [Hint(.accept, "open"), Hint(.cancel)]
    case .themes: [Hint(.accept, "keep"), Hint(.down), Hint(.up), Hint(.cancel)]
    case nil: form.search == nil ? wantedInForm : [Hint(.accept, "go there"), Hint(.cancel)]
    }
  }

  private var wantedInForm: [Hint] {
    switch form.editor {
    case .line:
      [Hint(.accept), Hint(.acceptAndNext, "next"), Hint(.cancel), Hint(.acceptAndSave, "save")]
    case .date:
      [
        Hint(.accept), Hint(.cancel), Hint(.right, "day"), Hint(.down, "week"),
        Hint(.pageDown, "month"), Hint(.acceptAndSave, "save"),
      ]
    case .picker(let picker):
      (picker.isMultiple ? [Hint(.mark)] : []) + [
        Hint(.accept), Hint(.cancel), Hint(.clearAndAccept, "clear"), Hint(.acceptAndSave, "save"),
      ] + (picker.picksRecords ? [Hint(.open, "open"), Hint(.createAndLink, "create")] : [])
    case nil: wantedInBrowsing
    }
  }

  private var wantedInBrowsing: [Hint] {
    guard let session = form.session else {
      return [Hint(.cancel, "stop"), Hint(.reload, "try again"), Hint(.quit)]
    }
    if form.work == .saving { return [Hint(.cancel, "stop waiting"), Hint(.help)] }
    guard !form.settings.isReadOnly else {
      return [
        Hint(.find, "find"), Hint(.copy, "copy"), Hint(.history), Hint(.help), Hint(.palette),
        Hint(.quit),
      ]
    }
    let isCheckbox = form.focusedAttribute?.typeName == CheckboxField().name
    let field = isCheckbox ? Hint(.toggle) : Hint(.edit)
    if let attribute = form.focusedAttribute, !form.isEditable(attribute) {
      return [
        Hint(.down), Hint(.copy, "copy"), Hint(.save), Hint(.find, "find"), Hint(.help),
        Hint(.quit),
      ]
    }
    guard !session.patch.isEmpty else {
      return [
        field, Hint(.clear, "clear"), Hint(.save), Hint(.find, "find"), Hint(.help),
        Hint(.palette), Hint(.quit),
      ]
    }
    return [
      field, Hint(.save), Hint(.review, "review"), Hint(.undo), Hint(.revert, "revert"),
      Hint(.revertAll, "revert all"), Hint(.clear, "clear"), Hint(.help), Hint(.quit),
    ]
  }
}
