package import AmendCore
internal import GRDB

/// What was learnt from a service and may be shown before it answers: schemas, and the names of
/// records and members. It may be lost at any time without harm.
package struct NameCache: Sendable {
  private let file: DatabaseFile
  private let now: @Sendable () -> Moment
  private let account: [String]

  /// A name, and how old it is.
  package struct Entry: Hashable, Sendable {
    package let id: RecordID
    package let entry: Names.Entry
    /// Since it was last heard from the service; 0 where the clock went back.
    package let ageSeconds: Int64
  }

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
        for suffix in ["", "-wal", "-shm"] { _ = try PrivateFile(path + suffix).remove() }
        file = try NameCache.open(path)
      default: throw error
      }
    }
  }

  /// Keeps what is known of these ids.
  package func keep(
    _ entries: [RecordID: Names.Entry], of source: Names.Source
  ) throws(HomeError) {
    let time = now().secondsSinceEpoch
    try file.write { database in
      let statement = try database.makeStatement(
        sql: "INSERT OR REPLACE INTO name VALUES (?, ?, ?, ?, ?, ?, ?)")
      for (id, entry) in entries {
        let (name, detail) = entry.columns
        try statement.execute(
          arguments: StatementArguments(account)
            + [source.column, id.text, name, detail, time])
      }
    }
  }

  /// What is known of all ids of a source, by name; those that are missing come first.
  package func names(of source: Names.Source) throws(HomeError) -> [Entry] {
    let time = now().secondsSinceEpoch
    let arguments = StatementArguments(account) + [source.column]
    return try file.read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM name WHERE profile = ? AND base_url = ? AND source = ? ORDER BY name",
        arguments: arguments
      ).map { row in
        Entry(
          id: RecordID(row.text("id")),
          entry: String.fromDatabaseValue(row["name"]).map {
            .known($0, detail: String.fromDatabaseValue(row["detail"]))
          } ?? .missing,
          ageSeconds: max(
            0, time.subtractingReportingOverflow(row.integer("heard_at")).partialValue)
        )
      }
    }
  }

  /// Keeps these schemas in place of all that were known.
  package func keep(_ schemas: [ObjectSchema]) throws(HomeError) {
    try file.write { database in
      try database.execute(
        sql: "DELETE FROM schema WHERE profile = ? AND base_url = ?",
        arguments: StatementArguments(account))
      for (position, schema) in schemas.enumerated() {
        try database.execute(
          sql: "INSERT INTO schema VALUES (?, ?, ?, ?)",
          arguments: StatementArguments(account) + [position, schema.stored.compact])
      }
    }
  }

  /// The schemas last kept, in their order; one that cannot be read is left out.
  package func schemas() throws(HomeError) -> [ObjectSchema] {
    try file.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT content FROM schema WHERE profile = ? AND base_url = ? ORDER BY position",
        arguments: StatementArguments(account)
      ).compactMap { JSON(storedText: $0).flatMap { ObjectSchema(stored: $0) } }
    }
  }

  /// Forgets everything, of all accounts.
  package func clear() throws(HomeError) {
    try file.write { try $0.execute(sql: "DELETE FROM name; DELETE FROM schema") }
  }

  private static func open(_ path: String) throws(HomeError) -> DatabaseFile {
    try DatabaseFile(path: path, steps: steps, isDurable: false)
  }

  private static let steps = [
    """
    CREATE TABLE name (
      profile TEXT NOT NULL, base_url TEXT NOT NULL, source TEXT NOT NULL, id TEXT NOT NULL,
      name TEXT, detail TEXT, heard_at INTEGER NOT NULL,
      PRIMARY KEY (profile, base_url, source, id)
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

extension Names.Entry {
  fileprivate var columns: (name: String?, detail: String?) {
    switch self {
    case .known(let name, let detail): (name, detail)
    case .missing: (nil, nil)
    }
  }
}
