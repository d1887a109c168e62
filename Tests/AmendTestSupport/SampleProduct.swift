package import AmendCore

/// A product with one attribute of every type, for tests of the form.
package enum SampleProduct {
  package static let schema = ObjectSchema(
    slug: "products", singularName: "Product", pluralName: "Products",
    attributes: [
      Attribute(
        slug: "sku", label: "SKU", typeName: "text", isRequired: true, isUnique: true),
      Attribute(slug: "name", label: "Name", typeName: "text", isRequired: true),
      Attribute(slug: "price", label: "Price", typeName: "number"),
      Attribute(slug: "in_stock", label: "In Stock", typeName: "checkbox"),
      Attribute(slug: "launched_at", label: "Launched At", typeName: "date"),
      Attribute(
        slug: "category", label: "Category", typeName: "select",
        options: [
          Option(id: .text("opt_abc123"), label: "Dresses", color: "success"),
          Option(id: .text("opt_def456"), label: "Shoes", color: "warning"),
        ]),
      Attribute(
        slug: "tags", label: "Tags", typeName: "multiselect",
        options: [
          Option(id: .number(Number(1)), label: "New", color: "success"),
          Option(id: .number(Number(2)), label: "Sale", color: "danger"),
          Option(id: .number(Number(3)), label: "Clearance", color: "warning"),
        ]),
      Attribute(
        slug: "suppliers", label: "Suppliers", typeName: "relation", relatedObject: "suppliers",
        relationType: "many_to_many"),
      Attribute(slug: "owner", label: "Owner", typeName: "user"),
      Attribute(
        slug: "margin", label: "Margin", typeName: "currency", currency: Currency(code: "EUR")),
      Attribute(slug: "phone", label: "Hotline", typeName: "phone_number"),
      Attribute(slug: "reviewed_at", label: "Reviewed At", typeName: "datetime"),
      Attribute(slug: "rating", label: "Rating", typeName: "rating"),
      Attribute(
        slug: "stage", label: "Stage", typeName: "status",
        options: [Option(id: .number(Number(7)), label: "Draft", color: "neutral")]),
      Attribute(slug: "geometry", label: "Geometry", typeName: "polygon"),
      Attribute(slug: "legacy", label: "Legacy", typeName: "text", isArchived: true),
      Attribute(slug: "updated_at", label: "Updated At", typeName: "datetime", isStandard: true),
    ])

  package static let record = Record(
    id: "c1d2e3f4-a5b6-7890-cdef-123456789012", object: "products",
    attributes: [
      "sku": "DRESS-001", "name": "Summer dress", "price": 29, "in_stock": true,
      "launched_at": "2025-06-01", "category": ["id": "opt_abc123"],
      "tags": [["id": 1], ["id": 3]], "suppliers": ["sup-1", "sup-2"],
      "owner": ["MRJXYG8M66KLBEX"], "margin": 12, "phone": nil,
      "reviewed_at": "2025-06-01T12:00:00+02:00", "rating": 3, "stage": ["id": 7],
      "geometry": ["points": [1, 2]], "legacy": "old", "updated_at": "2025-06-01T12:00:00+00:00",
    ])

  /// The record with every attribute `null`.
  package static let empty = Record(
    id: record.id, object: record.object, attributes: record.attributes.mapValues { _ in .null })

  /// Names for its links, one of which is gone.
  package static var names: Names {
    var names = Names()
    names[.records("suppliers"), "sup-1"] = .known("Nordic Textiles", detail: "Oslo")
    names[.records("suppliers"), "sup-2"] = .missing
    names[.members, "MRJXYG8M66KLBEX"] = .known("Lena Meier", detail: "lena.meier@example.org")
    return names
  }
}
