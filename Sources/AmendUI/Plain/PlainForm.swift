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
  /// The candidates that were said last, by which numbers choose.
  var listed: [Candidate] = []
  /// Whether the record was told.
  private var isIntroduced = false
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
    say("Reading \(form.reference).")
  }

  package var title: String { screen.title }

  var isBusy: Bool {
    if case .picker(let picker) = screen.form.editor, !picker.hasCome { return true }
    return screen.form.work != nil
  }

  var prompt: String {
    switch screen.overlay {
    case .review: "Send? y or n: "
    case .question(let pane): "\(pane.choices.map { String($0.letter) }.joined(separator: ", ")): "
    case .conflict(let pane) where pane.merge.conflicts.isEmpty: "Go on? y or n: "
    case .conflict(let pane):
      "\(screen.form.label(pane.merge.conflicts[pane.selected].slug)), m, t, e or b: "
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

  mutating func take(_ line: String?) -> [Effect] {
    guard let line else {
      say("The input has ended.")
      return screen.conclude(screen.end(.inputEnded))
    }
    isQuestionPut = false
    let effects: [Effect]
    switch screen.overlay {
    case .review: effects = answerReview(line)
    case .question(let pane): effects = answer(pane, line)
    case .conflict(let pane): effects = answer(pane, line)
    default:
      if case .picker(let picker) = screen.form.editor {
        effects = choose(line, picker)
      } else if let asked {
        effects = setValue(line, of: asked)
      } else {
        effects = obey(line)
      }
    }
    return tell(screen.conclude(effects))
  }

  mutating func hear(_ event: Event) -> [Effect] {
    if case .draftsFound(let drafts) = event, wantsDrafts {
      wantsDrafts = false
      if drafts.isEmpty { say("There are no drafts of this record.") }
    }
    if case .retrying(let notice) = event { tell(notice) }
    let effects = screen.reduce(event)
    if case .loaded(.failure(let error)) = event, screen.form.session == nil {
      say(error.description)
    }
    if case .draftClaimed(.success) = event { isIntroduced = false }
    if case .history(let pane) = screen.overlay {
      screen.overlay = nil
      tell(pane)
    }
    let told = tell(effects)
    if case .saved = event { tellComplaints() }
    return told
  }

  mutating func prepareToAsk() -> [Effect] {
    var effects: [Effect] = []
    if screen.form.session != nil, !isIntroduced {
      isIntroduced = true
      introduce()
    }
    if screen.overlay == nil { effects = screen.conclude(settleEditor()) }
    if !isQuestionPut {
      isQuestionPut = true
      putQuestion()
    }
    return effects
  }

  /// Says what the form would show at its foot, and what has begun.
  private mutating func tell(_ effects: [Effect]) -> [Effect] {
    tellNotice()
    for effect in effects {
      switch effect {
      case .save, .createAnew: say("Saving.")
      case .load: say("Reading \(screen.form.reference).")
      default: break
      }
    }
    return effects
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
}
