import AmendTestSupport
import Testing

/// `amend history` and `amend undo`, against the sandbox.
@Suite struct UndoTests {
  private let program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  @Test func `saves are taken back one after the other`() async throws {
    _ = try await program.demo("set", sample, "price=49", "--clear", "description")
    _ = try await program.demo("set", sample, "price=59")
    let shown = try await program.demo("undo", sample, "--dry-run")
    #expect(shown.output == #"{"price":49}"# + "\n")
    let first = try await program.demo("undo", sample, "--yes")
    #expect(first == .init(status: 0, output: "\(sample) saved: price\n", errors: ""))
    let second = try await program.demo("undo", sample, "--yes")
    #expect(second.output == "\(sample) saved: price, description\n")
    let read = try await program.demo("get", sample, "price")
    #expect(read.output == "price  29\n")
    let third = try await program.demo("undo", sample, "--yes")
    #expect(third.status == 66)
    #expect(third.errors.contains("No save of \(sample) is left to undo"))
  }

  @Test func `a value that somebody changed since is not taken back`() async throws {
    _ = try await program.demo("set", sample, "price=49")
    _ = try await program.colleague.demo("set", sample, "price=51")
    let outcome = try await program.demo("undo", sample, "--yes")
    let message = "price was 49 and somebody made it 51, where 29 is wanted. Nothing was sent."
    #expect(outcome == .init(status: 75, output: "", errors: "amend: \(message)\n"))
  }

  @Test func `links that somebody added since are kept`() async throws {
    _ = try await program.demo("set", sample, "suppliers=")
    _ = try await program.colleague.demo("new", "suppliers", "name=Third Hand")
    _ = try await program.colleague.demo("set", sample, "--add", "suppliers=Third Hand")
    let outcome = try await program.demo("undo", sample, "--yes")
    #expect(outcome.output == "\(sample) saved: suppliers\n")
    let read = try await program.demo("get", sample, "suppliers")
    #expect(read.output == "suppliers  Third Hand, Nordic Textiles, Atelier Berlin\n")
  }

  @Test func `taking an added link back leaves what somebody added before`() async throws {
    for name in ["Third Hand", "Fourth Hand"] {
      _ = try await program.colleague.demo("new", "suppliers", "name=\(name)")
    }
    _ = try await program.demo("set", sample, "--add", "suppliers=Third Hand")
    _ = try await program.colleague.demo("set", sample, "--add", "suppliers=Fourth Hand")
    let shown = try await program.demo("history", "--json")
    #expect(shown.output.contains("suppliers"))
    let outcome = try await program.demo("undo", sample, "--yes")
    #expect(outcome.output == "\(sample) saved: suppliers\n")
    let read = try await program.demo("get", sample, "suppliers")
    #expect(read.output == "suppliers  Nordic Textiles, Atelier Berlin, Fourth Hand\n")
  }

  @Test func `what one command has saved is taken back together`() async throws {
    let before = try await program.demo("get", sample, "price", "suppliers")
    _ = try await program.colleague.demo("new", "suppliers", "name=Fourth Hand")
    let set = try await program.demo(
      "set", sample, "price=49", "--remove", "suppliers=Atelier Berlin", "--add",
      "suppliers=Fourth Hand")
    #expect(set.output == "\(sample) saved: price, suppliers\n")
    let undone = try await program.demo("undo", sample, "--yes")
    #expect(undone.output == "\(sample) saved: price, suppliers\n")
    #expect(try await program.demo("get", sample, "price", "suppliers") == before)
    let history = try await program.demo("history")
    #expect(history.output.split(separator: "\n").count { $0.contains(", undone") } > 1)
    #expect(try await program.demo("undo", sample, "--yes").status == 66)
  }

  @Test func `undo asks, and does nothing where nobody can be asked`() async throws {
    _ = try await program.demo("set", sample, "price=49")
    let outcome = try await program.demo("undo", sample)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("add --yes"))
    let terminal = try program.openTerminal("undo", sample, "--profile", "demo")
    let question = terminal.read(withinMilliseconds: 30_000) {
      String(decoding: $0, as: UTF8.self).contains("[y/N]")
    }
    #expect(String(decoding: question, as: UTF8.self).contains("price  49 → 29"))
    terminal.type("n\n")
    let status = try #require(try await terminal.waitForEnd(withinMilliseconds: 30_000))
    #expect(status >> 8 == 130)
    let read = try await program.demo("get", sample, "price")
    #expect(read.output == "price  49\n")
  }

  @Test func `history tells what was saved, and forgets it`() async throws {
    _ = try await program.demo("set", sample, "price=49", "in_stock=no")
    _ = try await program.demo("undo", sample, "--yes")
    let all = try await program.demo("history")
    let lines = all.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix("\(sample)\tundo\tprice, in_stock") == true)
    #expect(lines.last?.hasSuffix("\(sample)\tset, undone\tprice, in_stock") == true)
    let one = try await program.demo("history", sample)
    #expect(one.output.contains("  price     29 → 49\n  in_stock  yes → no\n"))
    let json = try await program.demo("history", "--json")
    #expect(json.output.contains(#""body": "{\"price\":49,\"in_stock\":false}""#))
    let cleared = try await program.demo("history", "clear", "--yes")
    #expect(cleared.output == "2 saves forgotten\n")
    #expect(try await program.demo("history").output == "")
  }

  @Test func `history is told apart by account`() async throws {
    _ = try await program.demo("set", sample, "price=49")
    let other = try await program.run("history")
    #expect(other == .init(status: 0, output: "", errors: ""))
  }
}
