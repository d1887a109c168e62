import AmendCore

/// The suppliers, to which products point.
enum SampleSuppliers {
  static let object = SampleData.object(
    "suppliers", "Supplier", "Suppliers", attributes,
    labels: ["products": "Suppliers", "contact": "Supplier"])

  private static let attributes: [Attribute] = [
    Attribute(slug: "name", label: "Name", typeName: "text", isRequired: true),
    Attribute(slug: "website", label: "Website", typeName: "text", validation: ["url"]),
    Attribute(slug: "email", label: "Email", typeName: "text", validation: ["email"]),
    Attribute(slug: "phone", label: "Phone", typeName: "phone_number"),
    Attribute(slug: "city", label: "City", typeName: "text"),
    Attribute(
      slug: "country", label: "Country", typeName: "select",
      options: [
        .sample("opt_de", "Germany", "secondary"),
        .sample("opt_it", "Italy", "success"),
        .sample("opt_pt", "Portugal", "danger"),
        .sample("opt_jp", "Japan", "warning"),
      ]),
    Attribute(slug: "is_preferred", label: "Preferred", typeName: "checkbox"),
    Attribute(slug: "rating", label: "Rating", typeName: "rating"),
    Attribute(slug: "partner_since", label: "Partner Since", typeName: "date"),
    Attribute(slug: "lead_time_days", label: "Lead Time (Days)", typeName: "number"),
    Attribute(
      slug: "products", label: "Products", typeName: "relation", relatedObject: "products",
      relationType: "many_to_many"),
    Attribute(
      slug: "contact", label: "Contact", typeName: "relation", relatedObject: "contacts",
      relationType: "many_to_one"),
    Attribute(slug: "account_manager", label: "Account Manager", typeName: "user"),
  ]

  static func records(_ ids: SampleIDs, _ source: inout SampleSource) -> [StoredRecord] {
    ids.suppliers.enumerated().map { place, id in
      StoredRecord(
        id: RecordID(id), object: "suppliers",
        attributes: values(SampleSuppliers.name(place), ids, &source),
        createdAt: SampleData.timestamp(place))
    }
  }

  /// The plain names first, then each with an ending.
  static func name(_ place: Int) -> String {
    let (names, endings) = (SampleWords.companies, SampleWords.companyEndings)
    let name = names[place % names.count]
    guard place >= names.count else { return name }
    return "\(name) \(endings[(place / names.count + place) % endings.count])"
  }

  private static func values(
    _ name: String, _ ids: SampleIDs, _ source: inout SampleSource
  ) -> [JSON.Member] {
    let domain = name.lowercased().filter { $0.isASCII && $0.isLetter } + ".example"
    return [
      .init("name", .text(name)),
      .init("website", source.unless(10, .text("https://\(domain)"))),
      .init("email", source.unless(10, .text("hello@\(domain)"))),
      .init("phone", source.unless(20, .text(source.phoneNumber()))),
      .init("city", source.unless(5, .text(source.pick(SampleWords.cities)))),
      .init(
        "country",
        source.unless(10, .option(source.pick(["opt_de", "opt_it", "opt_pt", "opt_jp"])))),
      .init("is_preferred", source.unless(10, .bool(source.chance(30)))),
      .init("rating", source.unless(20, .whole(source.number(in: 1..<6)))),
      .init("partner_since", source.unless(15, .text(source.day().description))),
      .init("lead_time_days", source.unless(15, .whole(source.number(in: 3..<90)))),
      .init("products", source.unless(10, .links(source.picks(ids.products, most: 6)))),
      .init("contact", source.unless(20, .links([source.pick(ids.contacts)]))),
      .init("account_manager", source.unless(10, .links([source.pick(SampleMembers.ids)]))),
    ]
  }
}
