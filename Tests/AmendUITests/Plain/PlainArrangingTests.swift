import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct PlainArrangingTests {
  var list = PlainTableDriver(things: 45)

  /// What is remembered of the table.
  private func kept(_ layout: TableLayout) -> Effect { .tables(.keep("products", layout)) }

  @Test mutating func `rows are sorted by an attribute, and turned round`() {
    list.type("sort price")
    #expect(list.said.first == "Sorted by Price, ascending.")
    #expect(list.effects == [kept(TableLayout(order: SortOrder("price")))])
    list.type("reverse-order")
    #expect(list.said.prefix(2) == ["Sorted by Price, descending.", "1. Thing 45"])
    list.type("sort Price")
    #expect(list.said.prefix(2) == ["Sorted by Price, ascending.", "1. Thing 1"])
  }

  @Test mutating func `sorting without a name asks, by number too`() {
    list.type("sort")
    #expect(list.said.contains("3. Price, number"))
    #expect(list.prompt == "Sort by: ")
    list.type("zzz")
    #expect(list.said.first == "Nothing to sort by is called “zzz”.")
    #expect(list.prompt == "Sort by: ")
    list.type("3")
    #expect(list.said.first == "Sorted by Price, ascending.")
    #expect(list.prompt == "> ")
    list.type("sort", "")
    #expect(list.said == ["It stays as it is."])
    list.type("sort as the service lists them")
    #expect(list.said.first == "Sorted as the service lists them.")
  }

  @Test mutating func `all records are read before they are sorted`() {
    list = PlainTableDriver(things: 1234)
    list.type("sort price", "reverse-order")
    #expect(list.said.contains("1. Thing 1234"))
    #expect(list.prompt == "> ")
  }

  @Test mutating func `a row says the columns that were chosen`() {
    list.type("columns In Stock, price")
    #expect(list.said.first == "1. Thing 1, In Stock no, Price 1")
    #expect(list.effects == [kept(TableLayout(columns: ["in_stock", "price"]))])
    list.type("columns")
    #expect(list.said.first == "1. In Stock, chosen")
    #expect(list.prompt == "Columns: ")
    list.type("nothing")
    #expect(list.said.first == "No column is called “nothing”.")
    list.type(":empty")
    #expect(list.said.first == "1. Thing 1")
    list.type("columns", "")
    #expect(list.said == ["It stays as it is."])
  }

  @Test func `what was arranged the last time is so again, with the names of links`() {
    let table = RecalledTable(
      layout: TableLayout(columns: ["suppliers"]), drafted: [SampleProduct.record.id])
    var list = PlainTableDriver([SampleProduct.record], recalling: table)
    #expect(list.prompt == nil)
    #expect(
      list.effects == [.nameLinks([.records("suppliers"): ["sup-1", "sup-2"]])])
    list.send(.linksNamed(SampleProduct.names))
    #expect(
      list.said.contains(
        "1. Summer dress, has a draft, Suppliers Nordic Textiles, sup-2 (no longer exists)"))
    #expect(list.prompt == "> ")
  }

  @Test func `no name of a link is asked for that is not said`() {
    var list = PlainTableDriver([SampleProduct.record])
    #expect(list.effects.isEmpty)
    list.type("columns suppliers")
    #expect(list.effects.contains { if case .nameLinks = $0 { true } else { false } })
  }
}
