import AmendTestSupport
import Foundation
import Testing

/// The sandbox: no account, no network, and a place of its own.
@Suite(.serialized) struct DemoTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test func `the sandbox is made on first use and keeps what is saved`() async throws {
    #expect(!FileManager.default.fileExists(atPath: program.home.url.path + "/data"))
    let form = try await FormWindow(program, "demo")
    try await form.retype("price", as: "49")
    try await form.save()
    try await form.leave("q")
    let path = program.home.url.path + "/data/amend/demo.sqlite"
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try await price() == "price  49\n")
  }

  @Test func `--reset starts the sample data anew`() async throws {
    _ = try await program.run(
      "set", FormWindow.product, "price=49", "--profile", "demo")
    #expect(try await price() == "price  49\n")
    let form = try await FormWindow(program, "demo", "--reset")
    #expect(try await form.window.screen().row("Price").hasSuffix(" 29"))
    try await form.leave("q")
    #expect(try await price() == "price  29\n")
    #expect(try await program.run("history", "--profile", "demo").output == "")
  }

  @Test func `the sandbox lies where XDG_DATA_HOME says`() async throws {
    var program = program
    program.environment["XDG_DATA_HOME"] = program.home.url.path + "/else where/data"
    _ = try await FormWindow(program, "demo")
    let path = program.home.url.path + "/else where/data/amend/demo.sqlite"
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func `any record of the sandbox can be opened`() async throws {
    let form = try await FormWindow(
      program, "demo", "deals/d172f5a4-8664-4c3c-ab12-a71a38a64ee3", shown: "Boutique Berlin")
    try await form.choose("stage", "lost", finding: "Lost")
    try await form.save()
    let none = try await program.run("get", "deals/none", "--profile", "demo")
    #expect(none.status == 66)
  }

  @Test func `the sandbox takes every way of saving`() async throws {
    let form = try await FormWindow(program, "demo", "--dry-run", "--review", "never")
    try await form.retype("price", as: "49")
    #expect(try await form.leave("C-s").rows.first == #"{"price":49}"#)
    #expect(try await price() == "price  29\n")
  }

  private func price() async throws -> String {
    try await program.run("get", FormWindow.product, "price", "--profile", "demo").output
  }
}
