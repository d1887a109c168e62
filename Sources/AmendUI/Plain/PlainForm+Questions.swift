import AmendCore

extension PlainForm {
  /// Says the question that is open, if any: what lies over the form, or the value that is asked for.
  mutating func putQuestion() {
    switch screen.overlay {
    case let pane as ReviewPane: tell(pane)
    case let pane as QuestionPane: put(pane)
    case let pane as ConflictPane: put(pane)
    case let pane as SummaryPane: put(pane)
    case let pane as LinksPane: put(pane)
    default:
      if case .picker(let picker) = screen.form.editor {
        putChoice(picker)
      } else if let attribute = asked.flatMap({ screen.form.session?.schema[$0] }) {
        putValueQuestion(attribute)
      }
    }
  }

  mutating func answerReview(_ line: String) -> [Effect] {
    switch line.yesOrNo {
    case true: return screen.perform(.accept)
    case false:
      say("Nothing was sent; the changes stand.")
      return screen.perform(.cancel)
    case nil: return sayHowToAnswer()
    }
  }

  private mutating func put(_ question: QuestionPane) {
    say(question.message)
    for case .resumeDraft(let draft) in question.choices.map(\.answer) {
      tell(draft)
      let others = screen.waitingDrafts.count
      if others > 0 {
        say("After it \(others) more \(others == 1 ? "draft is" : "drafts are") offered.")
      }
    }
    for choice in question.choices { say("\(choice.letter): \(choice.label)") }
  }

  private mutating func tell(_ draft: FoundDraft) {
    guard let session = screen.form.session else { return }
    for change in draft.changes(to: session) {
      guard let attribute = session.schema[change.slug] else { continue }
      let now = Patch.Change(change.slug, from: session[change.slug], to: change.after)
      say("  \(attribute.words(for: now, names: screen.form.names))")
    }
    if let typing = draft.typing(over: session) {
      say("  \(screen.form.label(typing.slug)), being typed: \(typing.text)")
    }
  }

  mutating func answer(_ question: QuestionPane, _ line: String) -> [Effect] {
    question.answer(called: line).map { screen.answer($0) } ?? sayHowToAnswer()
  }

  /// Whether a line is meant for the form and not for the question: a script does not know that
  /// there is one.
  func isNoAnswer(_ line: String, to question: QuestionPane) -> Bool {
    !line.trimmed.isEmpty && question.answer(called: line) == nil
  }

  /// Leaves all drafts that were found for later.
  mutating func postponeDrafts() {
    screen.overlay = nil
    screen.waitingDrafts = []
    say("That is no answer, so the draft is left for later.")
  }

  private mutating func put(_ conflict: ConflictPane) {
    let names = screen.form.names
    for dropped in conflict.merge.dropped {
      let value = dropped.attribute?.words(for: dropped.value, names: names)
      say(
        "\(dropped.label) \(dropped.reason); your value goes"
          + (value.map { ": \($0)" } ?? "."))
    }
    for change in conflict.merge.incoming {
      guard let attribute = conflict.schema[change.slug] else { continue }
      say("Changed by somebody else, and taken in: \(attribute.words(for: change, names: names))")
    }
    guard conflict.merge.conflicts.indices.contains(conflict.selected) else { return }
    let value = conflict.merge.conflicts[conflict.selected]
    guard let attribute = conflict.schema[value.slug] else { return }
    say("Conflict: \(attribute.label) was changed since you began to edit it.")
    say("Was: \(attribute.words(for: value.base, names: names))")
    say("Theirs: \(attribute.words(for: value.theirs, names: names))")
    say("Mine: \(attribute.words(for: value.mine, names: names))")
    say(PlainReply.conflict.help)
  }

  /// What is asked about a conflict.
  func conflictPrompt(_ pane: ConflictPane) -> String {
    guard pane.merge.conflicts.indices.contains(pane.selected) else { return "Go on? y or n: " }
    let label = screen.form.label(pane.merge.conflicts[pane.selected].slug)
    return "\(label), \(PlainReply.prompt(PlainReply.conflict))"
  }

  mutating func answer(_ conflict: ConflictPane, _ line: String) -> [Effect] {
    guard !conflict.merge.conflicts.isEmpty else {
      return line.yesOrNo.map { screen.perform($0 ? .accept : .cancel) } ?? sayHowToAnswer()
    }
    guard let command = PlainReply.conflict.command(for: line) else { return sayHowToAnswer() }
    let effects = screen.perform(command)
    guard let pane = screen.overlay as? ConflictPane, pane.isDecided else { return effects }
    return effects + screen.perform(.accept)
  }

  private mutating func put(_ summary: SummaryPane) {
    say(summary.sentence)
    for failure in summary.failures {
      say("\(failure.name), \(failure.id), not saved: \(failure.reason)")
    }
    say(PlainReply.replies(to: summary).help)
  }

  mutating func answer(_ summary: SummaryPane, _ line: String) -> [Effect] {
    PlainReply.replies(to: summary).command(for: line).map { screen.perform($0) }
      ?? sayHowToAnswer()
  }

  private mutating func put(_ links: LinksPane) {
    say("It links to several; which one is to be opened?")
    for line in links.picker.shown.lines() { say(line) }
    say("Type a number, a name or an id; an empty line opens none.")
  }

  mutating func answer(_ links: LinksPane, _ line: String) -> [Effect] {
    guard !line.trimmed.isEmpty else { return screen.perform(.cancel) }
    var links = links
    let chosen = links.picker.candidate(called: line.trimmed, among: links.picker.shown)
    guard let chosen else { return sayHowToAnswer() }
    links.picker.choose(chosen.id)
    screen.overlay = links
    return screen.perform(.accept)
  }

  private mutating func sayHowToAnswer() -> [Effect] {
    isQuestionPut = false
    say("That is no answer here.")
    return []
  }
}

extension QuestionPane {
  /// The answer of that letter or those words.
  fileprivate func answer(called line: String) -> Answer? {
    let text = line.trimmed.lowercased()
    return choices.first { text == String($0.letter) || text == $0.label.lowercased() }?.answer
  }
}

extension String {
  /// What an answer to a question of yes or no means; nil for anything else.
  fileprivate var yesOrNo: Bool? {
    switch trimmed.lowercased() {
    case "y", "yes": true
    case "n", "no": false
    default: nil
    }
  }
}
