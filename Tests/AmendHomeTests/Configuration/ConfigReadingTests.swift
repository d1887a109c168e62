import AmendHome
import Foundation
import Testing

@Suite struct ConfigReadingTests {
  private func read(_ text: String) throws(HomeError) -> Config {
    try Config(parsing: Array(text.utf8), path: "config.yaml")
  }

  private func message(_ text: String) -> String? {
    do {
      _ = try read(text)
      return nil
    } catch { return error.description }
  }

  @Test func `every key is read`() throws {
    let config = try read(
      """
      profile: work
      theme: paper
      review: never
      mouse: true
      history_days: 30
      keys:
        preset: vi
        save: [ctrl-s, "s"]
        quit: q
        copy: []
      profiles:
        work:
          base_url: https://crm.example.org/v2
          token_command: pass show zeeg
          search_parameter: q
          review: always
          theme: slate
        local:
          base_url: http://10.0.0.1:8080
          token_file: ~/.zeeg
          allow_insecure: true
        empty:
      """)
    #expect(config.profile == "work")
    #expect(config.theme?.text == "paper")
    #expect(config.review == .never)
    #expect(config.usesMouse == true)
    #expect(config.historyDays == 30)
    #expect(config.keyPreset == .init("vi", at: .init(line: 7, column: 11)))
    #expect(config.keys["save"]?.keys.map(\.text) == ["ctrl-s", "s"])
    #expect(config.keys["save"]?.keys.last?.position == .init(line: 8, column: 18))
    #expect(config.keys["quit"]?.keys.map(\.text) == ["q"])
    #expect(config.keys["quit"]?.position == .init(line: 9, column: 3))
    #expect(config.keys["copy"]?.keys == [])
    #expect(config.profiles["work"]?.baseURL == "https://crm.example.org/v2")
    #expect(config.profiles["work"]?.tokenCommand == "pass show zeeg")
    #expect(config.profiles["work"]?.searchParameter == "q")
    #expect(config.profiles["work"]?.review == .always)
    #expect(config.profiles["work"]?.theme?.text == "slate")
    #expect(config.profiles["local"]?.tokenFile == "~/.zeeg")
    #expect(config.profiles["local"]?.allowsInsecure == true)
    #expect(config.profiles["empty"] == Config.Profile())
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "null\n", "theme:\n"])
  func `what says nothing is an empty configuration`(text: String) throws {
    #expect(try read(text) == Config())
  }

  @Test func `a file that is missing is an empty configuration`() throws {
    #expect(try Config(readingFile: "/nowhere/config.yaml") == Config())
  }

  @Test func `a file is read`() throws {
    let scratch = try ScratchDirectory()
    let path = try scratch.write("theme: paper\n", to: "config.yaml", mode: 0o644)
    #expect(try Config(readingFile: path).theme?.text == "paper")
  }

  @Test(arguments: [
    ("colours: x", "config.yaml:1:1: unknown key \"colours\"; known are profile, "),
    ("theme: a\nreviw: never", "config.yaml:2:1: unknown key \"reviw\"; did you mean \"review\"?"),
    (
      "profiles:\n  work:\n    base-url: x",
      "config.yaml:3:5: unknown key \"base-url\"; did you mean \"base_url\"?"
    ),
    ("theme: 5", "config.yaml:1:8: expected text but found \"5\"; put it in quotes"),
    ("profiles: {w: {base_url: true}}", "config.yaml:1:26: expected text but found \"true\"; "),
    ("theme: [a]", "config.yaml:1:8: expected text but found a list."),
    ("mouse: maybe", "config.yaml:1:8: expected true or false but found \"maybe\"."),
    ("mouse: \"true\"", "config.yaml:1:8: expected true or false but found \"true\"."),
    ("review: sometimes", "config.yaml:1:9: review is either \"always\" or \"never\"."),
    ("history_days: -1", "config.yaml:1:15: expected a number of days from 0 to 36500."),
    ("history_days: 99999999999999999999", "config.yaml:1:15: expected a number of days"),
    ("profiles: [a]", "config.yaml:1:11: expected keys with values but found a list."),
    ("profiles:\n  ../x: {}", "config.yaml:2:3: \"../x\" is no profile's name; "),
    ("keys:\n  save: [[a]]", "config.yaml:2:10: expected text but found a list."),
    ("keys: 3", "config.yaml:1:7: expected keys with values but found \"3\"."),
    ("- a", "config.yaml:1:1: expected keys with values but found a list."),
    ("theme: a\ntheme: b", "config.yaml:1:1: the key \"theme\" is given twice."),
    ("theme: [", "config.yaml:2:1: the YAML is malformed: "),
    ("theme: a\n---\ntheme: b", "config.yaml:2:1: the YAML is malformed: "),
    ("a: &x [b]\nc: *x", "config.yaml:2:4: anchors and aliases are not taken here; "),
    ("? [a]\n: b", "config.yaml:1:3: expected text but found a list."),
  ])
  func `a mistake is named with its line and column`(text: String, start: String) {
    let message = message(text) ?? "nothing"
    #expect(message.hasPrefix(start), "\(message)")
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let error = #expect(throws: HomeError.self) {
      try Config(parsing: [0x74, 0xFF, 0xFE], path: "config.yaml")
    }
    #expect(error?.description == "config.yaml:1:1: the file is not UTF-8; save it as UTF-8.")
  }

  @Test func `an ampersand and a star in values are taken`() throws {
    #expect(try read("theme: a&b *c").theme?.text == "a&b *c")
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func `deep nesting is refused and does not overflow the stack`(piece: String) {
    #expect(message(String(repeating: piece, count: 200_000)) != nil)
  }

  @Test func `a bomb of aliases is refused at once`() {
    var text = "a0: &a0 [x]\n"
    for level in 1...60 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(message(text + "? *a60\n: b\n")?.contains("aliases") == true)
  }

  @Test func `a huge file is refused without being read to its end`() throws {
    let scratch = try ScratchDirectory()
    let text = String(repeating: "#", count: Config.longestByteCount + 1)
    let path = try scratch.write(text, to: "config.yaml")
    #expect(throws: HomeError.oversized(path: path, limitByteCount: Config.longestByteCount)) {
      try Config(readingFile: path)
    }
    #expect(throws: HomeError.oversized(path: "/dev/zero", limitByteCount: 1 << 20)) {
      try Config(readingFile: "/dev/zero")
    }
  }

  @Test func `a directory in place of the file is said to be unreadable`() throws {
    let scratch = try ScratchDirectory()
    let error = #expect(throws: HomeError.self) { try Config(readingFile: scratch.path) }
    #expect(error == .inaccessible(path: scratch.path, reason: "Is a directory"))
  }
}
