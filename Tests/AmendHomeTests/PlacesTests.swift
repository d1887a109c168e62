import AmendHome
import Testing

@Suite struct PlacesTests {
  @Test func `without XDG variables the places are those under the home directory`() throws {
    let places = try Places(environment: ["HOME": "/home/lena/"])
    #expect(places.configFile == "/home/lena/.config/amend/config.yaml")
    #expect(places.tokenDirectory == "/home/lena/.config/amend/tokens")
    #expect(places.demoDatabase == "/home/lena/.local/share/amend/demo.sqlite")
    #expect(places.stateDatabase == "/home/lena/.local/state/amend/state.sqlite")
    #expect(places.cacheDatabase == "/home/lena/.cache/amend/cache.sqlite")
  }

  @Test func `XDG variables win, without a home directory too`() throws {
    let places = try Places(environment: [
      "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s",
      "XDG_CACHE_HOME": "/k/",
    ])
    #expect(places.configFile == "/c/amend/config.yaml")
    #expect(places.demoDatabase == "/d/amend/demo.sqlite")
    #expect(places.stateDatabase == "/s/amend/state.sqlite")
    #expect(places.cacheDatabase == "/k/amend/cache.sqlite")
  }

  @Test(arguments: ["", "relative", "./here", "~/there"])
  func `an XDG variable that is not absolute is ignored`(path: String) throws {
    let places = try Places(environment: ["HOME": "/h", "XDG_STATE_HOME": path])
    #expect(places.stateDatabase == "/h/.local/state/amend/state.sqlite")
  }

  @Test func `AMEND_CONFIG names the file and leaves the tokens where they are`() throws {
    let places = try Places(environment: ["HOME": "/h", "AMEND_CONFIG": "/etc/amend.yaml"])
    #expect(places.configFile == "/etc/amend.yaml")
    #expect(places.tokenDirectory == "/h/.config/amend/tokens")
  }

  @Test func `without any place the message asks for HOME`() {
    let error = #expect(throws: HomeError.self) { try Places(environment: [:]) }
    #expect(error == .noHome)
    #expect(error?.description.contains("set HOME") == true)
  }

  @Test func `a path of the configuration may be absolute, under home, or beside it`() throws {
    let places = try Places(environment: ["HOME": "/h"])
    #expect(try places.path(written: "/t") == "/t")
    #expect(try places.path(written: "~/t") == "/h/t")
    #expect(try places.path(written: "tokens/x") == "/h/.config/amend/tokens/x")
  }
}
