import AmendCore
import AmendHome
import AmendUI
import ArgumentParser
import Glibc

/// Lists records of an object.
struct ListRecords: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List an object's records.",
    discussion: """
      On a terminal a table with as many columns as fit; else all columns between tabs, without a \
      heading. JSON has the values as received; CSV has them as people read them, and a ' before \
      what a spreadsheet would take for a formula. Sorting reads all records first.

      Examples:
        amend list products
        amend list products --search dress
        amend list products --where in_stock=false --where 'price<50'
        amend list products --where launched_at=       those without a date
        amend list products --columns sku,price --sort price:desc,sku
        amend list products --all --csv > products.csv
        amend list products --ids --all                OBJECT/ID, one a line
        amend list products --json
      """)

  @Argument(help: "The object's slug, such as `products`.")
  var object: String

  @ArgumentParser.Option(
    help: ArgumentHelp("Only records that hold this text.", valueName: "text"))
  var search: String?

  @ArgumentParser.Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only records of which this holds: SLUG, one of = != < <= > >= ~, and a value.",
      valueName: "condition"))
  var conditions: [String] = []

  @ArgumentParser.Option(
    help: ArgumentHelp("These attributes, with commas between them.", valueName: "slugs"))
  var columns: String?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Sort by these attributes, with commas between them; :desc behind one reverses it.",
      valueName: "slugs"))
  var sort: [String] = []

  @ArgumentParser.Option(help: "Records a page, 1 to 100.")
  var count = 20

  @ArgumentParser.Option(help: "The page, from 1.")
  var page = 1

  @Flag(help: "All records instead of one page.")
  var all = false

  @Flag(help: "Print OBJECT/ID only, one a line.")
  var ids = false

  @Flag var format: ListingFormat?

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    guard (1...100).contains(count) else { throw ValidationError("--count goes from 1 to 100.") }
    guard (1...1_000_000).contains(page) else { throw ValidationError("--page goes from 1.") }
    guard !ids || format == nil else {
      throw ValidationError("--ids prints lines of OBJECT/ID and nothing else; leave one out.")
    }
  }

  func run() async throws {
    let connection = try connection.open()
    let service = connection.service
    let schema = try await service.schema(of: ObjectSlug(object))
    let order =
      sort.isEmpty
      ? nil : try RecordOrder(argument: sort.joined(separator: ","), schema: schema)
    var listing = try RecordListing(columns: columns, of: schema, service)
    var printer = ListingPrinter(
      heading: listing.heading, as: format,
      fit: columns == nil ? .leavingOut : .shrinking)
    let search = try await search(in: schema, connection)
    var isEmpty = true
    let hasMore = try await read(search, order, service) { (records) async throws(Failure) in
      isEmpty = isEmpty && records.isEmpty
      guard !ids else { return try printReferences(of: records) }
      try printer.take(await listing.rows(records, as: format))
    }
    let hiddenCount = ids ? 0 : printer.finish()
    if hiddenCount > 0 {
      tellWhoLooksOn(
        "\(hiddenCount) more \(hiddenCount == 1 ? "column" : "columns") would not fit; "
          + "--columns chooses, --csv and --json have all.")
    }
    if isEmpty { tellWhoLooksOn(absence) }
    if hasMore {
      // A script that takes these for all of them must find it in its log.
      Amend.complain("There are more; --page \(page + 1) shows the next, --all all of them.")
    }
  }

  /// What is told instead of records.
  private var absence: String {
    if page > 1, !all { return "There is no page \(page)." }
    return search != nil || !conditions.isEmpty
      ? "No record of \(object) fits." : "\(object) has no records."
  }

  private func search(
    in schema: ObjectSchema, _ connection: Connection
  ) async throws(Failure) -> RecordSearch {
    let resolver = LinkResolver(service: connection.service)
    var wanted: [Condition] = []
    for condition in conditions {
      wanted.append(
        try await Condition(
          argument: condition, schema: schema, resolver: resolver,
          context: ParseContext(now: time(nil))))
    }
    return RecordSearch(
      service: connection.service, schema: schema, text: search,
      isSearchable: connection.settings.searchParameter.value != nil, conditions: wanted)
  }

  /// Hands the records on that are wanted, page by page where they are not sorted. Returns whether
  /// there are more.
  private func read(
    _ search: RecordSearch, _ order: RecordOrder?, _ service: any RecordService,
    _ take: ([Record]) async throws(Failure) -> Void
  ) async throws(Failure) -> Bool {
    guard let order else {
      guard all else { return try await search.page(page, count: count, take) }
      try await search.all { (records) async throws(Failure) in
        try await take(records)
        return true
      }
      return false
    }
    var found: [Record] = []
    try await search.all { records in
      found += records
      return true
    }
    let names = await service.names(linkedBy: found, order.attributes, in: search.schema)
    let sorted = order.sorted(found, names: names)
    try await take(all ? sorted : Array(sorted.dropFirst((page - 1) * count).prefix(count)))
    return !all && sorted.count > page * count
  }

  private func printReferences(of records: [Record]) throws(Failure) {
    for record in records { print(record.reference.description.printable) }
    try StandardOutput.flush()
  }
}
