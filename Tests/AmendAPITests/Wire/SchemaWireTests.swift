import AmendAPI
import AmendCore
import AmendTestSupport
import CustomDump
import Testing

@Suite struct SchemaWireTests {
  @Test func `an object is read with everything that its attributes say`() throws {
    let schema = try Wire.object(from: Example("object-products").json())
    #expect(schema.slug == "products")
    #expect(schema.singularName == "Product")
    #expect(schema.attributes.count == 14)
    #expect(schema["id"]?.isStandard == true)
    #expect(schema["id"]?.isUnique == false)
    #expect(schema["sku"]?.isUnique == true)
    expectNoDifference(
      schema["tags"]?.options,
      [
        Option(id: .number(Number(1)), label: "New", color: "success"),
        Option(id: .number(Number(2)), label: "Sale", color: "danger"),
        Option(id: .number(Number(3)), label: "Clearance", color: "warning"),
      ])
    #expect(schema["suppliers"]?.relatedObject == "suppliers")
    #expect(schema["suppliers"]?.relationType == "many_to_many")
    #expect(schema["margin"]?.currency == Currency(code: "EUR"))
  }

  @Test(arguments: ["doc-object-create-201", "doc-object-update-200", "doc-object-create-request"])
  func `the documented objects decode`(name: String) throws {
    #expect(try Wire.object(from: Example("documented/\(name)").json()).pluralName == "Products")
  }

  @Test(arguments: ["doc-attribute-add-201", "doc-attribute-update-200"])
  func `the documented attributes decode`(name: String) throws {
    let attribute = try Wire.attribute(from: Example("documented/\(name)").json())
    #expect(attribute.slug == "customer_status")
    #expect(attribute.option(.number(Number(2)))?.label == "Active")
  }

  @Test func `snake_case and other names are read as well`() throws {
    let json = try JSON(
      parsing: """
        {"data":{"slug":"deals","singular_name":"Deal","is_standard":1,"attributes":[
          {"slug":"stage","name":"Stage","type":"status","is_required":true,"is_unique":0,
           "options":[{"id":"a","label":"Won"},{"label":"without id"},"bare",null]},
          {"key":"stage","type":"text"}, {"label":"without key"}, 7,
          {"key":"people","type":"relation","related_object_slug":"people",
           "relation_type":"many_to_one"}, {"key":"odd"}]}}
        """)
    let schema = try Wire.object(from: json)
    #expect(schema.isStandard)
    #expect(schema.isActive)
    #expect(schema.attributes.map(\.slug) == ["stage", "people", "odd"])
    #expect(schema["stage"]?.label == "Stage")
    #expect(schema["stage"]?.isRequired == true)
    #expect(schema["stage"]?.isUnique == false)
    #expect(schema["stage"]?.options == [Option(id: .text("a"), label: "Won")])
    #expect(schema["people"]?.relatedObject == "people")
    #expect(schema["people"]?.takesOneLink == true)
    #expect(schema["odd"]?.typeName == "unknown")
  }

  @Test(arguments: ["{}", "[]", #"{"object":{"attributes":[]}}"#])
  func `an object needs a slug from somewhere`(text: String) throws {
    let json = try JSON(parsing: text)
    #expect(throws: WireError.self) { try Wire.object(from: json) }
  }

  @Test func `the slug asked for stands in for one that is missing`() throws {
    let schema = try Wire.object(from: ["object": ["attributes": []]], slug: "deals")
    #expect(schema.slug == "deals")
  }

  @Test func `what is written reads back`() throws {
    let schema = try Wire.object(from: Example("object-products").json())
    expectNoDifference(try Wire.object(from: Wire.answer("object", Wire.json(schema))), schema)
    for attribute in schema.attributes {
      let written = Wire.answer("attribute", Wire.json(attribute))
      #expect(try Wire.attribute(from: written) == attribute)
    }
  }
}
