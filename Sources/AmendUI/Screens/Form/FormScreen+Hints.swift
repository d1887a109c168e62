import AmendCore

extension FormScreen {
  /// Keys and what they do where no pane lies over the form, the most wanted first.
  var hints: [Hint] {
    form.search == nil ? wantedInForm : [Hint(.accept, "go there"), Hint(.cancel)]
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
      return [isWorking ? Hint(.cancel, "stop") : Hint(.reload, "try again"), Hint(.quit)]
    }
    if form.work == .saving { return [Hint(.cancel, "stop waiting"), Hint(.help)] }
    guard !form.settings.isReadOnly else {
      return [
        Hint(.find, "find"), Hint(.copy, "copy"), Hint(.history), Hint(.help), Hint(.palette),
        Hint(.quit),
      ]
    }
    guard !session.patch.isEmpty else {
      return [
        hintOfField, Hint(.save), Hint(.find, "find"), Hint(.help), Hint(.palette), Hint(.quit),
        Hint(.clear, "clear"),
      ]
    }
    return [
      hintOfField, Hint(.save), Hint(.review, "review"), Hint(.undo), Hint(.help), Hint(.quit),
      Hint(.clear, "clear"), Hint(.revert, "revert"),
    ]
  }

  /// What the key does that edits, as wide for each attribute: the other hints stay where they are
  /// while the focus moves, and on a thin line are not written again. Where nothing may be edited, it
  /// says why.
  private var hintOfField: Hint {
    let columns = 6
    guard let attribute = form.focusedAttribute, form.isEditable(attribute) else {
      return Hint(.edit, "why", columns: columns)
    }
    let isCheckbox = attribute.typeName == CheckboxField().name
    return Hint(.edit, isCheckbox ? "toggle" : "edit", columns: columns)
  }
}
