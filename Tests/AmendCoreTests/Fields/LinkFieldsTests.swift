import AmendCore
import Testing

/// Relation and user.
struct LinkFieldsTests {
  private let suppliers = Attribute(
    slug: "suppliers", label: "Suppliers", typeName: "relation", relatedObject: "suppliers")

  @Test(arguments: [("a, b,a", #"["a","b"]"#), ("", "[]"), ("\"a,b\"", #"["a,b"]"#)])
  func `ids stand between commas`(_ text: String, _ result: String) {
    #expect(typed(text, suppliers) == result)
  }

  @Test func `links are shown by name, and what is gone as gone`() {
    var names = Names()
    names[.records("suppliers"), "a"] = .known("Nordic, Ltd", detail: nil)
    names[.records("suppliers"), "b"] = .missing
    names[.members, "c"] = .known("Lena", detail: nil)
    let shown = suppliers.text(of: .links(["a", "b", "c"]), names: names)
    #expect(shown == "\"Nordic, Ltd\", b (no longer exists), c")
  }

  @Test func `a relation to one record takes no second`() {
    var brand = suppliers
    brand.relationType = "many_to_one"
    #expect(typed("a,b", brand) == "Suppliers takes one record, not 2; keep one.")
    #expect(typed("a", brand) == #"["a"]"#)
  }
}
