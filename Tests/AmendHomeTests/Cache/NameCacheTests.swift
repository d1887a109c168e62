import AmendCore
import AmendHome
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

  @Test func `names come back in their order with their age`() throws {
    let cache = try cache()
    try cache.keep(["2": .known("Zoë", detail: "zoe@x"), "3": .missing], of: .members)
    clock.advance(days: 1)
    try cache.keep(["1": .known("Anna", detail: nil)], of: .members)
    let names = try cache.names(of: .members)
    #expect(
      names.map(\.entry) == [.missing, .known("Anna", detail: nil), .known("Zoë", detail: "zoe@x")])
    #expect(names.map(\.id) == ["3", "1", "2"])
    #expect(names.map(\.ageSeconds) == [86_400, 0, 86_400])
  }

  @Test func `a newer name takes the place of the older`() throws {
    let cache = try cache()
    try cache.keep(["1": .known("Anna", detail: "a")], of: .records("people"))
    try cache.keep(["1": .known("Anne", detail: nil)], of: .records("people"))
    #expect(try cache.names(of: .records("people")).map(\.entry) == [.known("Anne", detail: nil)])
  }

  @Test func `accounts and sources are apart`() throws {
    try cache().keep(["1": .known("Anna", detail: nil)], of: .records("members"))
    #expect(try cache().names(of: .members).isEmpty)
    #expect(try cache("other").names(of: .records("members")).isEmpty)
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

  @Test func `it can be cleared`() throws {
    let cache = try cache()
    try cache.keep([Sample.schema])
    try cache.keep(["1": .missing], of: .members)
    try cache.clear()
    #expect(try cache.schemas().isEmpty)
    #expect(try cache.names(of: .members).isEmpty)
  }
}
