import AmendCore
import AmendServer
import HTTPTypes
import Testing

struct ObjectTests {
  @Test(arguments: Depth.allCases)
  func `a new object has the three standard attributes`(depth: Depth) async throws {
    try await API.with(depth) { api in
      let made = try await api.send(
        .post, "/crm/objects",
        ["slug": "things", "singularName": "Thing", "pluralName": "Things", "isActive": true])
      #expect(made.status == 201)
      let read = try await api.send(.get, "/crm/objects/things")
      #expect(read.json["object"] == made.json["object"])
      let attributes = try #require(read.json["object"]?["attributes"]?.array)
      #expect(attributes.map { $0["key"] } == ["id", "created_at", "updated_at"])
      #expect(attributes.allSatisfy { $0["isStandard"] == true })
      let list = try await api.send(.get, "/crm/objects")
      #expect(list.json["collection"]?.array?.map { $0["slug"] } == ["things"])
      #expect(try await api.send(.get, "/crm/objects/nothing").status == 404)
    }
  }

  @Test(
    arguments: ["ab", "Things", "two words", "people", "companies", "objects", "ä-things"]
      + [String(repeating: "a", count: 61)])
  func `a slug that cannot be is a 422`(slug: String) async throws {
    try await API.with { api in
      let body: JSON = [
        "slug": .string(Text(slug)), "singularName": "Thing", "pluralName": "Things",
      ]
      let answer = try await api.send(.post, "/crm/objects", body)
      #expect(answer.error("slug") != nil)
    }
  }

  @Test func `an object is renamed but never made twice`() async throws {
    try await API.with { api in
      try await api.makeObject("things", [])
      let body: JSON = ["slug": "things", "singularName": "Thing", "pluralName": "Things"]
      #expect(try await api.send(.post, "/crm/objects", body).status == 409)
      let renamed = try await api.send(.patch, "/crm/objects/things", ["pluralName": "All"])
      #expect(renamed.json["object"]?["pluralName"] == "All")
      #expect(renamed.json["object"]?["singularName"] == "things")
    }
  }

  @Test(arguments: Depth.allCases)
  func `an attribute's key is made of its label`(depth: Depth) async throws {
    try await API.with(depth) { api in
      try await api.makeObject("things", [])
      var keys: [JSON?] = []
      for label in ["Customer Status", "customer  status!", "ID", "名前"] as [JSON] {
        let answer = try await api.send(
          .post, "/crm/objects/things/attributes", ["label": label, "type": "text"])
        #expect(answer.status == 201)
        keys.append(answer.json["attribute"]?["key"])
      }
      #expect(keys == ["customer_status", "customer_status_2", "id_2", "attribute"])
      let object = try await api.send(.get, "/crm/objects/things").json["object"]
      let order = object?["attributes"]?.array?.map { $0["key"] }
      #expect(order?.first == "id")
      #expect(order?.suffix(2) == ["created_at", "updated_at"])
    }
  }

  @Test(
    arguments: [
      ["type": "text"], ["label": "A"], ["label": "A", "type": "money"],
      ["label": "A", "type": "relation"], ["label": "A", "type": "currency"],
      ["label": "A", "type": "select", "options": [["color": "red"]]],
      [
        "label": "A", "type": "select",
        "options": [["id": 1, "value": "a"], ["id": 1, "value": "b"]],
      ],
      ["label": "A", "type": "text", "isRequired": "yes"],
    ] as [JSON])
  func `an attribute that cannot be is a 422`(body: JSON) async throws {
    try await API.with { api in
      try await api.makeObject("things", [])
      #expect(try await api.send(.post, "/crm/objects/things/attributes", body).status == 422)
    }
  }

  @Test func `new options replace the old, and a lost one is cleared from records`() async throws {
    try await API.with { api in
      try await api.makeProducts()
      let id = try await api.make(
        "products",
        ["sku": "A", "category": ["id": "opt_abc123"], "tags": [["id": 1], ["id": 2]]])
      let tags = try await api.send(
        .patch, "/crm/objects/products/attributes/tags",
        ["options": [["id": 2, "value": "Offer"], ["value": "Fresh"]]])
      let options = tags.json["attribute"]?["options"]?.array
      #expect(options?.map { $0["id"] } == [2, 3])
      _ = try await api.send(
        .patch, "/crm/objects/products/attributes/category",
        ["options": [["id": "opt_def456", "value": "Shoes"]]])
      let record = try await api.send(.get, "/crm/products/\(id)")
      #expect(record["tags"]?.array?.map { $0["value"] } == ["Offer"])
      #expect(record["category"] == .null)
      let unknown = try await api.send(
        .patch, "/crm/objects/products/attributes/tags",
        ["options": [["id": 9, "value": "Nine"]]])
      #expect(unknown.error("options") != nil)
    }
  }

  @Test func `a standard attribute is not changed`() async throws {
    try await API.with { api in
      try await api.makeObject("things", [])
      let path = "/crm/objects/things/attributes"
      #expect(try await api.send(.patch, "\(path)/id", ["label": "Key"]).status == 400)
      #expect(try await api.send(.patch, "\(path)/nothing", ["label": "Key"]).status == 404)
    }
  }

  @Test func `a value for an attribute that came later is null`() async throws {
    try await API.with { api in
      try await api.makeObject("things", [])
      let id = try await api.make("things", [:])
      _ = try await api.send(
        .post, "/crm/objects/things/attributes", ["label": "Name", "type": "text"])
      #expect(try await api.send(.get, "/crm/things/\(id)")["name"] == .null)
      #expect(try await api.send(.patch, "/crm/things/\(id)", ["name": "A"])["name"] == "A")
    }
  }
}
