import AmendAPI
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
      heading.

      Examples:
        amend list products
        amend list products --search dress
        amend list products --where in_stock=false --where 'price<50'
        amend list products --where launched_at=       those without a date
        amend list products --columns sku,price --all
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

  @ArgumentParser.Option(help: "Records a page, 1 to 100.")
  var count = 20

  @ArgumentParser.Option(help: "The page, from 1.")
  var page = 1

  @Flag(help: "All records instead of one page.")
  var all = false

  @Flag(help: "Print OBJECT/ID only, one a line.")
  var ids = false

  @Flag(help: "Print a JSON array with the values as received.")
  var json = false

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    guard (1...100).contains(count) else { throw ValidationError("--count goes from 1 to 100.") }
    guard (1...1_000_000).contains(page) else { throw ValidationError("--page goes from 1.") }
  }

  func run() async throws {
    let connection = try connection.open()
    let schema = try await asking { () async throws(ServiceError) in
      try await connection.service.object(ObjectSlug(object))
    }
    let shown = try attributes(of: schema)
    var conditions: [Condition] = []
    for argument in self.conditions {
      conditions.append(
        try await Condition(
          argument: argument, schema: schema,
          resolver: LinkResolver(service: connection.service),
          context: ParseContext(now: time(nil))))
    }
    let search = RecordSearch(
      service: connection.service, schema: schema, text: search,
      isSearchable: connection.settings.searchParameter.value != nil, conditions: conditions)
    let (records, hasMore) = try await read(search)
    try await show(records, shown, schema, connection.service)
    if hasMore, isatty(STDERR_FILENO) == 1 {
      tell("There are more; --page \(page + 1) shows the next, --all all of them.\n")
    }
  }

  private func read(_ search: RecordSearch) async throws(Failure) -> ([Record], hasMore: Bool) {
    var found: [Record] = []
    guard all else {
      let hasMore = try await search.page(page, count: count) { found += $0 }
      return (found, hasMore)
    }
    try await search.all { records throws(Failure) in
      found += records
      return true
    }
    return (found, false)
  }

  private func attributes(of schema: ObjectSchema) throws(Failure) -> [Attribute] {
    guard let columns else {
      return schema.attributes.filter { !$0.isArchived && !$0.isStandard }
    }
    var chosen: [Attribute] = []
    for slug in columns.split(separator: ",") {
      chosen.append(try schema.attribute(named: AttributeSlug(String(slug).trimmed)))
    }
    return chosen
  }

  private func show(
    _ records: [Record], _ attributes: [Attribute], _ schema: ObjectSchema,
    _ service: any RecordService
  ) async throws {
    if ids {
      for record in records { print(record.reference.description.printable) }
      return
    }
    if json {
      print(JSON.array(records.map { Wire.json($0, in: schema) }).pretty)
      return
    }
    let names = await service.names(linkedBy: records, attributes, in: schema)
    let table = RecordTable(attributes: attributes, names: names)
    let lines =
      isatty(STDOUT_FILENO) == 1
      ? table.lines(records, columns: TerminalWidth.columns)
      : table.separatedLines(records)
    for line in lines { print(line) }
  }
}

extension RecordService {
  /// The names of what records link to in these attributes, as far as they can be read.
  fileprivate func names(
    linkedBy records: [Record], _ attributes: [Attribute], in schema: ObjectSchema
  ) async -> Names {
    let slugs = Set(attributes.map(\.slug))
    var names = Names()
    var missing: [Names.Source: Set<RecordID>] = [:]
    for var record in records {
      record.attributes = record.attributes.filter { slugs.contains($0.key) }
      names.merge(.harvested(from: record, schema: schema))
      for (source, ids) in names.missing(for: record, in: schema) {
        missing[source, default: []].formUnion(ids)
      }
    }
    names.merge(await self.names(of: missing.mapValues { $0.sorted() }))
    return names
  }
}
