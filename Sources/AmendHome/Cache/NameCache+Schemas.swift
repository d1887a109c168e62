package import AmendCore
internal import GRDB

extension NameCache {
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

  /// Keeps one schema in place of what was known of its object. Nothing is written where that is the
  /// same.
  package func keep(_ schema: ObjectSchema) throws(HomeError) {
    let content = schema.stored.compact
    let places = StatementArguments(account)
    let known = try file.read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT position, content FROM schema
          WHERE profile = ? AND base_url = ? AND json_extract(content, '$.slug') = ?
          """, arguments: places + [schema.slug.text]
      ).map { (position: Int64.fromDatabaseValue($0[0]), content: String.fromDatabaseValue($0[1])) }
    }
    guard known?.content != content else { return }
    try file.write { database in
      let last = try Int64.fetchOne(
        database, sql: "SELECT max(position) FROM schema WHERE profile = ? AND base_url = ?",
        arguments: places)
      try database.execute(
        sql: "INSERT OR REPLACE INTO schema VALUES (?, ?, ?, ?)",
        arguments: places + [known?.position ?? (last ?? -1) + 1, content])
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
}
