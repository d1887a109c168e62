import AmendUI
import Testing

struct KeymapTests {
  @Test(arguments: Mode.allCases)
  func `no key means two things in one mode`(_ mode: Mode) {
    let keys = (Keymap.default.bindings[mode] ?? []).flatMap(\.keys)
    #expect(keys.count == Set(keys).count, "\(mode): \(keys.map(\.name).sorted())")
  }

  @Test(arguments: Mode.allCases)
  func `every command of the table has a key, so no key's name is misspelt`(_ mode: Mode) {
    let bindings = Keymap.default.bindings[mode] ?? []
    #expect(!bindings.isEmpty)
    for binding in bindings { #expect(!binding.keys.isEmpty, "\(binding.command)") }
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

  @Test func `a letter given to a command still types itself where a text is typed`() {
    let keymap = Keymap.default.rebound([.cancel: [.character("b")], .accept: []])
    #expect(keymap.command(for: .character("b"), in: .review) == .cancel)
    #expect(keymap.command(for: .character("b"), in: .line) == nil)
    #expect(keymap.command(for: .named(.escape), in: .line) == .cancel)
    #expect(keymap.keys(for: .accept, in: .line) == [])
    let both = Keymap.default.rebound([.cancel: [.character("b"), .named(.f5)]])
    #expect(both.keys(for: .cancel, in: .line) == [.named(.f5)])
  }

  @Test func `a key given to a command is taken from the one that had it`() {
    let keymap = Keymap.default.rebound([.save: [.character("x")]])
    #expect(keymap.command(for: .character("x"), in: .browse) == .save)
    #expect(keymap.command(for: .control("s"), in: .browse) == nil)
    #expect(keymap.keys(for: .clear, in: .browse) == [.named(.delete)])
  }
}
