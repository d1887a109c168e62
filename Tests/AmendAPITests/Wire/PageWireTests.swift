import AmendAPI
import AmendCore
import AmendTestSupport
import CustomDump
import Testing

@Suite struct PageWireTests {
  @Test func `the documented list of records decodes`() throws {
    let json = try Example("documented/inferred-record-list-200").json()
    let page = try Wire.page(from: json, record)
    #expect(page.elements.map(\.id) == ["c1d2e3f4-a5b6-7890-cdef-123456789012"])
    #expect(page.total == 1)
    #expect(!page.hasNext)
  }

  @Test func `the documented list of members decodes`() throws {
    let json = try Example("documented/doc-users-list-200").json()
    let page = try Wire.page(from: json, Wire.member)
    expectNoDifference(
      page.elements,
      [
        Member(id: "MRJXYG8M66KLBEX", name: "Lena Meier", email: "lena.meier@horizondigital.de"),
        Member(id: "QK566D4X49E8X78", name: "Marco Rossi", email: "marco.rossi@horizondigital.de"),
      ])
  }

  @Test func `the documented pagination says that there is more`() throws {
    let json = try Example("documented/doc-pagination").json()
    let page = try Wire.page(from: json) { $0 }
    #expect(page.total == 42)
    #expect(page.hasNext)
  }

  @Test(arguments: [
    #"{"collection":[{"id":"7"}]}"#, #"{"records":[{"id":"7"}]}"#, #"{"data":[{"id":"7"}]}"#,
    #"[{"id":"7"}]"#, #"{"data":[{"id":"7"}],"pagination":{"next_page":null,"total":"1"}}"#,
    #"{"data":[{"id":"7"}],"pagination":{"currentPage":3,"totalPages":3}}"#,
  ])
  func `a list is found in every envelope, and is the last page`(text: String) throws {
    let page = try Wire.page(from: JSON(parsing: text), record)
    #expect(page.elements.map(\.id) == ["7"])
    #expect(!page.hasNext)
  }

  @Test func `numbers tell of another page where no link does`() throws {
    let json: JSON = ["data": [1], "pagination": ["current_page": 2, "total_pages": 3]]
    #expect(try Wire.page(from: json) { $0 }.hasNext)
  }

  @Test func `an empty page is the last, whatever it says`() throws {
    let json: JSON = ["collection": [], "pagination": ["nextPage": "/v2/crm/products?page=9"]]
    #expect(try !Wire.page(from: json) { $0 }.hasNext)
  }

  @Test(arguments: ["{}", "7", #"{"collection":{}}"#])
  func `what has no list is no page`(text: String) throws {
    let json = try JSON(parsing: text)
    #expect(throws: WireError.self) { try Wire.page(from: json, record) }
  }

  @Test(arguments: [(0, 1, false), (20, 1, false), (21, 1, true), (21, 2, false)])
  func `a page that is written reads back`(total: Int, page: Int, hasNext: Bool) throws {
    let member = Member(id: "M", name: "Mia", email: nil, isActive: false)
    let written = Wire.page(
      of: [Wire.json(member)], PageQuery(page: page, count: 20), total: total,
      path: "/v2/organizations/users")
    let read = try Wire.page(from: written, Wire.member)
    #expect(read.elements == [member])
    #expect(read.total == total)
    #expect(read.hasNext == hasNext)
  }

  @Test func `pagination is written as the public pages print it`() throws {
    let written = Wire.page(
      of: [], PageQuery(page: 2, count: 20), total: 42, path: "/v2/scheduled-events")
    #expect(
      written["pagination"] == (try Example("documented/doc-pagination").json()["pagination"]))
  }

  @Test func `a member without a name goes by the next best`() throws {
    #expect(try Wire.member(from: ["id": "M", "first_name": "Mia"]).name == "Mia")
    #expect(try Wire.member(from: ["id": "M", "email": "m@example.org"]).name == "m@example.org")
    #expect(try Wire.member(from: ["id": "M"]).name == "M")
  }

  private func record(_ json: JSON) throws(WireError) -> Record {
    try Wire.record(from: json, of: "products")
  }
}
