import AmendCore

extension FormScreen {
  /// Changes the state as an event asks, and returns what is to be done outside.
  ///
  /// Pure: everything it depends on is in the state and the event.
  package mutating func reduce(_ event: Event) -> [Effect] {
    conclude(takeShared(event) ?? take(event))
  }

  /// What follows on every change, besides the effects that it asked for itself.
  mutating func conclude(_ effects: [Effect]) -> [Effect] {
    var effects = effects
    isEditingOutside = isEditingOutside || effects.contains(where: \.isEditingOutside)
    effects += takeHeldReading()
    effects += offerDraft()
    effects += keepDraft()
    effects += form.takeSearches()
    form.scroll(rows: bodyRect.rows)
    return effects + waiting.goOn(while: isWorking)
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .loaded(.success) where isBeingEdited, .severalLoaded(.success) where isBeingEdited:
      form.endWork()
      heldReading = event
    case .resized(let size): self.size = size
    case .ended(let ending) where isEditingOutside && mayWaitForEditor(ending):
      endingBehindEditor = ending
      // One that is told to end may still write what it has.
      return ending == .terminated ? [.cancel(.editingOutside)] : []
    case .ended(let ending): return end(ending)
    case .loaded(let result): return takeLoaded(result)
    case .saved(let result): return takeSaved(result)
    case .severalLoaded(let result): return takeLoaded(result)
    case .oneSaved(let id, let result, let run): return takeOneSaved(id, result, run: run)
    case .created(let result): return takeCreated(result)
    case .historyRead(let saves): return openHistory(saves)
    case .draftsFound(let drafts): return takeDrafts(drafts)
    case .draftClaimed(let result): return resume(result)
    case .draftNotKept(let error):
      // The header goes on to say it.
      if !hasDraftTrouble { form.notice = Notice(error.message, .error) }
      hasDraftTrouble = true
    case .minuteBegan(let context): form.context = context
    case .draftKeptAgain: hasDraftTrouble = false
    case .stateFailed(let error): form.notice = Notice(error.message, .error)
    case .typingDue: return keepTyping()
    case .linksRemembered(let names):
      form.names.merge(names)
      nameOverlay()
    case .linksNamed(let names):
      form.takeNames(names)
      nameOverlay()
    case .candidatesRead(let page): form.takeCandidates(page)
    case .candidatesFound(let found, let number): form.takeFound(found, number: number)
    case .linkedCreated(let object, let result): return takeLinked(object, result)
    case .returned(let visit): return takeReturn(visit)
    case .editedOutside(let slug, let result):
      form.takeOutsideEdit(slug, result)
      return goOnAfterEditor(result.failure)
    case .recordEditedOutside(let result):
      form.takeRecordEdit(result)
      return goOnAfterEditor(result.failure)
    // The others are for screens of other kinds, or for all of them.
    default: break
    }
    return []
  }

  /// Whether an editor is open on what was read.
  private var isBeingEdited: Bool { form.editor != nil || isEditingOutside }

  /// Takes the reading that an editor was waited with.
  private mutating func takeHeldReading() -> [Effect] {
    guard let event = heldReading, !isBeingEdited, overlay == nil else { return [] }
    heldReading = nil
    // A save reads for itself.
    return form.work == .saving ? [] : take(event)
  }

  /// Whether what is written in the person's editor is worth waiting for; one that does not end when
  /// it is told to is not waited for twice.
  private func mayWaitForEditor(_ ending: Ending) -> Bool {
    ending != .interrupted && endingBehindEditor != .terminated
  }

  /// Ends where the terminal went away while the editor had it; what could not be taken over is told
  /// then at the end.
  private mutating func goOnAfterEditor(_ failure: EditOutsideError?) -> [Effect] {
    isEditingOutside = false
    guard let ending = endingBehindEditor else { return [] }
    outcome.leftOutside = failure?.message
    return end(ending)
  }

  mutating func quitUnseen() -> [Effect] {
    guard form.work != .saving, let session = form.session, !session.patch.isEmpty else {
      return quit()
    }
    outcome.endsProgram = true
    return keepAll() + leave(by: .quitIfKept)
  }

  mutating func typeInBody(_ text: String) -> [Effect] {
    if form.search != nil {
      form.typeInSearch(text)
    } else if form.editor != nil {
      form.typeInEditor(text.isWholeLine ? String(text.dropLast()) : text)
    } else {
      let key = keymap.title(of: .edit, in: .browse)
      form.notice = Notice("\(key) opens the field; paste it there.")
    }
    return []
  }

  mutating func performInBody(_ command: Command) -> [Effect] {
    if form.search != nil {
      form.performInSearch(command)
      return []
    }
    switch command {
    case .acceptAndSave:
      let effects = form.acceptEditor() + takeHeldReading()
      return overlay == nil ? effects + save() : effects
    case .createAndLink: askToCreateLinked()
    case _ where form.editor != nil: return form.performInEditor(command)
    case .cancel where form.work == .saving:
      quitsWhenSaved = false
      return form.session?.isOfSeveral ?? false
        ? stopSeveral() : form.perform(command, pageRows: bodyRect.rows)
    case .cancel where form.work == nil: return goBack()
    case .open: return openLink()
    case .quit: return quit()
    case .save: return save()
    case .saveAndQuit:
      outcome.endsProgram = true
      return form.session?.patch.isEmpty ?? true ? quit() : answer(.saveAndQuit)
    case .review: review()
    case .undo where !discardedDrafts.isEmpty && form.session?.history.done.isEmpty ?? false:
      return bringBackDraft()
    case .history where form.session?.isOfSeveral ?? false: showSummary()
    default: return form.perform(command, pageRows: bodyRect.rows)
    }
    return []
  }

  /// What the focused attribute takes.
  var helpIntroduction: [String] {
    form.focusedAttribute.map { ["\($0.label): \($0.typeInWords).", $0.field.help, ""] } ?? []
  }
}

extension String {
  /// Whether it is one line with its end, as it comes where a whole line was copied.
  fileprivate var isWholeLine: Bool {
    let end = utf8.firstIndex(of: UInt8(ascii: "\n"))
    return utf8.count > 1 && end != nil && end == utf8.indices.last
  }
}

extension Result {
  /// Why there is none.
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
