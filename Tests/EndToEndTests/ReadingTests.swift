import AmendTestSupport
import Testing

/// The commands that only read: `get`, `schema`, `list`, `members` and `config`.
@Suite struct ReadingTests {
  private let program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  @Test func `get prints values as people read them, and as received`() async throws {
    let text = try await program.demo("get", sample, "price", "category", "suppliers")
    #expect(
      text.output == """
        price      29
        category   Dresses
        suppliers  Nordic Textiles, Atelier Berlin

        """)
    let turned = try await program.demo("get", sample, "category", "price")
    #expect(turned.output == "category  Dresses\nprice     29\n")
    let json = try await program.demo("get", sample, "price", "--json")
    #expect(json.output.contains(#""objectSlug": "products""#))
    #expect(json.output.contains("\"attributes\": {\n    \"price\": 29\n  }"))
  }

  @Test func `schema prints objects and attributes`() async throws {
    let objects = try await program.demo("schema")
    #expect(objects.output.contains("products"))
    let attributes = try await program.demo("schema", "products")
    #expect(attributes.output.contains("category\tselect\tCategory\tDresses | Shoes\n"))
  }

  @Test func `list prints columns between tabs where there is no terminal`() async throws {
    let outcome = try await program.demo(
      "list", "products", "--where", "sku=DRESS-001", "--columns", "sku,price,owner")
    let id = sample.split(separator: "/")[1]
    #expect(outcome == .init(status: 0, output: "\(id)\tDRESS-001\t29\tLena Meier\n", errors: ""))
  }

  @Test(arguments: [
    ["--search", "summer dress"], ["--where", "name=Summer dress"], ["--where", "sku~ress-001"],
    ["--where", "sku=DRESS-001", "--where", "owner=lena meier"],
    ["--where", "created_at<2025-06-02T00:00Z", "--where", "price=29", "--count", "1"],
  ])
  func `list finds the sample`(arguments: [String]) async throws {
    let outcome = try await Shell.run(
      program.path, ["list", "products", "--ids", "--profile", "demo"] + arguments,
      environment: program.environment)
    #expect(outcome == .init(status: 0, output: "\(sample)\n", errors: ""))
  }

  @Test func `conditions compare, and tell no value from any`() async throws {
    func count(_ condition: String) async throws -> Int {
      let found = try await program.demo(
        "list", "products", "--all", "--ids", "--where", condition)
      #expect(found.status == 0, "\(found)")
      return found.output.split(separator: "\n").count
    }
    let all = try await program.demo("list", "products", "--all", "--ids").output
      .split(separator: "\n").count
    let (below, above) = (try await count("price<50"), try await count("price>=50"))
    let (without, with) = (try await count("price="), try await count("price!="))
    #expect(below > 0 && above > 0 && without > 0)
    #expect(below + above == with)
    #expect(with + without == all)
  }

  @Test func `pages of a list follow each other`() async throws {
    func page(_ number: String) async throws -> [Substring] {
      try await program.demo("list", "products", "--ids", "--count", "3", "--page", number)
        .output.split(separator: "\n")
    }
    let all = try await program.demo("list", "products", "--ids", "--count", "6")
    #expect(try await page("1") + page("2") == all.output.split(separator: "\n"))
    #expect(try await page("1").count == 3)
  }

  @Test func `list is an array for programs`() async throws {
    let outcome = try await program.demo("list", "products", "--json", "--count", "1")
    #expect(outcome.output.hasPrefix("[\n  {\n    \"id\": "))
    let none = try await program.demo("list", "products", "--json", "--where", "sku=none")
    #expect(none.output == "[]\n")
  }

  @Test func `a list on a terminal has a heading and fits it`() async throws {
    let terminal = try program.openTerminal(
      "list", "products", "--profile", "demo", "--count", "10", columns: 80)
    let bytes = terminal.read(withinMilliseconds: 30_000) {
      String(decoding: $0, as: UTF8.self).contains("all of them.")
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    try #require(lines.count == 13, "\(lines)")
    #expect(lines[0].hasPrefix("id                                    sku "))
    #expect(lines[1].hasSuffix("  DRESS-001   Summer dress"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `control characters of a record are shown as stand-ins`() async throws {
    let outcome = try await program.demo(
      "list", "products", "--where", "sku~ESC", "--columns", "name")
    #expect(outcome.output.contains("␛[31m"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `members are listed`() async throws {
    let outcome = try await program.demo("members")
    #expect(
      outcome.output.hasPrefix("MRJXYG8M66KLBEX\tLena Meier\tlena.meier@horizondigital.de\t\n"))
  }

  @Test func `config tells where settings come from and never the token`() async throws {
    var program = program
    program.environment["AMEND_TOKEN"] = "geheim-4711"
    program.environment["AMEND_BASE_URL"] = "https://crm.example.org/v2"
    for arguments in [["config"], ["config", "--json"]] {
      let outcome = try await Shell.run(
        program.path, arguments, environment: program.environment)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("https://crm.example.org/v2"))
      #expect(outcome.output.contains("AMEND_BASE_URL"))
      #expect(!(outcome.output + outcome.errors).contains("geheim"))
    }
  }
}
