import AmendCore
import AmendHome
import Foundation
import Testing

@Suite struct NameCacheTests {
  private let scratch: ScratchDirectory
  private let clock = TestClock()

  init() throws { scratch = try ScratchDirectory() }

  private var path: String { "\(scratch.path)/cache/amend/cache.sqlite" }

  private func cache(_ profile: String = "work") throws(HomeError) -> NameCache {
    let clock = clock
    return try NameCache(
      path: path, profile: profile, baseURL: "https://crm.example.org", now: { clock.now })
  }

  private let anna = KeptName(id: "1", name: "Anna", detail: nil)
  private let zoe = KeptName(id: "2", name: "Zoë", detail: "zoe@x")

  @Test func `names come back in their order, with the age of the oldest`() throws {
    let cache = try cache()
    #expect(try cache.names(of: .members).age == nil)
    try cache.keep([zoe], of: .members)
    clock.advance(days: 1)
    try cache.keep([anna], of: .members)
    let kept = try cache.names(of: .members)
    #expect(kept.names == [anna, zoe])
    #expect(kept.age == Age(seconds: 86_400))
    #expect(kept.age?.description == "a day ago")
  }

  @Test func `single names are found by their ids`() throws {
    let cache = try cache()
    try cache.keep([zoe, anna], of: .members)
    #expect(try cache.names(of: ["2", "9"], in: .members) == [zoe])
    try cache.forget(["2"], of: .members)
    #expect(try cache.names(of: ["2"], in: .members) == [])
  }

  @Test func `a newer name takes the place of the older`() throws {
    let cache = try cache()
    try cache.keep([anna], of: .records("people"))
    let married = KeptName(id: "1", name: "Anne", detail: "a")
    try cache.keep([married], of: .records("people"))
    #expect(try cache.names(of: .records("people")).names == [married])
  }

  @Test func `names that were not heard again are forgotten`() throws {
    let cache = try cache()
    try cache.keep([zoe, anna], of: .members)
    try cache.keep([zoe], of: .records("people"))
    clock.advance(days: 1)
    let moment = try cache.names(of: .members).moment
    try cache.keep([anna], of: .members)
    #expect(try cache.forget(.members, notHeardSince: moment) == [zoe])
    #expect(try cache.names(of: .members).names == [anna])
    #expect(try cache.names(of: .records("people")).names == [zoe])
  }

  @Test func `accounts and sources are apart`() throws {
    try cache().keep([anna], of: .records("members"))
    #expect(try cache().names(of: .members).names.isEmpty)
    #expect(try cache("other").names(of: .records("members")).names.isEmpty)
  }

  @Test func `schemas take the place of those that were known`() throws {
    let cache = try cache()
    try cache.keep([ObjectSchema(slug: "b", attributes: []), Sample.schema])
    #expect(try cache.schemas().map(\.slug) == ["b", "products"])
    try cache.keep([Sample.schema])
    #expect(try cache.schemas() == [Sample.schema])
    #expect(try self.cache("other").schemas().isEmpty)
  }

  @Test func `a damaged cache is made anew`() throws {
    try scratch.write(String(repeating: "damaged ", count: 200), to: path)
    let cache = try cache()
    try cache.keep([Sample.schema])
    #expect(try cache.schemas() == [Sample.schema])
  }

  @Test func `a cache with damaged tables is made anew`() throws {
    try cache().keep([anna], of: .members)
    // What tells the version of the tables stands before them.
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: 100)
    try file.write(contentsOf: Data(repeating: 0xff, count: 100))
    try file.close()
    let cache = try cache()
    #expect(try cache.names(of: [anna.id], in: .members).isEmpty)
    try cache.keep([anna], of: .members)
    #expect(try cache.names(of: [anna.id], in: .members) == [anna])
  }

  @Test func `it says what it holds of all accounts, and can be cleared`() throws {
    let cache = try cache()
    try cache.keep([Sample.schema])
    try self.cache("other").keep([zoe, anna], of: .members)
    clock.advance(days: 3)
    let contents = try cache.contents()
    #expect(contents.nameCount == 2)
    #expect(contents.age?.description == "3 days ago")
    #expect(contents.byteCount > 0)
    try cache.clear()
    #expect(try cache.schemas().isEmpty)
    #expect(try cache.contents().nameCount == 0)
    #expect(try cache.contents().age == nil)
  }

  @Test func `the cache is for its owner alone`() throws {
    let cache = try cache()
    try cache.keep([anna], of: .members)
    for suffix in ["", "-wal", "-shm"] {
      #expect(try scratch.mode(of: path + suffix) == 0o600)
    }
  }
}
