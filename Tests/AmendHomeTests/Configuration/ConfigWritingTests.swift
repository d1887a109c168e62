import AmendHome
import Foundation
import Testing

@Suite struct ConfigWritingTests {
  private var profile: Config.Profile {
    var profile = Config.Profile()
    profile.baseURL = "https://crm.example.org"
    profile.tokenCommand = "pass show \"zeeg\" # 'x'"
    return profile
  }

  private func adding(_ name: String = "work", to text: String) throws(HomeError) -> String {
    try Config.text(Array(text.utf8), adding: profile, named: name, path: "config.yaml")
  }

  private let block = """
    profiles:
      "work":
        base_url: "https://crm.example.org"
        token_command: "pass show \\"zeeg\\" # 'x'"

    """

  @Test(arguments: ["", "theme: paper\n", "# mine\ntheme: paper"])
  func `a file without profiles gets them at its end`(text: String) throws {
    let start = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    #expect(try adding(to: text) == start + block)
  }

  @Test func `a file with profiles keeps them, their indentation and its comments`() throws {
    let text = """
      theme: paper # bright
      profiles: # accounts

          # at home
          home: {base_url: "https://h.example"}
      mouse: true

      """
    let added = try adding(to: text)
    #expect(
      added == """
        theme: paper # bright
        profiles: # accounts
            "work":
                base_url: "https://crm.example.org"
                token_command: "pass show \\"zeeg\\" # 'x'"

            # at home
            home: {base_url: "https://h.example"}
        mouse: true

        """)
  }

  @Test func `adding it a second time changes nothing`() throws {
    let once = try adding(to: "theme: paper\n")
    #expect(try adding(to: once) == once)
  }

  @Test(arguments: [
    "profiles: {home: {}}\n", "{theme: paper}\n", "profiles:\n  work:\n    theme: x\n",
    "\"profiles\":\n  home:\n", "theme: |\n  x\nprofiles: {}\n", "colours: x\n",
  ])
  func `what takes no addition is refused`(text: String) {
    let error = #expect(throws: HomeError.self) { try adding(to: text) }
    guard case .malformedConfig? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `the file and its directory are made, and what exists keeps its rights`() throws {
    let scratch = try ScratchDirectory()
    let path = try scratch.places.configFile
    try Config.add(profile, named: "work", toFile: path)
    #expect(try scratch.mode(of: path) == 0o600)
    #expect(try Config(readingFile: path).profiles == ["work": profile])
    try scratch.setMode(0o755, of: scratch.places.configDirectory)
    try Config.add(profile, named: "other", toFile: path)
    #expect(try scratch.mode(of: scratch.places.configDirectory) == 0o755)
    #expect(try Config(readingFile: path).profiles.keys.sorted() == ["other", "work"])
  }

  @Test func `a link to the file stays a link`() throws {
    let scratch = try ScratchDirectory()
    let file = try scratch.write("theme: paper\n", to: "dotfiles/amend.yaml")
    let link = "\(scratch.path)/config.yaml"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    try Config.add(profile, named: "work", toFile: link)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    #expect(try Config(readingFile: file).profiles == ["work": profile])
  }
}
