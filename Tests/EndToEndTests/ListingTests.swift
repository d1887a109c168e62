import AmendTestSupport
import Testing

/// The formats, the order and the conditions of what is listed.
@Suite struct ListingTests {
  private let program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  private func list(_ arguments: String...) async throws -> Shell.Outcome {
    try await Shell.run(
      program.path, ["list", "products", "--profile", "demo"] + arguments,
      environment: program.environment)
  }

  @Test func `a script is told that there are more`() async throws {
    let some = try await list("--ids")
    #expect(some.output.split(separator: "\n").count == 20)
    #expect(
      some.errors
        == "amend: There are more; --page 2 shows the next, --all all of them.\n")
    #expect(try await list("--ids", "--all").errors == "")
  }

  @Test func `CSV has a heading and ends lines as RFC 4180 wants`() async throws {
    let outcome = try await list(
      "--where", "sku=DRESS-001", "--columns", "sku,tags,price", "--csv")
    let id = sample.split(separator: "/")[1]
    #expect(
      outcome.output == "id,sku,tags,price\r\n\(id),DRESS-001,\"New, Clearance\",29\r\n")
  }

  @Test func `a cell of CSV is no formula and no escape sequence, and keeps its quotes`()
    async throws
  {
    let cells = ["=HYPERLINK(\"x\")", "+cmd", "@sum", "-2+3", "a\u{1B}[31mb", "two\nlines"]
    for (place, cell) in cells.enumerated() {
      let made = try await program.demo(
        "new", "products", "sku=CSV-\(place)", "name=\(cell)", "price=-5")
      #expect(made.status == 0, "\(made)")
    }
    let outcome = try await list(
      "--where", "sku~CSV-", "--columns", "name,price", "--all", "--csv")
    let lines = outcome.output.split(separator: "\r\n").map { line in
      line.split(separator: ",", maxSplits: 1).last.map(String.init) ?? ""
    }
    #expect(
      lines == [
        "name,price", "\"'=HYPERLINK(\"\"x\"\")\",-5", "'+cmd,-5", "'@sum,-5", "-2+3,-5",
        "a␛[31mb,-5", "\"two\nlines\",-5",
      ])
  }

  @Test func `lines of JSON hold the chosen columns in their order`() async throws {
    let outcome = try await list(
      "--columns", "price,sku", "--jsonl", "--count", "2", "--where", "price=29")
    let lines = outcome.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.contains(#""attributes":{"price":29,"sku":""#)) }
  }

  @Test func `two formats at once are refused`() async throws {
    for arguments in [["--json", "--csv"], ["--ids", "--json"]] {
      let outcome = try await Shell.run(
        program.path, ["list", "products"] + arguments, environment: program.environment)
      #expect(outcome.status == 64)
      #expect(outcome.output == "")
    }
  }

  @Test func `records are sorted by one attribute after the other, those without at the end`()
    async throws
  {
    let outcome = try await list(
      "--sort", "in_stock,price:desc", "--columns", "in_stock,price", "--all")
    let rows = outcome.output.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).dropFirst().map(String.init)
    }
    #expect(rows.count > 100)
    let groups = ["no", "yes", ""].map { group in rows.filter { $0[0] == group }.map { $0[1] } }
    #expect(groups.flatMap { $0 } == rows.map { $0[1] })
    for prices in groups {
      let numbers = prices.compactMap { Int($0) }
      #expect(numbers == numbers.sorted(by: >))
      #expect(prices.drop { !$0.isEmpty }.allSatisfy { $0.isEmpty })
    }
  }

  @Test func `a page of a sorted list is a part of the whole`() async throws {
    let all = try await list("--sort", "sku:desc", "--ids", "--all").output.split(separator: "\n")
    let page = try await list("--sort", "sku:desc", "--ids", "--count", "5", "--page", "2")
    #expect(page.output.split(separator: "\n") == Array(all[5..<10]))
  }

  @Test(arguments: ["sku:up", "sku:desc:asc", "skoo"])
  func `an order that is none is refused`(order: String) async throws {
    let outcome = try await list("--sort", order)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
  }

  @Test func `the names of links are searched, as they are printed`() async throws {
    let found = try await list("--where", "suppliers~nordic", "--all", "--columns", "suppliers")
    let lines = found.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains("Nordic") })
  }

  @Test func `an order may be said in parts`() async throws {
    let whole = try await list("--sort", "category,sku:desc", "--ids", "--all")
    let parts = try await list("--sort", "category", "--sort", "sku:desc", "--ids", "--all")
    #expect(parts.output == whole.output)
  }

  @Test(arguments: ["tags<New", "suppliers>x", "price<"])
  func `a condition that nothing can fulfil is refused`(condition: String) async throws {
    let outcome = try await list("--where", condition)
    #expect(outcome.status == 64 || outcome.status == 65)
    #expect(outcome.output == "")
  }

  @Test func `texts are compared as they are sorted, and options by their order`() async throws {
    let names = try await list("--where", "name>=summer", "--all", "--csv", "--columns", "name")
    #expect(names.output.contains("Summer dress"))
    let early = try await list("--where", "category<Shoes", "--all", "--columns", "category")
    #expect(early.output.contains("Dresses"))
    #expect(!early.output.contains("Shoes"))
  }

  @Test(arguments: [["--all", "--csv"], ["--ids"], ["--json"]])
  func `a list that cannot be written is a failure`(options: [String]) async throws {
    let words = (["'\(program.path)'", "list", "products", "--profile", "demo"] + options)
    let outcome = try await Shell.run(
      "/bin/sh", ["-c", words.joined(separator: " ") + " > /dev/full"],
      environment: program.environment)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Standard output cannot be written"))
  }

  @Test func `null is told from an empty text`() async throws {
    for (sku, description) in [("NULL-1", "description:=null"), ("NULL-2", "description=")] {
      let made = try await program.demo(
        "new", "products", "sku=\(sku)", "name=Test", description)
      #expect(made.status == 0, "\(made)")
    }
    func skus(_ condition: String) async throws -> String {
      try await list("--where", "sku~NULL-", "--where", condition, "--columns", "sku").output
        .split(separator: "\n").compactMap { $0.split(separator: "\t").last }
        .joined(separator: " ")
    }
    #expect(try await skus("description:=null") == "NULL-1")
    #expect(try await skus("description:=\"\"") == "NULL-2")
    #expect(try await skus("description=") == "NULL-1 NULL-2")
    #expect(try await skus("description!=") == "")
  }

  @Test func `the word null for what has no such value is explained`() async throws {
    let outcome = try await list("--where", "category=null")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("“category=” finds those without a value"))
  }

  @Test func `members, objects, attributes, drafts and saves have the same formats`() async throws {
    _ = try await program.demo("set", sample, "price=7")
    for (command, heading) in [
      (["members"], "id,name,email,state"), (["schema"], "slug,name"),
      (["schema", "products"], "slug,type,label,notes"),
      (["drafts"], "id,kept at,profile,record,changed"),
      (["history"], "saved at,record,way,changed"),
    ] {
      func run(_ format: String) async throws -> String {
        let outcome = try await Shell.run(
          program.path, command + [format, "--profile", "demo"],
          environment: program.environment)
        #expect(outcome.status == 0, "\(outcome)")
        return outcome.output
      }
      #expect(try await run("--csv").hasPrefix("\(heading)\r\n"))
      #expect(try await run("--jsonl").split(separator: "\n").allSatisfy { $0.hasPrefix("{\"") })
    }
  }

  @Test func `a list on a terminal has a heading, whatever it is of`() async throws {
    let terminal = try program.openTerminal("members", "--profile", "demo")
    let shown = terminal.read { String(decoding: $0, as: UTF8.self).contains("inactive") }
    #expect(String(decoding: shown, as: UTF8.self).hasPrefix("id               name "))
  }
}
