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
    #expect(outcome.output.contains("Given up, and nothing is changed; line "))
    #expect(outcome.output.contains("There is no attribute prize"))
    #expect(outcome.output.hasSuffix("\(sample) unchanged\n"))
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
