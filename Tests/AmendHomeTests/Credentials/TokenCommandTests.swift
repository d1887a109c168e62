import AmendHome
import Testing

@Suite struct TokenCommandTests {
  private func token(_ command: String, limitSeconds: Int = 30) throws -> String? {
    let scratch = try ScratchDirectory()
    var config = Config()
    config.profiles["work"] = Config.Profile()
    config.profiles["work"]?.tokenCommand = command
    let settings = try Settings(options: .init(profile: "work"), config: config)
    let environment = scratch.environment.merging(["SHELF": "x1"]) { _, new in new }
    let credentials = Credentials(
      places: try scratch.places, environment: environment, commandLimitSeconds: limitSeconds)
    return try credentials.token(for: settings)?.exposed
  }

  private func reason(_ command: String) -> String? {
    do {
      return try token(command)
    } catch { return "\(error)" }
  }

  @Test func `what it prints is the token, trimmed`() throws {
    #expect(try token("printf '  abc\\n\\n'") == "abc")
    #expect(try token("echo \"a-$SHELF\" | tr a b") == "b-x1")
  }

  @Test func `it cannot read what is meant for amend`() throws {
    #expect(try token("cat; echo done") == "done")
  }

  @Test(arguments: [
    ("exit 3", "it ended with status 3"),
    ("no-such-command-at-all 2>/dev/null", "it ended with status 127"),
    ("kill -9 $$", "signal 9 ended it"),
    ("yes", "it printed more than 8192 bytes"),
    ("printf '\\377'", "what it printed is not text"),
    ("true", "it is empty"),
    ("printf 'a\\nb'", "it holds spaces, line breaks"),
  ])
  func `a failure is one sentence`(command: String, reason expected: String) {
    #expect(reason(command)?.contains(expected) == true, "\(reason(command) ?? "nothing")")
  }

  @Test(arguments: ["exec sleep 60", "exec sleep 60 >&-"])
  func `one that takes too long is stopped`(command: String) {
    let error = #expect(throws: HomeError.self) { try token(command, limitSeconds: 0) }
    #expect(error == .tokenCommandFailed(profile: "work", reason: "it took longer than 0 s"))
  }
}
