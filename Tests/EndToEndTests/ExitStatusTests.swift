import AmendTestSupport
import Testing

/// How commands end that cannot do their work.
@Suite struct ExitStatusTests {
  private var program: BuiltProgram
  private let sample = BuiltProgram.sample

  init() throws { program = try BuiltProgram() }

  @Test func `an object is no record, and is listed where nobody can browse`() async throws {
    #expect(try await program.demo("get", "products").status == 64)
    let outcome = try await program.demo("suppliers")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").count == 20)
  }

  @Test(arguments: ["products/", "/x", "products/a/b", "products/a b", "products/.."])
  func `what is no record is a mistake of usage`(argument: String) async throws {
    for command in ["edit", "get", "undo"] {
      let outcome = try await program.demo(command, argument)
      #expect(outcome.status == 64, "\(command): \(outcome)")
      #expect(outcome.output == "")
    }
  }

  @Test func `what was typed reaches the terminal only as it can be shown`() async throws {
    for arguments in [["get", "x\u{1B}[6n"], ["get", sample, "--\u{1B}[6n"]] {
      let outcome = try await Shell.run(
        program.path, arguments, environment: program.environment)
      #expect(outcome.status == 64)
      #expect(!outcome.errors.contains("\u{1B}"))
      #expect(outcome.errors.contains("Usage: amend get"))
    }
  }

  @Test func `a configuration that is named and not there is told`() async throws {
    var program = program
    program.environment["AMEND_CONFIG"] = "/missing/config.yaml"
    let outcome = try await program.demo("get", sample)
    #expect(outcome.status == 78)
    #expect(
      outcome.errors
        == "amend: AMEND_CONFIG cannot be used: there is no file /missing/config.yaml.\n")
  }

  @Test func `a theme that there is not is a mistake of usage where it is an option`() async throws
  {
    let themes = try await program.run("themes", "papr")
    #expect(themes.status == 64)
    #expect(
      themes.errors
        == "amend: There is no theme “papr”; did you mean “paper”? `amend themes` lists all.\n")
    let option = try await program.run("themes", "--theme", "papr")
    #expect(option.status == 64)
    #expect(option.errors.hasPrefix("amend: --theme cannot be used: there is no theme “papr”; "))
    var program = program
    program.environment["AMEND_THEME"] = "papr"
    #expect(try await program.run("themes").status == 78)
  }

  @Test func `a missing token is a mistake of configuration`() async throws {
    for command in ["get", "edit"] {
      let outcome = try await program.run(command, sample)
      // The form looks for a terminal only when it could be opened.
      #expect(outcome.status == 78, "\(command): \(outcome)")
      #expect(outcome.errors.contains("has no token; set AMEND_TOKEN"))
    }
  }

  @Test func `a token is not sent in the clear to another host`() async throws {
    var program = program
    program.environment["AMEND_TOKEN"] = "geheim-4711"
    let outcome = try await program.run(
      "get", sample, "--base-url", "http://crm.example.org/v2")
    #expect(outcome.status == 64)
    #expect(!outcome.errors.contains("geheim"))
  }

  @Test func `a port where nobody listens is a service out of reach`() async throws {
    var program = program
    program.environment["AMEND_TOKEN"] = "any"
    let outcome = try await program.run(
      "get", sample, "--base-url", "http://127.0.0.1:1/v2")
    #expect(outcome.status == 69)
    #expect(outcome.errors.hasPrefix("amend: The service cannot be reached: "))
  }

  @Test func `what is not there is told`() async throws {
    let record = try await program.demo("get", "products/none")
    #expect(record.status == 66)
    #expect(record.errors == "amend: There is no record products/none.\n")
    let object = try await program.demo("list", "nothing")
    #expect(object.status == 66)
    let draft = try await program.demo("drafts", "discard", "99", "--yes")
    #expect(draft.status == 66)
  }

  @Test func `the form needs a terminal`() async throws {
    let outcome = try await program.demo("edit", sample)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("The form needs a terminal"))
    let demo = try await program.run("demo")
    #expect(demo.status == 64)
  }

  @Test func `a token that may not is told which scope it lacks`() async throws {
    var program = program
    let database = try #require(program.environment["HOME"]) + "/serve.sqlite"
    let token = try await program.run(
      "serve", "token", "add", "--database", database, "--name", "reader",
      "--scopes", "crm:read")
    #expect(token.status == 0, "\(token)")
    let server = try await program.serve()
    program.environment["AMEND_BASE_URL"] = server.baseURL
    program.environment["AMEND_TOKEN"] = token.output.split(separator: "\n").last.map(String.init)
    let read = try await program.run("get", sample, "price")
    #expect(read == .init(status: 0, output: "price  29\n", errors: ""))
    let write = try await program.run("set", sample, "price=3")
    #expect(write.status == 77)
    #expect(write.errors.contains("crm:write"))
    program.environment["AMEND_TOKEN"] = "wrong"
    let refused = try await program.run("get", sample)
    #expect(refused.status == 77)
    #expect(!refused.errors.contains("wrong"))
  }
}
