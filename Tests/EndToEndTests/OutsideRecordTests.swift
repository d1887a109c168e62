import AmendTestSupport
import Foundation
import Testing

/// The whole record in `$EDITOR`, which is a script here.
@Suite(.serialized) struct OutsideRecordTests {
  private var program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  /// Makes a shell script the editor; `$1` is the file, and `$count` how often it was called.
  private mutating func edit(by script: String) throws {
    let file = program.home.url.appending(path: "editor")
    let text = """
      #!/bin/sh
      count=$(($(cat "$0.count" 2>/dev/null || echo 0) + 1))
      echo $count > "$0.count"
      ls -l "$1" > "$0.mode"
      cp "$1" "$0.$count"
      \(script)
      """
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    program.environment["EDITOR"] = file.path
  }

  /// What the editor was given that time, or how the file's rights were.
  private func given(_ name: String) throws -> String {
    try String(contentsOf: program.home.url.appending(path: "editor.\(name)"), encoding: .utf8)
  }

  @Test mutating func `what differs becomes changes, as one step, and the file goes away`()
    async throws
  {
    try edit(by: #"sed -i 's/^price: .*/price: 49/; s/^category: .*/category:/' "$1""#)
    let outcome = try await program.run(
      "demo", "--plain", input: "edit-record-outside\nundo\nredo\nsave\ny\nquit\n")
    #expect(outcome.output.contains("Changed in the editor: Price, Category\n"))
    #expect(outcome.output.contains("Undone: Price, Category\n"))
    #expect(outcome.output.contains(#"{"price":49,"category":null}"#))
    #expect(outcome.output.hasSuffix("\(sample) saved: price, category\n"))
    #expect(try given("mode").hasPrefix("-rw------- "))
    let state = program.home.url.appending(path: "state/amend")
    let left = try FileManager.default.contentsOfDirectory(atPath: state.path)
    #expect(left.allSatisfy { $0.hasPrefix("state.sqlite") })
  }

  @Test mutating func `a mistake brings the editor up again with the message`() async throws {
    try edit(
      by: #"""
        case $count in
        1) sed -i 's/^price: .*/price: ninety/; s/^name: .*/name: Robe/' "$1" ;;
        *) sed -i 's/ninety/90/' "$1" ;;
        esac
        """#)
    let outcome = try await program.run("demo", "--plain", input: "edit-record-outside\nreview\n")
    let again = try given("2")
    #expect(again.hasPrefix("#! Line "))
    #expect(again.contains("not a number"))
    #expect(again.contains("\nname: Robe\n"))
    #expect(outcome.output.contains(#"{"name":"Robe","price":90}"#))
  }

  @Test mutating func `leaving a mistake as it is gives up`() async throws {
    try edit(by: #"grep -q '^#!' "$1" || echo 'prize: 1' >> "$1""#)
    let outcome = try await program.run("demo", "--plain", input: "edit-record-outside\nquit\n")
    #expect(outcome.output.contains("Given up, and nothing is changed; line "))
    #expect(outcome.output.contains("There is no attribute prize"))
    #expect(outcome.output.hasSuffix("\(sample) unchanged\n"))
  }

  @Test mutating func `E in the form edits the record, and the form is back with its changes`()
    async throws
  {
    try edit(by: #"sed -i 's/^price: .*/price: 49/' "$1""#)
    let form = try await FormWindow(program, "demo")
    try await form.window.press("E")
    try await form.window.wait { $0.contains("● Price") && $0.contains("Changed in the editor") }
    try await form.window.press("u")
    try await form.window.wait { !$0.contains("● Price") }
    try await form.leave("q")
  }
}
