import AmendHome
import Testing

@Suite struct ConfigTokenCommandTests {
  private func giving(_ command: String, to text: String) throws(HomeError) -> String {
    try Config.text(
      Array(text.utf8), givingTokenCommand: command, to: "work", path: "config.yaml")
  }

  @Test func `a profile gets the command and keeps the rest as it was written`() throws {
    let text = """
      profiles:
          home: {base_url: "https://h.example"}
          work: # mine
              base_url: https://crm.example.org  # there
      theme: paper

      """
    #expect(
      try giving("pass show \"crm\"", to: text) == """
        profiles:
            home: {base_url: "https://h.example"}
            work: # mine
                token_command: "pass show \\"crm\\""
                base_url: https://crm.example.org  # there
        theme: paper

        """)
  }

  @Test func `a profile without anything gets the command`() throws {
    #expect(
      try giving("x", to: "profiles:\n  work:\n") == """
        profiles:
          work:
            token_command: "x"

        """)
  }

  @Test(arguments: [
    "profiles: {work: {theme: paper}}", "profiles:\n  work: {theme: paper}\n",
    "profiles:\n  work:\n    token_command: other\n", "profiles:\n  home:\n    theme: paper\n",
  ])
  func `what cannot be added to is left for a person`(text: String) {
    #expect(throws: HomeError.self) { try giving("x", to: text) }
  }

  @Test func `a file that is not there begins with the profile`() throws {
    let scratch = try ScratchDirectory()
    let path = scratch.path + "/config.yaml"
    var profile = Config.Profile()
    profile.tokenCommand = "op read op://Private/crm"
    try Config.keepTokenCommand(of: profile, named: "work", toFile: path)
    #expect(try Config(readingFile: path).profiles["work"] == profile)
    profile.baseURL = "https://crm.example.org"
    try Config.keepTokenCommand(of: profile, named: "other", toFile: path)
    #expect(try Config(readingFile: path).profiles["other"] == profile)
  }
}
