import AmendCore
import Testing

struct ValueTests {
  @Test func `lists mean the same in any order`() {
    #expect(Value.links(["a", "b"]).means(.links(["b", "a", "a"])))
    #expect(Value.options([.number(1)]).means(.options([.number(1), .number(1)])))
    #expect(!Value.options([.number(1)]).means(.options([.text("1")])))
  }

  @Test func `absent and null are no value, and empty ones are values`() {
    #expect(Value.absent.means(.null))
    for empty in [Value.text(""), .options([]), .links([])] {
      #expect(!empty.means(.null))
      #expect(!empty.means(.absent))
    }
    #expect(!Value.options([]).means(.links([])))
  }

  @Test func `moments mean the same wherever their clocks stand`() throws {
    func moment(_ text: String) throws -> Value { .moment(try #require(Moment(text))) }
    let noon = try moment("2026-01-10T12:00:00.5+02:00")
    #expect(noon.means(try moment("2026-01-10T10:00:00.500Z")))
    #expect(!noon.means(try moment("2026-01-10T12:00:00.5Z")))
    #expect(!noon.means(try moment("2026-01-10T10:00:00Z")))
  }

  @Test func `numbers mean the same whatever their digits`() {
    #expect(Value.number(1).means(.number(Number("1.0") ?? 0)))
  }
}
