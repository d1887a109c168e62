import AmendCore

/// The products: what `amend demo` opens is the first of them.
enum SampleProducts {
  static let object = SampleData.object(
    "products", "Product", "Products", attributes, labels: ["suppliers": "Products"])

  private static let attributes = documented + others

  /// The attributes of the public pages' example.
  private static let documented: [Attribute] = [
    Attribute(
      slug: "sku", label: "SKU", typeName: "text", isRequired: true, isUnique: true),
    Attribute(slug: "name", label: "Name", typeName: "text", isRequired: true),
    Attribute(slug: "price", label: "Price", typeName: "number"),
    Attribute(slug: "inventory_count", label: "Inventory Count", typeName: "number"),
    Attribute(slug: "in_stock", label: "In Stock", typeName: "checkbox"),
    Attribute(slug: "launched_at", label: "Launched At", typeName: "date"),
    Attribute(
      slug: "category", label: "Category", typeName: "select",
      options: [
        .sample("opt_abc123", "Dresses", "success"),
        .sample("opt_def456", "Shoes", "warning"),
      ]),
    Attribute(
      slug: "tags", label: "Tags", typeName: "multiselect",
      options: [
        .sample(1, "New", "success"),
        .sample(2, "Sale", "danger"),
        .sample(3, "Clearance", "warning"),
      ]),
    Attribute(
      slug: "suppliers", label: "Suppliers", typeName: "relation", relatedObject: "suppliers",
      relationType: "many_to_many"),
    Attribute(slug: "owner", label: "Owner", typeName: "user"),
    Attribute(
      slug: "margin", label: "Margin", typeName: "currency", currency: Currency(code: "EUR")),
  ]

  /// More of them, so that every type occurs.
  private static let others: [Attribute] = [
    Attribute(slug: "description", label: "Description", typeName: "text"),
    Attribute(
      slug: "lifecycle", label: "Lifecycle", typeName: "status",
      options: [
        .sample(1, "Draft", "secondary"),
        .sample(2, "Active", "success"),
        .sample(3, "Discontinued", "danger"),
      ]),
    Attribute(slug: "rating", label: "Rating", typeName: "rating"),
    Attribute(slug: "support_phone", label: "Support Phone", typeName: "phone_number"),
    Attribute(slug: "restocked_at", label: "Restocked At", typeName: "datetime"),
    Attribute(slug: "legacy_code", label: "Legacy Code", typeName: "text", isArchived: true),
  ]

  static func records(_ ids: SampleIDs, _ source: inout SampleSource) -> [StoredRecord] {
    let special = [documentedProduct(ids)] + unusual(ids)
    return ids.products.enumerated().map { place, id in
      let values =
        place < special.count ? special[place] : product(place, ids, &source)
      let created = SampleData.timestamp(place)
      return StoredRecord(
        id: RecordID(id), object: "products", attributes: values, createdAt: created,
        updatedAt: place == 0 ? "2025-06-01T12:00:00+00:00" : created)
    }
  }

  private static func documentedProduct(_ ids: SampleIDs) -> [JSON.Member] {
    filled([
      "sku": "DRESS-001", "name": "Summer dress", "price": 29, "inventory_count": 150,
      "in_stock": true, "launched_at": "2025-06-01", "category": .option("opt_abc123"),
      "tags": .options([1, 3]), "suppliers": .links(Array(ids.suppliers.prefix(2))),
      "owner": .links(["MRJXYG8M66KLBEX"]), "margin": .digits("12.5"),
      "description": .text(longDescription),
      "lifecycle": .option(2), "rating": 4, "support_phone": "+493012345678",
      "restocked_at": "2025-11-03T08:30:00+01:00", "legacy_code": "OLD-4711",
    ])
  }

  /// Almost as long as a text may be.
  private static let longDescription =
    "A light summer dress of washed linen, cut loose and finished by hand, with deep side "
    + "pockets and mother-of-pearl buttons. Machine washable at 30 °C; line dry in the "
    + "shade. Runs slightly large. Japanese label: 夏のワンピース. Made in Portugal."

  private static func product(
    _ place: Int, _ ids: SampleIDs, _ source: inout SampleSource
  ) -> [JSON.Member] {
    let (kind, code, category) = source.pick(SampleWords.garments)
    let look = source.pick(SampleWords.looks)
    let launched = source.day()
    let stock = source.chance(15) ? 0 : source.number(in: 1..<400)
    let restocked = source.moment(on: launched.adding(days: source.number(in: 20..<200)))
    var values: [AttributeSlug: JSON] = [:]
    values["sku"] = .text("\(code)-\((place + 1).padded(to: 3))")
    values["name"] = .text("\(look) \(kind)")
    values["price"] = source.unless(3, .whole(source.number(in: 9..<320)))
    values["inventory_count"] = source.unless(6, .whole(stock))
    values["in_stock"] = source.unless(6, .bool(stock > 0))
    values["launched_at"] = source.unless(10, .text(launched.description))
    values["category"] = category.map { .option(.text($0)) }
    values["tags"] = source.unless(30, .options(source.picks([1, 2, 3], most: 2)))
    values["suppliers"] = source.unless(12, .links(source.picks(ids.suppliers, most: 3)))
    values["owner"] = source.unless(15, .links([source.pick(SampleMembers.ids)]))
    values["margin"] = source.unless(20, .amount(cents: source.number(in: 100..<6000)))
    values["description"] = source.unless(
      35, .text("\(look) \(kind), \(source.pick(SampleWords.details))."))
    values["lifecycle"] = .option(source.pick([1, 2, 2, 2, 3]))
    values["rating"] = source.unless(25, .whole(source.number(in: 0..<6)))
    values["support_phone"] = source.unless(60, .text(source.phoneNumber()))
    values["restocked_at"] = source.unless(50, .text(restocked.description))
    return filled(values)
  }

  /// The values in the order of the schema, null for what is not given.
  static func filled(_ values: [AttributeSlug: JSON]) -> [JSON.Member] {
    attributes.map { .init($0.slug.text, values[$0.slug] ?? .null) }
  }
}
