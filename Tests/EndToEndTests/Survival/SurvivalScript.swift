import AmendCore
import AmendTestSupport
import AmendUI

/// What a person does to a form, key by key, and what the form is after each of them.
///
/// The form's own reducer, which needs no terminal, is the model of the program under test.
struct SurvivalScript {
  private(set) var keys: [Key] = []
  /// What a form ought to keep after so many keys.
  private(set) var kept: [KeptWork]
  /// Whether a key changes the screen, so that the program answers it with bytes.
  private(set) var isAnswered: [Bool] = []

  init(_ sandbox: SurvivalSandbox, random: inout SeededGenerator, keyCount: Int) {
    var form = FormDriver(
      sandbox.record, of: sandbox.schema, settings: FormPane.Settings(profile: "demo"))
    kept = [KeptWork(form)]
    for _ in 0..<keyCount {
      let key = random.key(in: form.state.mode)
      let before = form.state.view()
      form.send(.key(key))
      keys.append(key)
      kept.append(KeptWork(form))
      isAnswered.append(form.state.view() != before)
    }
  }
}

/// What a form keeps of a person's work: the edits with their undo and redo, and the typing.
struct KeptWork: Hashable {
  private(set) var patch = Patch()
  private(set) var history = History()
  private(set) var typing: Typing?

  /// What would be kept if the terminal went away now.
  init(_ form: FormDriver) {
    var form = form
    form.send(.ended(.hungUp))
    let last = form.keeping.last { effect in
      switch effect {
      case .drafts(.keep), .drafts(.forget): true
      default: false
      }
    }
    if case .drafts(.keep(let session, let typing)) = last {
      self.init(session, typing)
    } else {
      self.init()
    }
  }

  init(_ session: EditSession, _ typing: Typing?) {
    patch = session.patch
    history = session.history
    self.typing = typing
  }

  /// Nothing is kept.
  init() {}

  /// Whether the accepted edits are the same.
  func hasSameEdits(as other: KeptWork) -> Bool { patch == other.patch }

  /// Whether nothing is missing but where the caret stood.
  func isSame(as other: KeptWork) -> Bool {
    patch == other.patch && history == other.history && typing?.slug == other.typing?.slug
      && typing?.text == other.typing?.text
  }
}

extension SeededGenerator {
  /// A key that edits, in a mode of the form; none that saves, leaves, or needs the network, and no
  /// Esc, with which the next key could become one with Alt.
  fileprivate mutating func key(in mode: Mode) -> Key {
    let name: String
    switch mode {
    case .browse:
      name = pick([
        "j", "j", "j", "k", "tab", "G", "g", "enter", "enter", "enter", "enter", "enter", "space",
        "x", "r", "u", "u", "U", "X",
      ])
    case .line:
      name = pick([
        "a", "b", "é", "0", "1", "2", "3", "space", "4", "5", "backspace", "ctrl-u", "ctrl-a",
        "ctrl-w", "enter", "enter", "tab", "ctrl-c",
      ])
    case .picker:
      name = pick(["ctrl-n", "ctrl-n", "ctrl-p", "tab", "enter", "enter", "ctrl-c", "s"])
    default: name = "ctrl-c"
    }
    return Key(name: name) ?? .control("c")
  }
}

extension Key {
  /// The bytes that a terminal sends for it.
  var bytes: String {
    switch self {
    case .character(let character): String(character)
    case .control(let character):
      (character.asciiValue.map { String(UnicodeScalar($0 & 0x1F)) } ?? "")
    case .named(.enter): "\r"
    case .named(.tab): "\t"
    case .named(.backspace): "\u{7F}"
    case .named, .alt: "\u{1B}"
    }
  }
}
