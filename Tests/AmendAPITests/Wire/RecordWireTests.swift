import AmendAPI
import AmendCore
import AmendTestSupport
import CustomDump
import Testing

@Suite struct RecordWireTests {
  @Test(arguments: Example.reads)
  func `a record holds its attributes as received`(example: Example) throws {
    let answer = try example.json()
    let record = try Wire.record(from: answer, of: "products")
    for member in try #require(answer["record"]?["attributes"]?.members) {
      #expect(record.attributes[AttributeSlug(member.key)] == member.value)
    }
    #expect(record.id == "c1d2e3f4-a5b6-7890-cdef-123456789012")
    #expect(record.object == "products")
    #expect(record.createdAt == "2025-06-01T10:00:00+00:00")
    #expect(record.updatedAt == "2025-06-01T12:00:00+00:00")
  }

  @Test(arguments: Example.reads)
  func `id and times stand among the attributes, as in the schema`(example: Example) throws {
    let record = try Wire.record(from: example.json(), of: "products")
    #expect(record.attributes["id"] == "c1d2e3f4-a5b6-7890-cdef-123456789012")
    #expect(record.attributes["created_at"] == "2025-06-01T10:00:00+00:00")
    #expect(record.attributes["updated_at"] == "2025-06-01T12:00:00+00:00")
  }

  @Test(arguments: ["doc-record-create-201", "doc-record-patch-200", "inferred-record-get-200"])
  func `the documented records decode`(name: String) throws {
    let record = try Wire.record(from: Example("documented/\(name)").json(), of: "products")
    #expect(record.attributes["price"] == 29)
  }

  static let envelopes: [String] = [
    #"{"record":{"id":"7","attributes":{"price":1}}}"#,
    #"{"data":{"id":"7","attributes":{"price":1}}}"#,
    #"{"id":"7","attributes":{"price":1}}"#,
    #"{"id":7,"object_slug":"products","price":1}"#,
    #"{"record":{"uuid":"7","customAttributes":{"price":1}}}"#,
    #"{"data":null,"record":{"id":"7","attributes":{"price":2,"price":1}}}"#,
  ]

  @Test(arguments: envelopes)
  func `a record is found in every envelope`(text: String) throws {
    let record = try Wire.record(from: JSON(parsing: text), of: "products")
    #expect(record.reference == RecordReference(object: "products", id: "7"))
    #expect(record.attributes["price"] == 1)
  }

  @Test func `an empty list of attributes is none`() throws {
    let json = try JSON(parsing: #"{"record":{"id":"7","attributes":[]}}"#)
    #expect(try Wire.record(from: json, of: "products").attributes == ["id": "7"])
  }

  @Test(arguments: ["{}", "[]", "null", "7", #"{"record":{"id":""}}"#, #"{"record":{"id":[1]}}"#])
  func `what has no id is no record`(text: String) throws {
    let json = try JSON(parsing: text)
    #expect(throws: WireError.self) { try Wire.record(from: json, of: "products") }
  }

  @Test(arguments: [#"a\nproducts/b"#, "a b", "a/b", "..", #"\u001b[6n"#])
  func `an id that could be taken for something else is refused`(id: String) throws {
    let json = try JSON(parsing: #"{"record":{"id":"\#(id)"}}"#)
    #expect(throws: WireError.self) { try Wire.record(from: json, of: "products") }
  }

  @Test func `a person's flat members become attributes`() throws {
    let answer = try Example("documented/doc-person-assert-200").json()
    let record = try Wire.record(from: answer, of: "people")
    #expect(record.reference.description == "people/b2c3d4e5-f6a7-8901-bcde-f23456789012")
    #expect(record.attributes["first_name"] == "Jane")
    #expect(record.attributes["avatar_url"] == .null)
    #expect(record.attributes["emails"] == ["jane.doe@acme.com"])
    #expect(record.attributes["company"]?["name"] == "<string>")
    #expect(record.attributes["created_at"] == "2025-01-15T09:00:00+00:00")
  }

  @Test(arguments: Example.reads)
  func `what is written reads back`(example: Example) throws {
    let schema = try Wire.object(from: Example("object-products").json())
    let record = try Wire.record(from: example.json(), of: "products")
    let written = Wire.answer("record", Wire.json(record, in: schema))
    expectNoDifference(try Wire.record(from: written, of: "other"), record)
  }

  @Test func `attributes are written in the order of the schema`() throws {
    let schema = try Wire.object(from: Example("object-products").json())
    let record = Record(
      id: "7", object: "products", attributes: ["owner": [], "zeta": 1, "sku": "A", "alpha": 2])
    #expect(
      Wire.answer("record", Wire.json(record, in: schema), status: 201).compact
        == #"{"success":true,"status":201,"record":{"id":"7","objectSlug":"products","#
        + #""attributes":{"sku":"A","owner":[],"alpha":2,"zeta":1},"#
        + #""createdAt":null,"updatedAt":null}}"#)
  }
}
