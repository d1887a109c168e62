import AmendCore

/// The form of a record as lines of question and answer, for screen readers, logs and scripts.
///
/// It drives a `FormScreen` that nobody sees: the same session, drafts, review, conflicts and saves.
package struct PlainForm: PlainScreen {
  /// The form that is driven.
  package internal(set) var screen: FormScreen
  var dialogue = Dialogue()
  /// The attribute whose new value is asked for.
  var asked: AttributeSlug?
  /// The candidates that were said, by whose numbers one can be chosen.
  var listed: [Candidate] = []
  /// Whether the question that is open was told.
  var isQuestionPut = false
  /// Whether drafts were asked for by a command, which is answered even where there are none.
  var wantsDrafts = false

  package init(
    _ form: FormPane, trail: [String] = []
  ) {
    // Without keys, sentences name the commands themselves.
    screen = FormScreen(
      size: Size(columns: 80, rows: 24), keymap: Keymap([:]), trail: trail, form: form)
    say("Reading \(form.named).")
  }

  var isBusy: Bool {
    if case .picker(let picker) = screen.form.editor, !picker.hasCome { return true }
    return screen.form.work != nil
  }

  var prompt: String {
    switch screen.overlay {
    case is ReviewPane: "Send? y or n: "
    case let pane as QuestionPane:
      "\(pane.choices.map { String($0.letter) }.joined(separator: ", ")): "
    case let pane as ConflictPane: conflictPrompt(pane)
    case let pane as SummaryPane: PlainReply.prompt(PlainReply.replies(to: pane))
    case is LinksPane: "Open: "
    default:
      if case .picker = screen.form.editor {
        "Choice: "
      } else if asked != nil {
        "Value: "
      } else {
        "> "
      }
    }
  }

  mutating func answer(_ line: String) -> [Effect]? {
    isQuestionPut = false
    return answerQuestion(line).map { screen.conclude($0) }
  }

  private mutating func answerQuestion(_ line: String) -> [Effect]? {
    switch screen.overlay {
    case is ReviewPane: return answerReview(line)
    case let pane as QuestionPane where pane.draft != nil && isNoAnswer(line, to: pane):
      postponeDrafts()
      return nil
    case let pane as QuestionPane: return answer(pane, line)
    case let pane as ConflictPane: return answer(pane, line)
    case let pane as SummaryPane: return answer(pane, line)
    case let pane as LinksPane: return answer(pane, line)
    default:
      if case .picker(let picker) = screen.form.editor { return choose(line, picker) }
      return asked.map { setValue(line, of: $0) }
    }
  }

  mutating func perform(_ command: Command) -> [Effect] { screen.conclude(screen.perform(command)) }

  mutating func stop() -> [Effect] {
    let effects = perform(.cancel)
    sayFailure()
    return effects
  }

  private mutating func sayFailure() {
    guard case .failed(let error) = screen.form.phase else { return }
    say("\(error.description) Type reload to try again, or quit.")
  }

  mutating func goBack() -> [Effect] { perform(.cancel) }

  mutating func hear(_ event: Event) -> [Effect] {
    if case .draftsFound(let drafts) = event, wantsDrafts {
      wantsDrafts = false
      if drafts.isEmpty { say("There are no drafts of this record.") }
    }
    let effects = screen.reduce(event)
    switch event {
    case .loaded, .severalLoaded:
      sayFailure()
    case .draftClaimed(.success): dialogue.isPresented = false
    case .saved:
      tellNotice()
      tellComplaints()
    case .linkedCreated(_, .success): tellLinked()
    default: break
    }
    dialogue.note(effects)
    if let pane = screen.overlay as? HistoryPane, !dialogue.awaitsNames {
      screen.overlay = nil
      tell(pane)
    }
    return effects
  }

  mutating func prepareToAsk() -> [Effect] {
    var effects: [Effect] = []
    if screen.form.session != nil { presentOnce() }
    if screen.overlay == nil { effects = screen.conclude(settleEditor()) }
    if !isQuestionPut {
      isQuestionPut = true
      putQuestion()
    }
    return effects
  }

  /// Says what the form would show at its foot, and what has begun.
  mutating func tell(_ effects: [Effect]) {
    tellNotice()
    for effect in effects {
      switch effect {
      case .save, .create: say("Saving.")
      case .saveSeveral(let requests, _):
        say("Saving \(requests.count) \(requests.count == 1 ? "record" : "records").")
      case .load, .loadSeveral: say("Reading \(screen.form.named).")
      case .candidates(.read): say("Reading what there is to choose from.")
      default: break
      }
    }
  }

  /// Says the sentence that stands at the form's foot, if any.
  mutating func tellNotice() {
    guard let notice = screen.form.notice else { return }
    screen.form.notice = nil
    say(notice.text)
  }

  /// A line cannot be begun and left standing: what a draft was typing becomes the value, and a
  /// value that is to be edited on is asked for.
  private mutating func settleEditor() -> [Effect] {
    switch screen.form.editor {
    case .line, .date: break
    default: return []
    }
    guard let attribute = screen.form.focusedAttribute else { return [] }
    guard screen.form.typing != nil else {
      isQuestionPut = false
      asked = attribute.slug
      screen.form.editor = nil
      return []
    }
    say("What was being typed in \(attribute.label) is its value now.")
    let effects = screen.form.acceptEditor()
    tellValue(of: attribute)
    return effects
  }
}

extension FormPane {
  /// What an attribute is called.
  func label(_ slug: AttributeSlug) -> String { session?.schema[slug]?.label ?? slug.text }

  /// What is edited, in words.
  var named: String {
    references.isEmpty
      ? "\(reference)" : "\(references.count) records of \(reference.object)"
  }
}
