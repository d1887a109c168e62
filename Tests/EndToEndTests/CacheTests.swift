import AmendTestSupport
import Foundation
import Testing

/// The cache of names, which may be lost at any time without harm.
@Suite(.serialized) struct CacheTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test func `one that is damaged inside is forgotten, and made anew by the next form`()
    async throws
  {
    try await rememberSuppliers()
    try await damage()
    #expect(try await program.run("cache").status != 0)
    // The first finds the damage, and knows nothing.
    try await rememberSuppliers()
    try await rememberSuppliers()
    #expect(try await program.run("cache").status == 0)
  }

  @Test func `one that is damaged inside can be cleared`() async throws {
    try await rememberSuppliers()
    try await damage()
    let cleared = try await program.run("cache", "clear")
    #expect(cleared.output == "the cache was damaged; all of it is forgotten\n")
    #expect(cleared.status == 0)
    #expect(try await program.run("cache", "clear").output == "0 names forgotten\n")
  }

  private func rememberSuppliers() async throws {
    let form = try await FormWindow(program, BuiltProgram.sample, "--profile", "demo")
    try await form.open("suppliers")
    try await form.window.wait(for: "/40")
    try await form.window.press("Escape")
    try await form.window.wait { !$0.hints.contains("Enter accept") }
    try await form.leave("q")
  }

  /// Overwrites all but the first page, which tells of the tables.
  private func damage() async throws {
    // Whoever is the last to close it leaves no log behind, in which pages could be whole.
    #expect(try await program.run("cache").status == 0)
    let url = program.home.url.appending(path: "cache/amend/cache.sqlite")
    try #require(!FileManager.default.fileExists(atPath: url.path + "-wal"))
    let pages = try Data(contentsOf: url).count
    let file = try FileHandle(forUpdating: url)
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 0xff, count: pages - 4096))
    try file.close()
  }
}
