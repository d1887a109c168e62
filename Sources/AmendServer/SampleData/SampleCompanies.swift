import AmendCore

/// The companies of the large sample data, one after the other, so that they are never all in
/// memory.
///
/// The object is called `accounts`, since `companies` is reserved (heading "Objects (schemas)").
struct SampleCompanies: Sequence, IteratorProtocol, Sendable {
  static let count = 100_000

  static let object = SampleData.object(
    "accounts", "Company", "Companies",
    [
      Attribute(slug: "name", label: "Name", typeName: "text", isRequired: true),
      Attribute(slug: "domain", label: "Domain", typeName: "text", isUnique: true),
      Attribute(slug: "city", label: "City", typeName: "text"),
      Attribute(
        slug: "country", label: "Country", typeName: "select",
        options: SampleCountry.all.enumerated().map { place, country in
          .sample(.text(option(of: country)), country.name, colors[place % colors.count])
        }),
      Attribute(slug: "employees", label: "Employees", typeName: "number"),
      Attribute(slug: "owner", label: "Owner", typeName: "user"),
    ])

  private static let colors = ["secondary", "success", "warning", "danger"]

  private var place = 0
  private var source = SampleSource(seed: 100_000)

  /// The id of the company at that place, from 0.
  static func id(_ place: Int) -> String {
    var source = SampleSource(seed: UInt64(place))
    return source.uuid()
  }

  mutating func next() -> StoredRecord? {
    guard place < SampleCompanies.count else { return nil }
    defer { place += 1 }
    // Created four hundred seconds apart: all of them within fifteen months.
    return StoredRecord(
      id: RecordID(SampleCompanies.id(place)), object: SampleCompanies.object.slug,
      attributes: values(), createdAt: SampleData.timestamp(place, secondsApart: 400))
  }

  private mutating func values() -> [JSON.Member] {
    let countries = SampleCountry.all
    let round = place / countries.count
    // Each country has its turn once a round, in another order every time.
    let country = countries[(place * 7 + round * 5) % countries.count]
    let (name, domain) = country.company(round)
    let most = source.pick([10, 10, 50, 50, 250, 1000, 20_000])
    return [
      .init("name", .text(name)),
      .init("domain", source.unless(5, .text(domain))),
      .init("city", source.unless(5, .text(source.pick(country.cities)))),
      .init("country", source.unless(3, .option(.text(SampleCompanies.option(of: country))))),
      .init("employees", source.unless(10, .whole(source.number(in: 1..<most)))),
      .init("owner", source.unless(20, .links([source.pick(SampleMembers.ids)]))),
    ]
  }

  private static func option(of country: SampleCountry) -> String { "opt_\(country.domain)" }
}
