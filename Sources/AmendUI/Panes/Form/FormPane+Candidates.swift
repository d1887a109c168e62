package import AmendCore

extension FormPane {
  /// Takes some of the candidates of the picker that is open.
  package mutating func takeCandidates(_ page: CandidatePage) {
    changePicker { picker in
      guard picker.picks == page.picks else { return }
      picker.schema = page.schema ?? picker.schema
      switch page.candidates {
      case .success(let candidates) where page.search != nil: picker.add(candidates)
      case .success(let candidates):
        picker.receive(candidates, total: page.total, isLast: page.isLast, age: page.age)
      case .failure(let error): picker.loading = .failed(error.description)
      }
    }
  }

  /// Takes what a search among the candidates found, unless another was begun since.
  package mutating func takeFound(_ found: FuzzyRanking, number: Int) {
    changePicker { $0.take(found, number: number) }
  }

  /// Takes names of linked records; one that is chosen in a picker may have another now.
  package mutating func takeNames(_ names: Names) {
    self.names.merge(names)
    changePicker { $0.refresh(names) }
  }

  /// The searches that the open picker wants made, each handed out once.
  package mutating func takeSearches() -> [Effect] {
    let number = searchCount + 1
    var effects: [Effect] = []
    changePicker { picker in
      if let search = picker.takeSearch(number: number) {
        effects.append(.candidates(.search(search, number: number)))
      }
      if let text = picker.takeQuestion() {
        effects.append(.candidates(.find(picker.picks, matching: text)))
      }
    }
    searchCount = number
    return effects
  }

  /// Opens the record under the cursor on top of the form, or says why there is none.
  mutating func openCandidate() -> [Effect] {
    changePicker { $0.settle() }
    guard case .picker(let picker) = editor else { return [] }
    guard case .records(let object) = picker.picks else {
      notice = Notice("There is nothing to open: these are no records.")
      return []
    }
    guard let id = picker.current?.id.record else {
      notice = Notice("No record is under the cursor.")
      return []
    }
    return [.visit(.record(RecordReference(object: object, id: id)))]
  }

  /// Closes the editor, and remembers what the candidates are called that may have been chosen.
  mutating func closeEditor() -> [Effect] {
    defer { editor = nil }
    guard case .picker(let picker) = editor else { return [] }
    if let source = picker.picks.namesSource {
      for choice in picker.choices where !choice.isMissing {
        guard let id = choice.id.record, choice.label != id.text else { continue }
        names[source, id] = .known(choice.label, detail: choice.detail)
      }
    }
    return (picker.loading == .complete ? [] : [.cancel(.candidates), .cancel(.finding)])
      + (picker.isSearching ? [.cancel(.searching)] : [])
  }

  /// Changes the open picker where it is; a copy of 100,000 candidates is never made.
  mutating func changePicker(_ change: (inout PickerEditor) -> Void) {
    guard case .picker(var picker) = editor else { return }
    editor = nil
    change(&picker)
    editor = .picker(picker)
  }
}
