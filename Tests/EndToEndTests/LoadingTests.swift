import AmendCore
import AmendTestSupport
import Testing

/// Records that come late, or not at all.
@Suite(.serialized) struct LoadingTests {
  private var program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    program.environment["AMEND_TOKEN"] = "a-token"
  }

  /// Opens the form on a service that first answers so.
  private func open(
    reads: LoopbackServer.Turn..., shown: String
  ) async throws -> FormWindow {
    var program = program
    program.environment["AMEND_BASE_URL"] = try FaultyService(reads: reads).baseURL
    return try await FormWindow(program, FormWindow.product, shown: shown)
  }

  @Test func `the frame is there before the answer, and the wait can be stopped`() async throws {
    let form = try await open(reads: .stall(""), shown: "Reading \(FormWindow.product) …")
    // The spinner turns.
    let first = try await form.window.screen()
    try await form.window.wait { $0 != first && $0.contains("Reading products/") }
    try await form.window.press("Escape")
    try await form.window.wait(for: "Cancelled.")
    try await form.window.press("R")
    try await form.window.wait(for: "Summer dress")
    try await form.leave("q")
  }

  private static let failures: [(LoopbackServer.Turn, String, Int)] = [
    (.answer("401 No", #"{"message":"Unauthenticated."}"#), "does not accept the token", 77),
    (.answer("403 No", #"{"error":"Missing scope crm:read"}"#), "lacks the scope crm:read", 77),
    (.answer("404 No", ""), "There is no record products/c1d2e3f4", 66),
    (.answer("200 OK", "<html>Login</html>"), "The answer is not what the API promises", 69),
    (.answer("200 OK", "[]"), "The answer is not what the API promises", 69),
    (
      .answer("302 Found", "", fields: "Location: https://login.example/"),
      "redirects to login.example", 69
    ),
  ]

  @Test(arguments: failures)
  func `a record that cannot be read says why, and R tries again`(
    turn: LoopbackServer.Turn, sentence: String, status: Int
  ) async throws {
    let form = try await open(reads: turn, shown: "R try again")
    #expect(try await form.window.screen().contains(sentence))
    try await form.window.press("R")
    try await form.window.wait(for: "Summer dress")
    // Leaving without has the exit status of the failure, and says it on standard error.
    let other = try await open(reads: turn, shown: "R try again")
    let end = try await other.leave("q", status: status)
    #expect(end.replacing("\n", with: "").contains(sentence))
  }

  @Test func `a service that is not there is asked again until the person stops it`() async throws {
    var program = program
    let unused = try LoopbackServer()
    program.environment["AMEND_BASE_URL"] = "http://127.0.0.1:\(unused.port)/v2"
    let form = try await FormWindow(program, FormWindow.product, shown: "Trying again in")
    #expect(try await form.window.screen().contains("cannot be reached"))
    try await form.window.press("Escape")
    try await form.window.wait(for: "R try again")
    try await form.leave("q", status: 130)
  }

  @Test func `an outage between loading and saving loses nothing`() async throws {
    var program = program
    let server = try await program.serveAndLogIn()
    let form = try await FormWindow(program, FormWindow.product, "--review", "never")
    try await form.retype("price", as: "49")
    server.stop()
    try await form.window.press("C-s")
    try await form.window.wait(for: "Trying again in")
    try await form.window.press("Escape")
    #expect(try await form.window.wait(for: "Stopped waiting").contains("● Price             49"))
    let again = try await ServedProgram(
      path: program.path, folder: program.home.url, listen: server.address,
      environment: program.environment)
    try await form.window.press("C-s")
    try await form.window.wait { $0.foot.hasPrefix(" Saved: Price") }
    #expect(try again.patches() == [#"{"price":49}"#])
  }
}
