import AmendCore

extension PlainForm {
  /// Candidates that are said at once: links are searched, options are few.
  private func mostListed(_ picker: PickerEditor) -> Int { picker.picks == .options ? 50 : 10 }

  /// Says what can be chosen, and how.
  mutating func putChoice(_ picker: PickerEditor) {
    guard let attribute = screen.form.focusedAttribute else { return }
    if picker.line.text.isEmpty { sayNow(attribute) }
    if case .failed(let reason) = picker.loading { say(reason) }
    listed = (0..<min(picker.shownCount, mostListed(picker))).compactMap { picker.shown(row: $0) }
    for (index, candidate) in listed.enumerated() {
      say("\(index + 1). \(words(for: candidate, isMarked: picker.marked.contains(candidate.id)))")
    }
    let others = picker.shownCount - listed.count
    if others > 0 { say("There are \(others) more; type a part of a name to search.") }
    if picker.shownCount == 0 {
      say(
        picker.line.text.isEmpty
          ? "There is nothing to choose from." : "Nothing is called “\(picker.line.text)”.")
    }
    let what = "a number, a name or an id"
    say(
      picker.isMultiple
        ? "Type \(what) to choose it or not any more; an empty line accepts, :back leaves it, "
          + ":empty chooses nothing, :null clears it."
        : "Type \(what); an empty line leaves it, :null clears it.")
  }

  /// Takes an answer: a choice, a search, or the end of choosing.
  mutating func choose(_ line: String, _ picker: PickerEditor) -> [Effect] {
    guard let attribute = screen.form.focusedAttribute else { return screen.form.closeEditor() }
    let text = line.trimmed
    switch ValueWord(rawValue: text) {
    case .null: return finish(attribute) { $0.perform(.clearAndAccept) }
    case .empty where picker.isMultiple:
      let nothing: Value = picker.picks == .options ? .options([]) : .links([])
      return finish(attribute) { screen in
        screen.form.set(nothing, for: attribute.slug)
        return screen.form.closeEditor()
      }
    case nil where text.isEmpty && picker.isMultiple:
      screen.form.changePicker { $0.narrow(to: "") }
      return finish(attribute) { $0.perform(.accept) }
    case nil where text.isEmpty, .back, .empty: return screen.form.closeEditor() + leave(attribute)
    case nil: return search(text.hasPrefix("::") ? String(text.dropFirst()) : text, attribute)
    }
  }

  private mutating func search(_ text: String, _ attribute: Attribute) -> [Effect] {
    if let place = text.listPlace(of: listed.count) { return choose([listed[place]], attribute) }
    if let found = found(text) { return choose([found], attribute) }
    let items = text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    let all = items.compactMap { found($0) }
    if items.count > 1, all.count == items.count { return choose(all, attribute) }
    screen.form.changePicker { $0.narrow(to: text) }
    return []
  }

  /// The one candidate that a text names: by its id, by its whole name, or by a part of its name.
  private func found(_ text: String) -> Candidate? {
    guard case .picker(var picker) = screen.form.editor else { return nil }
    for id in [CandidateID.record(RecordID(text)), .option(.text(text))] {
      if let position = picker.store.position(of: id) { return picker.store[position] }
    }
    picker.narrow(to: text)
    let shown = picker.shown
    let folded = text.lowercased()
    let exact = shown.filter { $0.label.lowercased() == folded }
    if exact.count == 1 { return exact[0] }
    let partial = shown.filter { $0.label.lowercased().contains(folded) }
    return exact.isEmpty && partial.count == 1 ? partial[0] : nil
  }

  private mutating func choose(_ chosen: [Candidate], _ attribute: Attribute) -> [Effect] {
    guard case .picker(let picker) = screen.form.editor else { return [] }
    guard picker.isMultiple || chosen.count == 1 else {
      say("\(attribute.label) takes one; choose one.")
      return []
    }
    for candidate in chosen { screen.form.changePicker { $0.choose(candidate.id) } }
    guard picker.isMultiple else { return finish(attribute) { $0.perform(.accept) } }
    guard case .picker(let changed) = screen.form.editor else { return [] }
    for candidate in chosen {
      let isMarked = changed.marked.contains(candidate.id)
      say("\(candidate.label): \(isMarked ? "chosen" : "not chosen any more").")
    }
    isQuestionPut = true
    return []
  }

  private mutating func finish(
    _ attribute: Attribute, _ accept: (inout FormScreen) -> [Effect]
  ) -> [Effect] {
    listed = []
    let effects = accept(&screen)
    tellValue(of: attribute)
    return effects
  }

  private func words(for candidate: Candidate, isMarked: Bool) -> String {
    [
      candidate.label, candidate.detail, candidate.isMissing ? "no longer exists" : nil,
      isMarked ? "chosen" : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }
}
