import AmendCore

extension FormPane {
  /// Opens the editor of the focused attribute, or says why it has none.
  mutating func openEditor() -> [Effect] {
    guard let attribute = focusedAttribute, let session else { return [] }
    guard isEditableNow(attribute) else {
      explainReadOnly(attribute)
      return []
    }
    let value = session[attribute.slug]
    isEditorTouched = false
    switch attribute.field.editor(for: attribute) {
    case .none: explainReadOnly(attribute)
    case .toggle: set(value == .flag(true) ? .flag(false) : .flag(true), for: attribute.slug)
    case .line: editor = .line(LineEditor(text: attribute.text(of: value)))
    case .date: editor = .date(DateEditor(value: value, attribute: attribute, context: context))
    case .picker(.options, let isMultiple):
      editor = .picker(
        PickerEditor(options: attribute, value: value, isMultiple: isMultiple))
    case .picker(let picks, let isMultiple):
      editor = .picker(
        PickerEditor(links: picks, value: value, names: names, isMultiple: isMultiple))
      return [.candidates(.read(picks))]
    }
    return []
  }

  /// Does what a key asks for while an editor is open.
  package mutating func performInEditor(_ command: Command) -> [Effect] {
    switch command {
    case .accept:
      if let text = textThatNothingMatches {
        notice = Notice("Nothing matches “\(text)”; the value is as it was.", .warning)
        return []
      }
      return acceptEditor()
    case .acceptAndNext:
      let effects = acceptEditor()
      return effects + perform(.next, pageRows: 1)
    case .clearAndAccept:
      let effects = closeEditor()
      if let focus { set(.null, for: focus) }
      return effects
    case .cancel: return cancelEditor()
    case .open: return openCandidate()
    default:
      if command.changesLine { isEditorTouched = true }
      change { $0.perform(command) }
      return []
    }
  }

  /// Takes an edit back. What was typed or chosen is a step that undo brings again.
  private mutating func cancelEditor() -> [Effect] {
    changePicker { $0.settle() }
    if let attribute = focusedAttribute, let current = session?[attribute.slug],
      let value = editedValue, !value.means(current)
    {
      session?.set(value, for: attribute.slug)
      session?.set(current, for: attribute.slug)
      notice = Notice("Taken back; undo brings it again.")
    }
    return closeEditor()
  }

  /// Types into the open editor.
  package mutating func typeInEditor(_ text: String) {
    isEditorTouched = true
    change { $0.type(text) }
  }

  /// Closes the editor and takes over what it holds. What opening and accepting did not change
  /// stays exactly as it was read.
  package mutating func acceptEditor() -> [Effect] {
    changePicker { $0.settle() }
    guard editor != nil, let attribute = focusedAttribute, let session else { return [] }
    if let value = editedValue, !value.means(session[attribute.slug]) {
      set(value, for: attribute.slug)
    }
    return closeEditor()
  }

  /// What was typed into a list in which nothing was chosen and nothing is found.
  private var textThatNothingMatches: String? {
    guard case .picker(let picker) = editor, !picker.line.text.isEmpty, picker.shownCount == 0,
      let focus, let current = session?[focus], editedValue?.means(current) ?? true
    else { return nil }
    return picker.line.text
  }

  /// What accepting would set; nil where nothing was done to a text.
  var editedValue: Value? {
    guard let attribute = focusedAttribute, let session else { return nil }
    let current = session[attribute.slug]
    switch editor {
    case .line(let line):
      let isAsItWas = Text(line.text) == Text(attribute.text(of: current))
      if isAsItWas, !(isEditorTouched && current.isNone) { return nil }
      return attribute.value(typed: line.text, in: context)
    case .date(let date): return date.value
    case .picker(let picker): return picker.value
    case nil: return nil
    }
  }

  private mutating func change(_ change: (inout OpenEditor) -> Void) {
    guard var editor else { return }
    self.editor = nil
    change(&editor)
    self.editor = editor
  }
}
