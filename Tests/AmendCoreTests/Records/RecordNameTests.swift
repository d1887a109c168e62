import AmendCore
import Testing

struct RecordNameTests {
  private func name(_ values: KeyValuePairs<AttributeSlug, JSON>) -> String {
    let attributes = values.map { Attribute(slug: $0.key, typeName: "text") }
    let record = Record(
      id: "r1", object: "o",
      attributes: Dictionary(values.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }))
    return record.displayName(in: ObjectSchema(slug: "o", attributes: attributes))
  }

  @Test func `the attribute that names a record is found by its slug`() {
    #expect(name(["sku": "D-1", "Name": "Dress"]) == "Dress")
    #expect(name(["email": "a@b.de", "firstName": "Lena", "last_name": "Meier"]) == "Lena Meier")
    #expect(name(["note": "n", "last_name": "Meier"]) == "Meier")
    #expect(name(["colour": "red", "sku": "D-1"]) == "D-1")
    #expect(name(["colour": "red", "First\u{A0}Name": "Lena"]) == "Lena")
  }

  @Test func `else the first text that is not blank names it, else its id`() {
    #expect(name(["name": " ", "colour": "red"]) == "red")
    #expect(name(["name": "", "count": 4]) == "r1")
    #expect(name([:]) == "r1")
  }
}
