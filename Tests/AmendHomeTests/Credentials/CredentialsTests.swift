import AmendHome
import Foundation
import Testing

@Suite struct CredentialsTests {
  private let scratch: ScratchDirectory

  init() throws { scratch = try ScratchDirectory() }

  private func credentials(_ more: [String: String] = [:]) throws -> Credentials {
    let environment = scratch.environment.merging(more) { _, new in new }
    return Credentials(places: try scratch.places, environment: environment)
  }

  private func settings(_ change: (inout Config.Profile) -> Void = { _ in }) throws -> Settings {
    var config = Config()
    var profile = Config.Profile()
    change(&profile)
    config.profiles["work"] = profile
    return try Settings(options: .init(profile: "work"), config: config)
  }

  private func tokenFile() throws -> String { "\(try scratch.places.tokenDirectory)/work" }

  @Test func `the environment's token wins`() throws {
    let settings = try settings { $0.tokenCommand = "echo other" }
    let credentials = try credentials(["AMEND_TOKEN": "abc"])
    #expect(try credentials.token(for: settings)?.exposed == "abc")
    #expect(try credentials.origin(for: settings) == .environment)
  }

  @Test func `the sandbox takes no token`() throws {
    let demo = try Settings(options: .init(profile: "demo"))
    #expect(try credentials(["AMEND_TOKEN": "abc"]).token(for: demo) == nil)
  }

  @Test func `without a token the message names the profile and the ways`() throws {
    let credentials = try credentials()
    let settings = try settings()
    #expect(throws: HomeError.noToken(profile: "work")) { try credentials.token(for: settings) }
  }

  @Test func `what login stores is read again and only its owner's`() throws {
    let credentials = try credentials()
    let path = try credentials.store(try Secret("abc", from: "a test"), for: "work")
    #expect(try credentials.token(for: settings())?.exposed == "abc")
    #expect(try scratch.mode(of: path) == 0o600)
    #expect(try scratch.mode(of: scratch.places.tokenDirectory) == 0o700)
    try credentials.store(try Secret("def", from: "a test"), for: "work")
    #expect(try credentials.token(for: settings())?.exposed == "def")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: scratch.places.tokenDirectory)
    #expect(files == ["work"])
  }

  @Test func `logout removes the file, and says when there was none`() throws {
    let credentials = try credentials()
    try credentials.store(try Secret("abc", from: "a test"), for: "work")
    #expect(try credentials.delete(for: "work"))
    #expect(try credentials.delete(for: "work") == false)
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o610, 0o777])
  func `a file that others may use is refused by its mode, for root too`(mode: Int) throws {
    try scratch.write("abc", to: tokenFile(), mode: mode)
    let error = #expect(throws: HomeError.self) { try credentials().token(for: settings()) }
    #expect(error?.description.contains("chmod 600") == true)
  }

  @Test func `a link in place of the file is refused`() throws {
    let elsewhere = try scratch.write("abc", to: "elsewhere")
    try scratch.write("", to: tokenFile())
    try FileManager.default.removeItem(atPath: tokenFile())
    try FileManager.default.createSymbolicLink(
      atPath: tokenFile(), withDestinationPath: elsewhere)
    let error = #expect(throws: HomeError.self) { try credentials().token(for: settings()) }
    #expect(error?.description.contains("it is a link") == true)
  }

  @Test func `a directory in place of the file is refused`() throws {
    try FileManager.default.createDirectory(
      atPath: tokenFile(), withIntermediateDirectories: true)
    #expect(throws: HomeError.self) { try credentials().token(for: settings()) }
  }

  @Test func `a profile's token_file is read where it says`() throws {
    try scratch.write("xyz\n", to: "my-token")
    let settings = try settings { $0.tokenFile = "~/my-token" }
    #expect(try credentials().token(for: settings)?.exposed == "xyz")
  }

  @Test func `a file with a forged header is refused without telling it`() throws {
    try scratch.write("abc\r\nX-Admin: 1", to: tokenFile())
    let error = #expect(throws: HomeError.self) { try credentials().token(for: settings()) }
    #expect(error?.description.contains("abc") == false)
  }
}
