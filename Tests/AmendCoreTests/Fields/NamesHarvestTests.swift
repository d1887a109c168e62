import AmendCore
import Testing

struct NamesHarvestTests {
  private let schema = ObjectSchema(
    slug: "products",
    attributes: [
      Attribute(slug: "owner", typeName: "user"),
      Attribute(slug: "suppliers", typeName: "relation", relatedObject: "suppliers"),
      Attribute(
        slug: "tags", typeName: "multiselect", options: [Option(id: .number(1), label: "New")]),
    ])

  @Test func `names that come along with a record are kept`() {
    let record = Record(
      id: "r", object: "products",
      attributes: [
        "owner": [
          ["uuid": "M1", "name": "Lena Meier", "email": "l@x.de"], ["id": "M2", "email": "b@x.de"],
        ],
        "suppliers": [
          ["id": "S1", "title": "Nordic"], ["id": "S2", "firstName": "A", "lastName": "B"], "S3",
        ],
        "tags": [["id": 1, "value": "New"], ["id": 7, "value": "Gone"]],
      ])
    let names = Names.harvested(from: record, schema: schema)
    #expect(names[.members, "M1"] == .known("Lena Meier", detail: "l@x.de"))
    #expect(names[.members, "M2"] == .known("b@x.de", detail: nil))
    #expect(names[.records("suppliers"), "S1"]?.name == "Nordic")
    #expect(names[.records("suppliers"), "S2"]?.name == "A B")
    #expect(names[.records("suppliers"), "S3"] == nil)
    #expect(names[.options("tags"), "1"] == nil)
    let tags = schema.attributes[2]
    let shown = tags.text(of: tags.value(of: record.attributes["tags"]), names: names)
    #expect(shown == "New, Gone (no such option)")
  }
}
