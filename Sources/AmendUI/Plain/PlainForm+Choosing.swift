import AmendCore

extension PlainForm {
  /// Candidates that are said at once: links are searched, options are few.
  private func mostListed(_ picker: PickerEditor) -> Int { picker.picks == .options ? 50 : 10 }

  /// Says what can be chosen, and how.
  mutating func putChoice(_ picker: PickerEditor) {
    guard let attribute = screen.form.focusedAttribute else { return }
    if picker.line.text.isEmpty { sayNow(attribute) }
    if case .failed(let reason) = picker.loading { say(reason) }
    listed = []
    listMore(picker)
    if picker.shownCount == 0 {
      say(
        picker.line.text.isEmpty
          ? "There is nothing to choose from." : "Nothing is called “\(picker.line.text)”.")
    }
    say(howToChoose(picker))
  }

  private func howToChoose(_ picker: PickerEditor) -> String {
    picker.isMultiple
      ? "Type a number or a name to choose it or not any more; an empty line accepts, "
        + ":back leaves it, :help says more."
      : "Type a number or a name; an empty line leaves it, :null clears it, :help says more."
  }

  /// The words that can be typed in a choice.
  private func words(_ picker: PickerEditor) -> [ValueWord] {
    ValueWord.allCases.filter { word in
      switch word {
      case .empty: picker.isMultiple
      case .open, .create: picker.picksRecords
      default: true
      }
    }
  }

  /// Says the next of the candidates; the numbers go on.
  private mutating func listMore(_ picker: PickerEditor) {
    let start = listed.count
    let end = min(start + mostListed(picker), picker.shownCount)
    let next = (start..<max(start, end)).compactMap { picker.shown(row: $0) }
    for line in next.lines(from: start + 1, marked: picker.marked) { say(line) }
    listed += next
    let others = picker.shownCount - listed.count
    if others > 0 {
      say("There are \(others) more; :more lists them, a part of a name searches.")
    }
  }

  /// Takes an answer: a choice, a search, or the end of choosing.
  mutating func choose(_ line: String, _ picker: PickerEditor) -> [Effect] {
    guard let attribute = screen.form.focusedAttribute else { return screen.form.closeEditor() }
    let text = line.trimmed
    guard let word = ValueWord(of: text) else { return take(text.unescaped, picker, attribute) }
    switch word {
    case .null: return finish(attribute) { $0.perform(.clearAndAccept) }
    case .empty where picker.isMultiple:
      let nothing: Value = picker.picks == .options ? .options([]) : .links([])
      return finish(attribute) { screen in
        screen.form.set(nothing, for: attribute.slug)
        return screen.form.closeEditor()
      }
    case .back, .empty: return screen.form.closeEditor() + leave(attribute)
    case .more:
      isQuestionPut = true
      if listed.count < picker.shownCount { listMore(picker) } else { say("There is no more.") }
    case .help:
      isQuestionPut = true
      say(attribute.field.help)
      for word in words(picker) { say(word.words) }
    case .open: return openCandidate(word.argument(in: text), picker)
    case .create:
      let name = word.argument(in: text)
      if !name.isEmpty { screen.form.changePicker { $0.narrow(to: name) } }
      isQuestionPut = true
      screen.askToCreateLinked()
      if screen.overlay != nil { isQuestionPut = false }
    }
    return []
  }

  private mutating func take(
    _ text: String, _ picker: PickerEditor, _ attribute: Attribute
  ) -> [Effect] {
    guard !text.isEmpty else {
      guard picker.isMultiple else { return screen.form.closeEditor() + leave(attribute) }
      screen.form.changePicker { $0.narrow(to: "") }
      return finish(attribute) { $0.perform(.accept) }
    }
    if let found = picker.candidate(called: text, among: listed) {
      return choose([found], attribute)
    }
    let items = text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    let all = items.compactMap { picker.candidate(called: $0, among: listed) }
    if items.count > 1, all.count == items.count { return choose(all, attribute) }
    screen.form.changePicker { $0.narrow(to: text) }
    return []
  }

  private mutating func openCandidate(_ name: String, _ picker: PickerEditor) -> [Effect] {
    isQuestionPut = true
    guard case .records(let object) = picker.picks,
      let id = picker.candidate(called: name, among: listed)?.id.record
    else {
      say(
        picker.picksRecords
          ? "Nothing that can be opened is called “\(name)”." : "These are no records.")
      return []
    }
    return [.visit(.record(RecordReference(object: object, id: id)))]
  }

  /// Says what stands after a record was created and linked.
  mutating func tellLinked() {
    tellNotice()
    isQuestionPut = false
    guard screen.form.editor == nil, let attribute = screen.form.focusedAttribute else { return }
    tellValue(of: attribute)
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
}
