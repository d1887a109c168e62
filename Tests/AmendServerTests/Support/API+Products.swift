import AmendCore
import HTTPTypes
import Testing

extension API {
  /// Makes an object `products` with an attribute of almost every type, and `suppliers`.
  func makeProducts() async throws {
    try await makeObject("suppliers", [["label": "Name", "type": "text", "isRequired": true]])
    try await makeObject("products", API.productAttributes)
  }

  /// Makes an object and its attributes.
  func makeObject(_ slug: String, _ attributes: [JSON]) async throws {
    let name = JSON.string(Text(slug))
    let object = try await send(
      .post, "/crm/objects", ["slug": name, "singularName": name, "pluralName": name])
    try #require(object.status == 201)
    for attribute in attributes {
      let answer = try await send(.post, "/crm/objects/\(slug)/attributes", attribute)
      try #require(answer.status == 201)
    }
  }

  /// Makes a record and returns its id.
  func make(_ slug: String, _ body: JSON) async throws -> String {
    let answer = try await send(.post, "/crm/\(slug)", body)
    try #require(answer.status == 201, "\(answer.json.compact)")
    return try #require(answer.record["id"]?.string)
  }

  private static let productAttributes: [JSON] = [
    ["label": "SKU", "type": "text", "isRequired": true, "isUnique": true],
    ["label": "Name", "type": "text"],
    ["label": "Price", "type": "number"],
    ["label": "In Stock", "type": "checkbox"],
    ["label": "Launched At", "type": "date"],
    ["label": "Restocked At", "type": "datetime"],
    [
      "label": "Category", "type": "select",
      "options": [
        ["id": "opt_abc123", "value": "Dresses", "color": "success"],
        ["id": "opt_def456", "value": "Shoes", "color": "warning"],
      ],
    ],
    [
      "label": "Tags", "type": "multiselect",
      "options": [["value": "New", "color": "success"], ["value": "Sale", "color": "danger"]],
    ],
    [
      "label": "Suppliers", "type": "relation", "relatedObjectSlug": "suppliers",
      "relationType": "many_to_many",
    ],
    [
      "label": "Main Supplier", "type": "relation", "relatedObjectSlug": "suppliers",
      "relationType": "many_to_one",
    ],
    ["label": "Owner", "type": "user"],
    ["label": "Margin", "type": "currency", "currency": "EUR"],
    ["label": "Rating", "type": "rating"],
    ["label": "Phone", "type": "phone_number"],
  ]
}
