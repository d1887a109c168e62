import AmendCore

extension FormScreen {
  /// Changes the state as an event asks, and returns what is to be done outside.
  ///
  /// Pure: everything it depends on is in the state and the event.
  package mutating func reduce(_ event: Event) -> [Effect] {
    conclude(take(event))
  }

  /// What follows on every change, besides the effects that it asked for itself.
  mutating func conclude(_ effects: [Effect]) -> [Effect] {
    var effects = effects
    offerDraft()
    effects += keepDraft()
    effects += form.takeSearches()
    form.scroll(rows: bodyRect.rows)
    if form.work != nil, !isTicking {
      isTicking = true
      effects.append(.tick(milliseconds: Int(Spinner.tickSeconds * 1000)))
    }
    return effects
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return type(text)
    case .mouse(let mouse): return take(mouse)
    case .mouseSwitched(let isOn): form.notice = .mouse(isOn: isOn)
    case .notCopied(let error): form.notice = FormPane.Notice(error.message, .warning)
    case .notPermitted(let sentence): form.notice = FormPane.Notice(sentence, .warning)
    case .resized(let size): self.size = size
    case .ended(let ending): return end(ending)
    case .resumed: return [.redraw]
    case .ticked:
      isTicking = false
      spinnerStep += 1
      form.countDown(seconds: Spinner.tickSeconds)
    case .loaded(let result): return takeLoaded(result)
    case .saved(let result): return takeSaved(result)
    case .severalLoaded(let result): return takeLoaded(result)
    case .oneSaved(let id, let result, let run): return takeOneSaved(id, result, run: run)
    case .created(let result): return takeCreated(result)
    case .historyRead(let saves): openHistory(saves)
    case .retrying(let notice): form.retry = form.work == nil ? nil : notice
    case .draftsFound(let drafts): return take(drafts)
    case .draftClaimed(let result): return resume(result)
    case .draftNotKept(let error):
      hasDraftTrouble = true
      form.notice = FormPane.Notice(error.message, .error)
    case .typingPaused: return keepTyping()
    case .linksRemembered(let names): form.names.merge(names)
    case .linksNamed(let names): form.takeNames(names)
    case .candidatesRead(let page): form.takeCandidates(page)
    case .candidatesFound(let found, let number): form.takeFound(found, number: number)
    case .linkedCreated(let object, let result): return takeLinked(object, result)
    case .returned(let visit): return takeReturn(visit)
    // These are for screens of other kinds.
    case .objectsRead, .schemaRead, .pageRead, .tableRecalled, .searchPaused, .answered: break
    case .editedOutside(let slug, let result): form.takeOutsideEdit(slug, result)
    case .recordEditedOutside(let result): form.takeRecordEdit(result)
    case .themesFound(let names, let current): openThemes(names, current: current)
    case .themeFailed(let error): form.notice = FormPane.Notice(error.message, .error)
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    form.notice = nil
    guard isLargeEnough else { return pressBlindly(key) }
    switch chord.press(key, in: mode, keymap) {
    case .command(let command): return perform(command)
    case .nothing: return []
    case .unbound: break
    }
    guard case .character(let character) = key else { return [] }
    if case .question(let question) = overlay {
      return question.answer(for: character).map { answer($0) } ?? []
    }
    return mode.takesText ? type(String(character)) : []
  }

  /// In a window too small to show the form, no key may change what cannot be seen.
  private mutating func pressBlindly(_ key: Key) -> [Effect] {
    switch keymap.command(for: key, in: .browse) {
    case .quit where form.session?.patch.isEmpty ?? true: quit()
    case .redraw: [.redraw]
    case .suspend: [.suspend]
    default: []
    }
  }

  /// Text goes where text is typed, and is never taken for commands.
  private mutating func type(_ text: String) -> [Effect] {
    guard isLargeEnough else { return [] }
    chord.clear()
    if case .help(var help) = overlay {
      help.type(text)
      overlay = .help(help)
    } else if case .palette(var palette) = overlay {
      palette.picker.type(text)
      overlay = .palette(palette)
    } else if case .links(var links) = overlay {
      links.picker.type(text)
      overlay = .links(links)
    } else if case .themes(let themes) = overlay {
      return preview(themes) { $0.type(text) }
    } else if overlay != nil {
      return []
    } else if form.search != nil {
      form.typeInSearch(text)
    } else if form.editor != nil {
      form.typeInEditor(text)
    } else {
      form.notice = FormPane.Notice("Enter opens the field; paste it there.")
    }
    return []
  }

  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    default: break
    }
    switch overlay {
    case .review(let pane): return perform(command, in: pane)
    case .question(let pane): return perform(command, in: pane)
    case .help(var pane):
      overlay = pane.perform(command, size: overlayRect.size) ? .help(pane) : nil
    case .history(let pane): read(command, in: pane) { .history($0) }
    case .palette(var pane):
      guard !pane.perform(command) else {
        overlay = .palette(pane)
        return []
      }
      overlay = nil
      return command == .accept ? pane.chosen.map { perform($0) } ?? [] : []
    case .summary(let pane): return perform(command, in: pane)
    case .links(var pane):
      guard command == .open || !pane.perform(command) else {
        overlay = .links(pane)
        return []
      }
      overlay = nil
      return command == .cancel ? [] : pane.chosen.map { [.visit(.record($0))] } ?? []
    case .conflict(let pane): return perform(command, in: pane)
    case .themes(let pane): return perform(command, in: pane)
    case nil: return performInForm(command)
    }
    return []
  }

  private mutating func performInForm(_ command: Command) -> [Effect] {
    if form.search != nil {
      form.performInSearch(command)
      return []
    }
    switch command {
    case .help: openHelp()
    case .acceptAndSave: return form.acceptEditor() + save()
    case .createAndLink: askToCreateLinked()
    case _ where form.editor != nil: return form.performInEditor(command)
    case .palette: overlay = .palette(PalettePane(keymap: keymap, mode: .browse))
    case .cancel where form.work == .saving && form.session?.isOfSeveral ?? false:
      return stopSeveral()
    case .cancel where form.work == nil: return goBack()
    case .open: return openLink()
    case .theme: return [.findThemes]
    case .mouse: return [.switchMouse]
    case .quit:
      outcome.endsProgram = true
      return quit()
    case .save: return save()
    case .saveAndQuit: return form.session?.patch.isEmpty ?? true ? quit() : answer(.saveAndQuit)
    case .review: review()
    case .history where form.session?.isOfSeveral ?? false: showSummary()
    default: return form.perform(command, pageRows: bodyRect.rows)
    }
    return []
  }

  private mutating func openHelp() {
    let field = form.focusedAttribute.map {
      ["\($0.label): \($0.typeInWords).", $0.field.help, ""]
    }
    overlay = .help(HelpPane(keymap: keymap, place: form.mode, about: field ?? []))
  }
}
