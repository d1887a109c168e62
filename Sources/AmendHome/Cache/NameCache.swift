package import AmendCore
import AmendSQLite
internal import GRDB

/// What was learnt from a service and may be shown before it answers: schemas, and the names of
/// records and members. It may be lost at any time without harm.
package struct NameCache: Sendable {
  let file: DatabaseFile
  let account: [String]
  private let now: @Sendable () -> Moment

  /// Opens the cache of an account, and makes it where there is none. One that is damaged, or that
  /// another version of amend wrote, is made anew. Throws as `StateStore` does.
  package init(
    path: String, profile: String, baseURL: String, now: @escaping @Sendable () -> Moment
  ) throws(HomeError) {
    self.now = now
    account = [profile, baseURL]
    do throws(HomeError) {
      file = try NameCache.open(path)
    } catch {
      switch error {
      case .stateDamaged, .newerState:
        try NameCache.remove(path: path)
        file = try NameCache.open(path)
      default: throw error
      }
    }
  }

  /// Removes the cache of all accounts, whatever it holds; the next that is opened is made anew.
  package static func remove(path: String) throws(HomeError) {
    for suffix in ["", "-wal", "-shm"] { _ = try PrivateFile(path + suffix).remove() }
  }

  /// The time by the cache's clock, in seconds.
  var moment: KeptNames.Seconds { now().secondsSinceEpoch }

  /// Keeps names that were just heard.
  package func keep(_ names: [KeptName], of source: Names.Source) throws(HomeError) {
    guard !names.isEmpty else { return }
    let time = moment
    try file.write { database in
      let source = try number(of: source, in: database)
      let statement = try database.makeStatement(
        sql: "INSERT OR REPLACE INTO name VALUES (?, ?, ?, ?, ?)")
      for name in names {
        try statement.execute(arguments: [source, name.id.text, name.name, name.detail, time])
      }
    }
  }

  /// All names that are known of a source, by name.
  package func names(of source: Names.Source) throws(HomeError) -> KeptNames {
    let time = moment
    return try file.read { database in
      var oldest = time
      var names: [KeptName] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT id, name, detail, heard_at FROM name JOIN source ON number = source
          WHERE profile = ? AND base_url = ? AND text = ? ORDER BY name
          """, arguments: StatementArguments(account) + [source.column])
      while let row = try rows.next() {
        names.append(KeptName(row))
        oldest = min(oldest, Int64.fromDatabaseValue(row[3]) ?? time)
      }
      let age = Age(seconds: time.subtractingReportingOverflow(oldest).partialValue)
      return KeptNames(names: names, age: names.isEmpty ? nil : age, moment: time)
    }
  }

  /// What is known of those ids.
  package func names(
    of ids: [RecordID], in source: Names.Source
  ) throws(HomeError) -> [KeptName] {
    try file.readQuickly { database in
      try ids.compactMap { id in
        try database.first(
          """
          SELECT name, detail FROM name JOIN source ON number = source
          WHERE profile = ? AND base_url = ? AND text = ? AND id = ?
          """, .text(account[0]), .text(account[1]), .text(source.column), .text(id.text)
        ) { row in
          KeptName(id: id, name: row.optionalText(0) ?? "", detail: row.optionalText(1))
        }
      }
    }
  }

  /// What is known of the ids that begin like that, so many at most.
  package func names(
    of source: Names.Source, beginningWith start: String, limit: Int
  ) throws(HomeError) -> [KeptName] {
    try file.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, name, detail FROM name JOIN source ON number = source
          WHERE profile = ? AND base_url = ? AND text = ? AND id >= ? AND id < ? ORDER BY id LIMIT ?
          """,
        arguments: StatementArguments(account) + [
          source.column, start, start + "\u{10FFFF}", limit,
        ]
      ).map(KeptName.init)
    }
  }

  /// Forgets what is known of those ids.
  package func forget(_ ids: [RecordID], of source: Names.Source) throws(HomeError) {
    guard !ids.isEmpty else { return }
    try file.write { database in
      let source = try number(of: source, in: database)
      let statement = try database.makeStatement(
        sql: "DELETE FROM name WHERE source = ? AND id = ?")
      for id in ids { try statement.execute(arguments: [source, id.text]) }
    }
  }

  /// Forgets the names of a source that were not heard since a moment, and returns them.
  package func forget(
    _ source: Names.Source, notHeardSince moment: KeptNames.Seconds
  ) throws(HomeError) -> [KeptName] {
    try file.write { database in
      let source = try number(of: source, in: database)
      let condition = "FROM name WHERE source = ? AND heard_at < ?"
      let arguments: StatementArguments = [source, moment]
      let gone = try Row.fetchAll(
        database, sql: "SELECT id, name, detail \(condition) ORDER BY name", arguments: arguments
      ).map(KeptName.init)
      try database.execute(sql: "DELETE \(condition)", arguments: arguments)
      return gone
    }
  }

  /// The number by which names say what they are of.
  private func number(of source: Names.Source, in database: Database) throws -> Int64 {
    let arguments = StatementArguments(account) + [source.column]
    try database.execute(
      sql: "INSERT OR IGNORE INTO source (profile, base_url, text) VALUES (?, ?, ?)",
      arguments: arguments)
    return try Int64.fetchOne(
      database,
      sql: "SELECT number FROM source WHERE profile = ? AND base_url = ? AND text = ?",
      arguments: arguments) ?? 0
  }

  private static func open(_ path: String) throws(HomeError) -> DatabaseFile {
    try DatabaseFile(path: path, steps: steps, isDurable: false, opening: .withItsFirstUse)
  }

  private static let steps = [
    """
    CREATE TABLE source (
      number INTEGER PRIMARY KEY, profile TEXT NOT NULL, base_url TEXT NOT NULL,
      text TEXT NOT NULL, UNIQUE (profile, base_url, text)
    );
    CREATE TABLE name (
      source INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, detail TEXT,
      heard_at INTEGER NOT NULL, PRIMARY KEY (source, id)
    ) WITHOUT ROWID;
    CREATE TABLE schema (
      profile TEXT NOT NULL, base_url TEXT NOT NULL, position INTEGER NOT NULL,
      content TEXT NOT NULL, PRIMARY KEY (profile, base_url, position)
    ) WITHOUT ROWID;
    """
  ]
}

extension Names.Source {
  /// The source as a column holds it; no object's slug begins with a space.
  fileprivate var column: String {
    switch self {
    case .records(let object): object.text
    case .members: " members"
    case .options(let attribute): " options \(attribute)"
    }
  }
}

extension KeptName {
  /// Reads the columns id, name and detail.
  fileprivate init(_ row: Row) {
    self.init(
      id: RecordID(String.fromDatabaseValue(row[0]) ?? ""),
      name: String.fromDatabaseValue(row[1]) ?? "",
      detail: String.fromDatabaseValue(row[2]))
  }
}
