import AmendCore
import Testing

struct SortKeyTests {
  private let number = Attribute(slug: "n", label: "N", typeName: "number")
  private let text = Attribute(slug: "t", label: "T", typeName: "text")
  private let select = Attribute(
    slug: "s", label: "S", typeName: "select",
    options: [
      Option(id: .text("z"), label: "Zero", color: nil),
      Option(id: .text("a"), label: "All", color: nil),
    ])

  @Test func `numbers sort by size and not by their digits`() throws {
    let small = try #require(number.sortKey(of: .number(Number(9))))
    let large = try #require(number.sortKey(of: .number(Number(10))))
    #expect(small < large)
  }

  @Test func `texts sort whatever their case`() {
    #expect(text.sortKey(of: .text("abc")) == text.sortKey(of: .text("ABC")))
  }

  @Test func `options sort as the schema has them`() throws {
    let first = try #require(select.sortKey(of: .option(.text("z"))))
    let second = try #require(select.sortKey(of: .option(.text("a"))))
    #expect(first < second)
  }

  @Test func `what is empty has no key`() {
    for value in [Value.absent, .null, .text(""), .options([]), .links([])] {
      #expect(text.sortKey(of: value) == nil)
    }
  }

  @Test func `keys of every kind are in one order`() {
    let keys: [SortKey] = [
      .letters("b"), .number(Number(1)), .place(5), .letters("a"), .place(1), .number(Number(0)),
    ]
    #expect(
      keys.sorted() == [
        .place(1), .place(5), .number(Number(0)), .number(Number(1)), .letters("a"), .letters("b"),
      ])
  }
}
