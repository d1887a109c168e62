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
