import AmendCore

/// The deals: who buys which products, and how far it has come.
enum SampleDeals {
  static let object = object(attributes)

  /// The same with the company that buys, of which only the large data has any.
  static let objectWithCompany = object(
    attributes + [
      Attribute(
        slug: "company", label: "Company", typeName: "relation",
        relatedObject: SampleCompanies.object.slug, relationType: "many_to_one")
    ])

  private static func object(_ attributes: [Attribute]) -> StoredObject {
    SampleData.object(
      "deals", "Deal", "Deals", attributes,
      labels: ["contact": "Deals", "products": "Deals", "company": "Deals"])
  }

  private static let attributes: [Attribute] = [
    Attribute(slug: "name", label: "Name", typeName: "text", isRequired: true),
    Attribute(
      slug: "stage", label: "Stage", typeName: "status", isRequired: true,
      options: [
        .sample(1, "Lead", "secondary"),
        .sample(2, "Qualified", "warning"),
        .sample(3, "Proposal", "warning"),
        .sample(4, "Won", "success"),
        .sample(5, "Lost", "danger"),
      ]),
    Attribute(
      slug: "amount", label: "Amount", typeName: "currency", currency: Currency(code: "EUR")),
    Attribute(slug: "probability", label: "Probability (%)", typeName: "number"),
    Attribute(slug: "close_date", label: "Close Date", typeName: "date"),
    Attribute(
      slug: "contact", label: "Contact", typeName: "relation", relatedObject: "contacts",
      relationType: "many_to_one"),
    Attribute(
      slug: "products", label: "Products", typeName: "relation", relatedObject: "products",
      relationType: "many_to_many"),
    Attribute(slug: "owner", label: "Owner", typeName: "user"),
    Attribute(
      slug: "priority", label: "Priority", typeName: "select",
      options: [
        .sample("prio_low", "Low", "secondary"),
        .sample("prio_normal", "Normal", "success"),
        .sample("prio_high", "High", "danger"),
      ]),
    Attribute(slug: "signed_at", label: "Signed At", typeName: "datetime"),
    Attribute(slug: "next_step", label: "Next Step", typeName: "text"),
  ]

  static func records(_ ids: SampleIDs, _ source: inout SampleSource) -> [StoredRecord] {
    ids.deals.enumerated().map { place, id in
      StoredRecord(
        id: RecordID(id), object: "deals", attributes: values(ids, &source),
        createdAt: SampleData.timestamp(place))
    }
  }

  /// The deal with one of the companies, or with none.
  static func withCompany(_ deal: StoredRecord, _ source: inout SampleSource) -> StoredRecord {
    var deal = deal
    let company = SampleCompanies.id(source.number(in: 0..<SampleCompanies.count))
    deal.attributes.append(.init("company", source.unless(10, .links([company]))))
    return deal
  }

  private static func values(_ ids: SampleIDs, _ source: inout SampleSource) -> [JSON.Member] {
    let buyer = source.pick(SampleWords.cities)
    let stage = source.number(in: 1..<6)
    let close = source.day()
    let probability = [10, 30, 60, 100, 0][stage - 1]
    return [
      .init("name", .text("Boutique \(buyer), \(source.pick(SampleWords.seasons))")),
      .init("stage", .option(.whole(stage))),
      .init("amount", source.unless(8, .amount(cents: source.number(in: 50_000..<9_000_000)))),
      .init("probability", source.unless(10, .whole(probability))),
      .init("close_date", source.unless(15, .text(close.description))),
      .init("contact", source.unless(10, .links([source.pick(ids.contacts)]))),
      .init("products", source.unless(15, .links(source.picks(ids.products, most: 5)))),
      .init("owner", source.unless(8, .links([source.pick(SampleMembers.ids)]))),
      .init(
        "priority",
        source.unless(20, .option(source.pick(["prio_low", "prio_normal", "prio_high"])))),
      .init(
        "signed_at", stage == 4 ? .text(source.moment(on: close).description) : .null),
      .init("next_step", source.unless(40, .text(source.pick(SampleWords.steps)))),
    ]
  }
}
