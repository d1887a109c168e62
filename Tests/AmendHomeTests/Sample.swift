import AmendCore
import AmendHome

/// A small record that the tests edit.
enum Sample {
  static var schema: ObjectSchema {
    ObjectSchema(
      slug: "products", singularName: "Product", pluralName: "Products", isStandard: true,
      isActive: false,
      attributes: [
        Attribute(slug: "id", typeName: "text", isStandard: true),
        Attribute(slug: "name", label: "Näme", typeName: "text", isRequired: true, isUnique: true),
        Attribute(slug: "note", typeName: "text", isArchived: false, validation: ["email"]),
        Attribute(
          slug: "tags", typeName: "multiselect",
          options: [
            Option(id: .text("opt_1"), label: "New", color: "success"),
            Option(id: .number(Number(2)), label: "Sale"),
          ]),
        Attribute(
          slug: "suppliers", typeName: "relation", isArchived: true,
          relatedObject: "suppliers", relationType: "many_to_one"),
        Attribute(
          slug: "budget", typeName: "currency",
          currency: Currency(code: "EUR", display: "code", hasDecimals: false, isGrouped: false)),
      ])
  }

  static var record: Record {
    Record(
      id: "1", object: "products", attributes: ["name": "old", "note": "kept", "odd": [1, nil]],
      createdAt: "2025-01-01T00:00:00Z", updatedAt: nil, entityTag: "\"7\"")
  }

  static var session: EditSession { EditSession(schema: schema, record: record) }

  static let place = DraftPlace(
    profile: "work", baseURL: "https://crm.example.org", object: "products", record: "1")

  static func editor(_ process: Int32, _ nonce: String) -> EditorInstance {
    EditorInstance(processID: process, processMark: "boot:1", nonce: nonce)
  }
}
