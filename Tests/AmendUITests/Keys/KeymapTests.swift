import AmendUI
import Testing

struct KeymapTests {
  @Test(arguments: Keymap.Preset.allCases, Mode.allCases)
  func `no key means two things in one mode, nor begins another's`(
    _ preset: Keymap.Preset, _ mode: Mode
  ) {
    let bindings = preset.keymap.bindings[mode] ?? []
    let pairs = bindings.flatMap { line in line.keys.map { (line.command, $0) } }
    for (place, (command, key)) in pairs.enumerated() {
      for (other, otherKey) in pairs[..<place] {
        #expect(!key.excludes(otherKey), "\(mode): \(key.name) \(command), \(other)")
      }
    }
  }

  @Test(arguments: Keymap.Preset.allCases, Mode.allCases)
  func `where a text is typed no chord begins with a character`(
    _ preset: Keymap.Preset, _ mode: Mode
  ) {
    guard mode.takesText else { return }
    for key in (preset.keymap.bindings[mode] ?? []).flatMap(\.keys) {
      if case .character = key.keys.first { Issue.record("\(mode): \(key.name)") }
    }
  }

  @Test func `where arrows cannot be shown they are named`() {
    var keymap = Keymap.default
    #expect(keymap.title(of: .down, in: .date) == "↓")
    keymap.isASCII = true
    #expect(keymap.title(of: .down, in: .date) == "Down")
    #expect(keymap.title(of: Chord(.named(.wordLeft))) == "Ctrl-Left")
    let titles = keymap.bindings.values.flatMap { $0.flatMap(\.keys) }.map(keymap.title)
    #expect(titles.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test(arguments: Mode.allCases)
  func `every command of the table has a key, so no key's name is misspelt`(_ mode: Mode) {
    let bindings = Keymap.default.bindings[mode] ?? []
    #expect(!bindings.isEmpty)
    for binding in bindings { #expect(!binding.keys.isEmpty, "\(binding.command)") }
  }

  @Test(arguments: [
    (Keymap.Preset.vi, "g g", Command.first), (.vi, "G", .last), (.vi, "ctrl-d", .halfPageDown),
    (.vi, "ctrl-u", .halfPageUp), (.vi, "i", .edit), (.vi, "a", .edit), (.vi, "d d", .clear),
    (.vi, "Z Z", .saveAndQuit), (.vi, "u", .undo), (.vi, "ctrl-r", .redo), (.vi, "/", .find),
    (.vi, "n", .findNext), (.vi, "N", .findPrevious), (.vi, "y y", .copy),
    (.emacs, "ctrl-n", .down), (.emacs, "ctrl-p", .up), (.emacs, "alt-<", .first),
    (.emacs, "alt->", .last), (.emacs, "ctrl-x ctrl-s", .save), (.emacs, "ctrl-x ctrl-c", .quit),
    (.emacs, "ctrl-s", .find), (.emacs, "ctrl-g", .cancel), (.emacs, "alt-x", .palette),
  ])
  func `a preset has the keys of its editor`(
    _ preset: Keymap.Preset, _ name: String, _ command: Command
  ) throws {
    let chord = try #require(Chord(name: name))
    #expect(preset.keymap.command(for: chord.keys, in: .browse) == command)
  }

  @Test(arguments: [("ctrl-a", Command.lineStart), ("ctrl-e", .lineEnd), ("ctrl-g", .cancel)])
  func `emacs' keys work in a line`(_ name: String, _ command: Command) throws {
    let chord = try #require(Chord(name: name))
    #expect(Keymap.emacs.command(for: chord.keys, in: .line) == command)
  }

  @Test func `every command can be reached in some mode`() {
    let bound = Set(Keymap.default.bindings.values.joined().map(\.command))
    #expect(Set(Command.allCases).subtracting(bound) == [])
  }

  @Test func `a key's name reads back as the key`() {
    let keys: [Key] =
      Key.Name.allCases.map(Key.named) + [
        .character("a"), .character(" "), .character("-"), .character("日"), .control("s"),
        .alt("b"),
      ]
    for key in keys { #expect(Key(name: key.name) == key) }
  }

  @Test(arguments: [
    "", "ctrl-", "alt-ab", "hyper-x", "entr", "ctrl-h", "ctrl-i", "ctrl-j", "ctrl-m", "ctrl-[",
    "ctrl-S", "ctrl-1",
  ])
  func `a name that is no key's is refused`(_ name: String) {
    #expect(Key(name: name) == nil)
  }

  private let b = Chord(.character("b"))

  @Test func `a letter given to a command still types itself where a text is typed`() {
    let keymap = Keymap.default.rebound([.cancel: [b], .accept: []])
    #expect(keymap.command(for: .character("b"), in: .review) == .cancel)
    #expect(keymap.command(for: .character("b"), in: .line) == nil)
    #expect(keymap.command(for: .named(.escape), in: .line) == .cancel)
    #expect(keymap.keys(for: .accept, in: .line) == [])
    let both = Keymap.default.rebound([.cancel: [b, Chord(.named(.f5))]])
    #expect(both.keys(for: .cancel, in: .line) == [Chord(.named(.f5))])
  }

  @Test func `a key given to a command is taken from the one that had it`() {
    let keymap = Keymap.default.rebound([.save: [Chord(.character("x"))]])
    #expect(keymap.command(for: .character("x"), in: .browse) == .save)
    #expect(keymap.command(for: .control("s"), in: .browse) == nil)
    #expect(keymap.keys(for: .clear, in: .browse) == [Chord(.named(.delete))])
  }

  @Test func `a chord takes the key that it begins with, and a key the chords that it begins`() {
    let chord = Chord(keys: [.character("x"), .character("x")])
    let keymap = Keymap.default.rebound([.revert: [chord]])
    #expect(keymap.command(for: .character("x"), in: .browse) == nil)
    #expect(keymap.command(for: chord.keys, in: .browse) == .revert)
    let again = keymap.rebound([.clear: [Chord(.character("x"))]])
    #expect(again.keys(for: .revert, in: .browse) == [])
  }

  @Test func `two commands that cannot both have their keys are told`() {
    let x = Chord(.character("x"))
    let xx = Chord(keys: [.character("x"), .character("x")])
    let conflict = Keymap.default.conflict(in: [.save: [x], .clear: [xx]])
    #expect(conflict?.mode == .browse)
    #expect(Keymap.default.conflict(in: [.save: [x], .takeMine: [x]]) == nil)
    #expect(Keymap.default.conflict(in: [.save: [x]]) == nil)
    #expect(Keymap.default.conflict(in: [.save: [x, xx]]) != nil)
  }

  @Test(arguments: ["", " ", "alt- ", "ctrl- "])
  func `blanks are the key of no chord`(_ name: String) {
    #expect(Chord(name: name) == nil)
  }
}
