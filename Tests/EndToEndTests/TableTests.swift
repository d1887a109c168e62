import AmendTestSupport
import Testing

/// What lists look like on a terminal of 80 columns.
@Suite struct TableTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test(arguments: [
    ["members"], ["schema"], ["schema", "products"],
    ["list", "products", "--count", "8"],
    ["list", "deals", "--count", "5", "--columns", "name,stage,amount,products"],
    ["get", BuiltProgram.sample],
  ])
  func `a table is as it is in Tables`(arguments: [String]) async throws {
    let terminal = try Pty(
      program.path, arguments + ["--profile", "demo"], environment: program.environment)
    let bytes = terminal.read { _ in false }
    #expect(try await terminal.waitForEnd() == 0)
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let name = arguments.prefix { !$0.hasPrefix("-") && !$0.contains("/") }
    try Golden.expect(text, isAs: "Tables/\(name.joined(separator: "-")).txt")
  }
}
