import AmendCore

/// The contacts: people who buy, or who work for the suppliers.
enum SampleContacts {
  static let object = SampleData.object("contacts", "Contact", "Contacts", attributes)

  private static let attributes: [Attribute] = [
    Attribute(slug: "name", label: "Name", typeName: "text", isRequired: true),
    Attribute(
      slug: "email", label: "Email", typeName: "text", isUnique: true, validation: ["email"]),
    Attribute(slug: "phone", label: "Phone", typeName: "phone_number"),
    Attribute(slug: "company", label: "Company", typeName: "text"),
    Attribute(slug: "job_title", label: "Job Title", typeName: "text"),
    Attribute(slug: "city", label: "City", typeName: "text"),
    Attribute(
      slug: "status", label: "Status", typeName: "status",
      options: [
        .sample(1, "Lead", "warning"),
        .sample(2, "Active", "success"),
        .sample(3, "Churned", "danger"),
      ]),
    Attribute(
      slug: "interests", label: "Interests", typeName: "multiselect",
      options: [
        .sample("int_dresses", "Dresses", "success"),
        .sample("int_shoes", "Shoes", "warning"),
        .sample("int_bags", "Bags", "secondary"),
        .sample("int_fabrics", "Fabrics", "danger"),
      ]),
    Attribute(slug: "newsletter", label: "Newsletter", typeName: "checkbox"),
    Attribute(slug: "birthday", label: "Birthday", typeName: "date"),
    Attribute(slug: "last_contacted_at", label: "Last Contacted At", typeName: "datetime"),
    Attribute(slug: "owner", label: "Owner", typeName: "user"),
    Attribute(slug: "notes", label: "Notes", typeName: "text"),
  ]

  static func records(_ ids: SampleIDs, _ source: inout SampleSource) -> [StoredRecord] {
    ids.contacts.enumerated().map { place, id in
      StoredRecord(
        id: RecordID(id), object: "contacts", attributes: values(place, &source),
        createdAt: SampleData.timestamp(place))
    }
  }

  private static func values(_ place: Int, _ source: inout SampleSource) -> [JSON.Member] {
    let given = source.pick(SampleWords.givenNames)
    let family = source.pick(SampleWords.familyNames)
    let company = source.pick(SampleWords.companies)
    let birthday = source.day().adding(months: -12 * source.number(in: 20..<60))
    let interests: [JSON] = ["int_dresses", "int_shoes", "int_bags", "int_fabrics"]
    let address = "\(given.plain).\(family.plain)\(place + 1)@mail.example"
    return [
      .init("name", .text("\(given.name) \(family.name)")),
      .init("email", source.unless(5, .text(address))),
      .init("phone", source.unless(25, .text(source.phoneNumber()))),
      .init("company", source.unless(15, .text(company))),
      .init("job_title", source.unless(20, .text(source.pick(SampleWords.jobs)))),
      .init("city", source.unless(20, .text(source.pick(SampleWords.cities)))),
      .init("status", .option(source.pick([1, 2, 2, 3]))),
      .init("interests", source.unless(25, .options(source.picks(interests, most: 3)))),
      .init("newsletter", source.unless(10, .bool(source.chance(40)))),
      .init("birthday", source.unless(60, .text(birthday.description))),
      .init(
        "last_contacted_at",
        source.unless(30, .text(source.moment(on: source.day()).description))),
      .init("owner", source.unless(10, .links([source.pick(SampleMembers.ids)]))),
      .init("notes", source.unless(60, .text(source.pick(SampleWords.steps) + "."))),
    ]
  }
}
