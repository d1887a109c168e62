import AmendCore
import AmendTestSupport
import Testing

/// `amend set`, against the sandbox.
@Suite struct SetTests {
  private let program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  @Test func `a change is saved and told in one line`() async throws {
    let outcome = try await program.demo("set", sample, "price=49", "in_stock=false")
    #expect(outcome == .init(status: 0, output: "\(sample) saved: price, in_stock\n", errors: ""))
    let read = try await program.demo("get", sample, "price", "in_stock")
    #expect(read.output == "price     49\nin_stock  no\n")
  }

  @Test(arguments: [
    ("price=49", #"{"price":49}"#),
    ("price=", #"{"price":null}"#),
    ("price:=49", #"{"price":49}"#),
    ("in_stock=off", #"{"in_stock":false}"#),
    ("launched_at=2025-12-31", #"{"launched_at":"2025-12-31"}"#),
    ("category=shoes", #"{"category":{"id":"opt_def456"}}"#),
    ("category=opt_def456", #"{"category":{"id":"opt_def456"}}"#),
    ("tags=Sale", #"{"tags":[{"id":2}]}"#),
    ("tags=", #"{"tags":[]}"#),
    ("description=", #"{"description":""}"#),
    ("description=a=b:=c", #"{"description":"a=b:=c"}"#),
    ("owner=marco.rossi@horizondigital.de", #"{"owner":["QK566D4X49E8X78"]}"#),
    ("owner=YUKI TANAKA", #"{"owner":["W7T2KQ9ZB4M61XA"]}"#),
    ("owner=marco", #"{"owner":["QK566D4X49E8X78"]}"#),
    ("owner=ross", #"{"owner":["QK566D4X49E8X78"]}"#),
    ("owner=QK566D4X49E8X78", #"{"owner":["QK566D4X49E8X78"]}"#),
    (
      "suppliers=nordic textiles",
      #"{"suppliers":["5f1c9a52-7d0e-4b0f-9a53-0d8f1f6f2a11"]}"#
    ),
  ])
  func `a value is taken by its type`(argument: String, body: String) async throws {
    let outcome = try await program.demo("set", sample, argument, "--dry-run")
    #expect(outcome == .init(status: 0, output: body + "\n", errors: ""))
    let read = try await program.demo("set", sample, "price=29", "in_stock=yes")
    #expect(read.output == "\(sample) unchanged\n")
  }

  @Test func `the beginning of several members' names lists them and sends nothing`() async throws {
    let members = ["Anna Berg", "Hanna Schmidt", "Annabel Lee"].map { name -> JSON in
      ["uuid": .string(Text("M-\(name.count)")), "name": .string(Text(name))]
    }
    let record = try Example("reads/as-written").json()
    let object = try Example("object-products").json()
    let server = try LoopbackServer(()) { _, request in
      if request.contains("/organizations/users") { return .json(.array(members)) }
      return .json(request.contains("/crm/objects/") ? object : record)
    }
    var program = program
    program.environment["AMEND_TOKEN"] = "any"
    let outcome = try await program.run(
      "set", sample, "owner=ann", "--base-url", "http://127.0.0.1:\(server.port)/v2")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors
        == "amend: owner: “ann” may be Anna Berg (M-9), Annabel Lee (M-11); give the id.\n")
  }

  @Test(arguments: [
    ("2026-07-01 08:00", "2026-07-01T08:00:00+02:00"),
    ("2026-01-01 08:00", "2026-01-01T08:00:00+01:00"),
    ("2026-07-01 08:00 Z", "2026-07-01T08:00:00+00:00"),
  ])
  func `a time without an offset has the one of its day`(typed: String, sent: String)
    async throws
  {
    var program = program
    program.environment["TZ"] = "CET-1CEST,M3.5.0,M10.5.0/3"
    let outcome = try await program.demo("set", sample, "restocked_at=\(typed)", "--dry-run")
    #expect(outcome.output == "{\"restocked_at\":\"\(sent)\"}\n")
  }

  @Test func `what stands there already is not sent`() async throws {
    let outcome = try await program.demo(
      "set", sample, "price=29.0", "in_stock=yes", "tags=Clearance,New", "category=dresses",
      "owner=Lena Meier", "--json")
    #expect(outcome == .init(status: 0, output: "null\n", errors: ""))
  }

  @Test func `a record as it was read sends nothing`() async throws {
    let record = try await program.demo("get", sample, "--json")
    let outcome = try await program.demo("set", sample, "--from", "-", input: record.output)
    #expect(outcome == .init(status: 0, output: "\(sample) unchanged\n", errors: ""))
  }

  @Test func `records as they were read send nothing to a service`() async throws {
    var program = program
    let server = try await program.serveAndLogIn()
    let ids = try await program.run("list", "products", "--ids", "--count", "9").output
    for id in ids.split(separator: "\n").map(String.init) {
      let record = try await program.run("get", id, "--json")
      let outcome = try await program.run("set", id, "--from", "-", input: record.output)
      #expect(outcome == .init(status: 0, output: "\(id) unchanged\n", errors: ""))
    }
    #expect(try server.requests().allSatisfy { $0.method == "GET" })
  }

  @Test func `a record as it was read is set again although somebody saved meanwhile`()
    async throws
  {
    let record = try await program.demo("get", sample, "--json")
    _ = try await program.demo("set", sample, "price=49", "--if-updated-at", "2025-06-01T12:00:00Z")
    let outcome = try await program.demo("set", sample, "--from", "-", input: record.output)
    #expect(outcome == .init(status: 0, output: "\(sample) saved: price\n", errors: ""))
  }

  @Test func `values and links together are one document of JSON`() async throws {
    let outcome = try await program.demo(
      "set", sample, "price=5", "--remove", "suppliers=Nordic Textiles", "--json")
    #expect(
      outcome.output == #"[{"price":5},{"attributeSlug":"suppliers","add":[],"remove":["#
        + #""5f1c9a52-7d0e-4b0f-9a53-0d8f1f6f2a11"]}]"# + "\n")
  }

  @Test func `a flat object from standard input is set, arguments over it`() async throws {
    let outcome = try await program.demo(
      "set", sample, "price=5", "--from", "-", "--json", input: #"{"price":3,"description":null}"#)
    #expect(outcome.output == #"{"price":5,"description":null}"# + "\n")
  }

  @Test func `standard input is left alone unless asked for`() async throws {
    let outcome = try await program.demo(
      "set", sample, "price=5", "--json", input: #"{"description":"lost"}"#)
    #expect(outcome.output == #"{"price":5}"# + "\n")
  }

  @Test func `clearing sends null, and a required attribute is not cleared`() async throws {
    let cleared = try await program.demo("set", sample, "--clear", "description", "--json")
    #expect(cleared.output == #"{"description":null}"# + "\n")
    let required = try await program.demo("set", sample, "--clear", "sku")
    #expect(required.status == 65)
    #expect(required.errors == "amend: sku: SKU is required; give it a value.\n")
  }

  @Test func `single links are added and removed beside the others`() async throws {
    let removed = try await program.demo("set", sample, "--remove", "suppliers=Nordic Textiles")
    #expect(removed.output == "\(sample) saved: suppliers\n")
    let again = try await program.demo("set", sample, "--remove", "suppliers=Nordic Textiles")
    #expect(again.output == "\(sample) unchanged\n")
    let added = try await program.demo(
      "set", sample, "--add", "suppliers=nordic textiles", "--json")
    #expect(
      added.output == #"{"attributeSlug":"suppliers","add":["#
        + #""5f1c9a52-7d0e-4b0f-9a53-0d8f1f6f2a11"],"remove":[]}"# + "\n")
    let read = try await program.demo("get", sample, "suppliers")
    #expect(read.output == "suppliers  Atelier Berlin, Nordic Textiles\n")
  }

  @Test func `a name that fits several records lists them and sends nothing`() async throws {
    for sku in ["TWIN-1", "TWIN-2"] {
      let made = try await program.demo("new", "suppliers", "name=Twin & Sons", "city=\(sku)")
      #expect(made.status == 0, "\(made)")
    }
    let outcome = try await program.demo("set", sample, "suppliers=twin & sons", "price=7")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("“twin & sons” may be Twin & Sons ("))
    #expect(outcome.errors.contains("TWIN-1"))
    #expect(outcome.errors.contains("TWIN-2"))
    let read = try await program.demo("get", sample, "price")
    #expect(read.output == "price  29\n")
  }

  @Test func `single choices are added and removed`() async throws {
    let added = try await program.demo(
      "set", sample, "--add", "tags=Sale", "--remove", "tags=New", "--dry-run")
    #expect(added.output == #"{"tags":[{"id":3},{"id":2}]}"# + "\n")
    let twice = try await program.demo("set", sample, "--add", "tags=New,Sale", "--dry-run")
    #expect(twice.output == #"{"tags":[{"id":1},{"id":3},{"id":2}]}"# + "\n")
    let known = try await program.demo("set", sample, "--add", "tags=New")
    #expect(known.output == "\(sample) unchanged\n")
    _ = try await program.demo("set", sample, "--clear", "tags")
    let none = try await program.demo("set", sample, "--remove", "tags=Sale")
    #expect(none.output == "\(sample) unchanged\n")
    let both = try await program.demo("set", sample, "--add", "tags=New", "--remove", "tags=New")
    #expect(both.status == 64)
  }

  @Test(arguments: [
    (["price=abc"], 65, "price: \"abc\" is not a number; type digits only, such as 1500."),
    (["price:=\"x\""], 65, "price: \"x\" is no value of the type number."),
    (["category=Hats"], 65, "category: Category has no option \"Hats\"; choose Dresses, Shoes."),
    (
      ["suppliers=Nobody"], 65,
      "suppliers: nothing is called “Nobody”; give an exact name or an id."
    ),
    (["owner=x"], 65, "owner: nothing is called “x”; give an exact name or an id."),
    (
      ["launched_at=3/4/2026"], 65,
      "launched_at: \"3/4/2026\" may be 2026-04-03 or 2026-03-04; type it so."
    ),
    (["prise=3"], 64, "products has no attribute “prise”; did you mean price?"),
    (["id=3"], 64, "id is read-only and cannot be set."),
    (["legacy_code=3"], 64, "legacy_code is archived and cannot be set."),
    (["price"], 64, "“price” is neither SLUG=VALUE, such as price=49, nor SLUG:=JSON."),
    (["price=1", "price=2"], 64, "price is given twice; keep one."),
    (["--add", "price=1"], 64, "price takes no single links; set it with SLUG=VALUE."),
    ([], 64, "Say what to change, such as price=49; `amend set --help` has examples."),
  ])
  func `what cannot be set is told, and nothing is sent`(
    arguments: [String], status: Int32, message: String
  ) async throws {
    let outcome = try await Shell.run(
      program.path, ["set", sample] + arguments + ["--profile", "demo"],
      environment: program.environment)
    #expect(outcome == .init(status: status, output: "", errors: "amend: \(message)\n"))
  }

  @Test func `a record that was changed since is left alone where that is asked for`()
    async throws
  {
    let before = "2025-06-01T12:00:00Z"
    let first = try await program.demo("set", sample, "price=3", "--if-updated-at", before)
    #expect(first.output == "\(sample) saved: price\n")
    let second = try await program.demo("set", sample, "price=4", "--if-updated-at", before)
    #expect(second.status == 75)
    #expect(second.errors.hasPrefix("amend: \(sample) was changed at "))
    #expect(try await program.demo("get", sample, "price").output == "price  3\n")
  }

  @Test func `a value that another record must have alone is refused`() async throws {
    let outcome = try await program.demo("set", sample, "sku=EMPTY-002")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("The sku has already been taken"))
  }
}
