import AmendTestSupport
import Foundation
import Testing

/// The whole record in `$EDITOR`, which is a script here.
@Suite(.serialized) struct OutsideRecordTests {
  private var program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  @Test mutating func `what differs becomes changes, as one step, and the file goes away`()
    async throws
  {
    try program.edit(by: #"sed -i 's/^price: .*/price: 49/; s/^category: .*/category:/' "$1""#)
    let outcome = try await program.run(
      "demo", "--plain", input: "edit-record-outside\nundo\nredo\nsave\ny\nquit\n")
    #expect(outcome.output.contains("Changed in the editor: Price, Category\n"))
    #expect(outcome.output.contains("Undone: Price, Category\n"))
    #expect(outcome.output.contains(#"{"price":49,"category":null}"#))
    #expect(outcome.output.hasSuffix("\(sample) saved: price, category\n"))
    #expect(try program.given("mode").hasPrefix("-rw------- "))
    let state = program.home.url.appending(path: "state/amend")
    let left = try FileManager.default.contentsOfDirectory(atPath: state.path)
    #expect(left.allSatisfy { $0.hasPrefix("state.sqlite") })
  }

  @Test mutating func `what was written is in a draft when the line drops behind the editor`()
    async throws
  {
    // As vi does, it finds its terminal gone and ends with an error.
    try program.edit(by: #"printf Robe > "$1"; echo written; read -r line; exit 1"#)
    let terminal = try program.openTerminal("demo")
    _ = terminal.readUntilQuiet(milliseconds: 500)
    terminal.type("je")
    let shown = terminal.read { String(decoding: $0, as: UTF8.self).contains("written") }
    try #require(String(decoding: shown, as: UTF8.self).contains("written"))
    terminal.hangUp()
    #expect(try await terminal.waitForEnd() != nil)
    let next = try await program.run("demo", "--plain", input: "r\nreview\nn\nquit\nk\n")
    #expect(next.output.contains(#"{"name":"Robe"}"#), "\(next)")
  }

  @Test mutating func `what an editor writes that is told to end with amend is in a draft`()
    async throws
  {
    try program.edit(
      by: #"""
        trap 'printf Robe > "$1"; exit 1' TERM
        echo waiting
        while :; do sleep 0.1; done
        """#)
    let terminal = try program.openTerminal("demo")
    _ = terminal.readUntilQuiet(milliseconds: 500)
    terminal.type("je")
    let shown = terminal.read { String(decoding: $0, as: UTF8.self).contains("waiting") }
    try #require(String(decoding: shown, as: UTF8.self).contains("waiting"))
    terminal.send(signal: SIGTERM)
    let status = try #require(try await terminal.waitForEnd(withinMilliseconds: 30_000))
    #expect(status >> 8 == 1)
    let next = try await program.run("demo", "--plain", input: "r\nreview\nn\nquit\nk\n")
    #expect(next.output.contains(#"{"name":"Robe"}"#), "\(next)")
  }

  @Test mutating func `a mistake brings the editor up again with the message`() async throws {
    try program.edit(
      by: #"""
        case $count in
        1) sed -i 's/^price: .*/price: ninety/; s/^name: .*/name: Robe/' "$1" ;;
        *) sed -i 's/ninety/90/' "$1" ;;
        esac
        """#)
    let outcome = try await program.run("demo", "--plain", input: "edit-record-outside\nreview\n")
    let again = try program.given("2")
    #expect(again.hasPrefix("#! Line "))
    #expect(again.contains("not a number"))
    #expect(again.contains("\nname: Robe\n"))
    #expect(outcome.output.contains(#"{"name":"Robe","price":90}"#))
  }

  @Test mutating func `leaving a mistake as it is gives up`() async throws {
    try program.edit(by: #"grep -q '^#!' "$1" || echo 'prize: 1' >> "$1""#)
    let outcome = try await program.run("demo", "--plain", input: "edit-record-outside\nquit\n")
    let words = try #require(outcome.output.firstMatch(of: /Given up; (.+) has what was written/))
    let kept = try String(contentsOfFile: String(words.1), encoding: .utf8)
    #expect(kept.hasSuffix("\nprize: 1\n"))
    #expect(!kept.hasPrefix("#!"))
    #expect(outcome.output.contains("There is no attribute prize"))
    #expect(outcome.output.hasSuffix("\(sample) unchanged\n"))
  }

  @Test(arguments: [
    (#"echo 'name: Robe' >> "$1"; exit 3"#, "ended with status 3"),
    (#"echo 'name: Robe' >> "$1"; exit 127"#, "could not be started"),
    (#"printf 'name: Robe\n\377' >> "$1""#, "wrote what is not UTF-8"),
    (#"[ $count = 1 ] && echo 'name: Robe' >> "$1" || exit 3"#, "ended with status 3"),
  ])
  func `what was written stays in a file where it cannot be taken`(
    script: String, reason: String
  ) async throws {
    var program = program
    try program.edit(by: script)
    let outcome = try await program.run("demo", "--plain", input: "edit-record-outside\nquit\n")
    #expect(outcome.output.contains(reason))
    let words = try #require(outcome.output.firstMatch(of: /\n(.+) has what was written/))
    let kept = try Data(contentsOf: URL(filePath: String(words.1)))
    #expect(String(decoding: kept, as: UTF8.self).contains("\nname: Robe\n"))
  }

  @Test mutating func `one text in the editor is kept too, and an untouched one is not`()
    async throws
  {
    let temporary = program.home.url.appending(path: "tmp")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    program.environment["TMPDIR"] = temporary.path
    try program.edit(by: #"[ $count = 1 ] || echo Robe > "$1"; exit 1"#)
    let input = "edit-outside name\nedit-outside name\nquit\n"
    let outcome = try await program.run("demo", "--plain", input: input)
    let left = try FileManager.default.contentsOfDirectory(atPath: temporary.path)
    #expect(left.count == 1)
    let file = temporary.appending(path: "\(left.first ?? "")/value.txt")
    #expect(outcome.output.contains("\(file.path) has what was written. "))
    #expect(try String(contentsOf: file, encoding: .utf8) == "Robe\n")
  }

  @Test mutating func `E in the form edits the record, and the form is back with its changes`()
    async throws
  {
    try program.edit(by: #"sed -i 's/^price: .*/price: 49/' "$1""#)
    let form = try await FormWindow(program, "demo")
    try await form.window.press("E")
    try await form.window.wait { $0.contains("● Price") && $0.contains("Changed in the editor") }
    try await form.window.press("u")
    try await form.window.wait { !$0.contains("● Price") }
    try await form.leave("q")
  }
}
