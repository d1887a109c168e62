import GRDB

/// What a request needs of its token.
struct KnownToken: FetchableRecord, Sendable {
  /// Whose it is.
  let caller: Caller
  /// The day on which it was last used, `2025-06-01`; nil for never.
  let lastUsedAt: String?

  init(row: Row) throws {
    let scopes: String = try row.decode(atIndex: 1)
    caller = Caller(
      name: try row.decode(atIndex: 0),
      scopes: Set(scopes.split(separator: ",").map { String($0) }))
    lastUsedAt = try row.decode(atIndex: 2)
  }

  /// The token of that hash, where there is one that is not revoked.
  static func find(hash: String, in database: Database) throws -> KnownToken? {
    let statement = try database.cachedStatement(
      sql: "SELECT id, scopes, lastUsedAt FROM tokens WHERE hash = ? AND revokedAt IS NULL")
    return try fetchOne(statement, arguments: [hash])
  }
}
