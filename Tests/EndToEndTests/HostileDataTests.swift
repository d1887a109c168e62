import AmendCore
import AmendTestSupport
import Testing

/// Records and answers that try to steer the terminal: none of their control characters gets there.
@Suite(.serialized) struct HostileDataTests {
  /// Sequences that amend itself never writes: they set a title, ask for a report, clear the
  /// screen, change the reading order, ring and put in a C1 control.
  private static let attack =
    "\u{1B}]0;pwned\u{7}\u{1B}[6n\u{1B}[2J\u{9B}31m\u{202E}\u{2066}\u{0}\u{85}\u{7F}\r\u{1B}P1q"

  private var program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    program.environment["AMEND_TOKEN"] = "a-token"
    let hostile = JSON.string(Text("evil" + Self.attack))
    let record = try Example("reads/as-written").json().changing("record") { record in
      record.changing("attributes") { attributes in
        attributes.changing("name") { _ in hostile }
          .changing("category") { _ in .object([.init("id", hostile)]) }
          .changing("suppliers") { _ in .array([hostile]) }
          .changing("price") { _ in hostile }
      }
    }
    let object = try Example("object-products").json().changing("object") { object in
      object.changing("pluralName") { _ in hostile }
        .changing("attributes") { attributes in
          .array((attributes.array ?? []).map { $0.changing("label") { _ in hostile } })
        }
    }
    let refusal = JSON.object([
      .init("message", hostile), .init("errors", .object([.init("name", .array([hostile]))])),
    ])
    program.environment["AMEND_BASE_URL"] = try FaultyService(
      record: record, object: object, patches: [.answer("422 No", refusal.compact)]
    ).baseURL
  }

  /// The attacks that are found in what a terminal was sent.
  private func attacks(in bytes: [UInt8]) -> [String] {
    let sequences = [
      "\u{1B}]0;pwned", "pwned\u{7}", "\u{1B}[6n", "\u{1B}P", "\u{202E}", "\u{2066}", "\u{0}",
      "\u{7F}",
    ]
    let text = String(decoding: bytes, as: UTF8.self)
    let found = sequences.filter { text.firstRange(of: $0) != nil }
    let controls = text.unicodeScalars.filter { (0x80..<0xA0).contains($0.value) }
    return found + controls.map { "C1 \($0.value)" }
  }

  @Test func `the form shows stand-ins and writes no control of a record`() throws {
    let terminal = try program.openTerminal(FormWindow.product, "--review", "never")
    var shown = terminal.read { String(decoding: $0, as: UTF8.self).contains("evil") }
    shown += terminal.readUntilQuiet()
    for keys in ["\t", "\r", "!\r", "\u{13}"] {
      terminal.type(keys)
      shown += terminal.readUntilQuiet(milliseconds: 400)
    }
    terminal.type("vq")
    shown += terminal.readUntilQuiet()
    #expect(shown.count > 2000)
    #expect(attacks(in: shown) == [])
  }

  @Test(arguments: [
    ["get", FormWindow.product], ["get", FormWindow.product, "--json"], ["schema", "products"],
    ["schema", "products", "--json"], ["set", FormWindow.product, "name=x"],
    ["set", FormWindow.product, "name=x\u{1B}[6n\u{9B}\u{202E}", "--dry-run"],
  ])
  func `commands print no control of a record, on either stream`(arguments: [String]) throws {
    let terminal = try Pty(
      program.path, arguments, environment: program.environment, columns: 80, rows: 24)
    let shown = terminal.read { _ in false }
    #expect(!shown.isEmpty)
    #expect(attacks(in: shown) == [])
    #expect(shown.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D })
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions show no control of a label`(shell: String) async throws {
    _ = try await program.run("schema", "products")
    let words = ["__complete", shell, "--", "get", "products/1", ""]
    let outcome = try await Shell.run(program.path, words, environment: program.environment)
    #expect(outcome.output.contains("category"))
    #expect(outcome.output.contains("evil") == (shell != "bash"))
    #expect(attacks(in: Array(outcome.output.utf8)) == [])
  }
}
