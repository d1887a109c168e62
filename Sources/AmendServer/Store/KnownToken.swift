import AmendSQLite

/// What a request needs of its token.
struct KnownToken: Sendable {
  /// Whose it is.
  let caller: Caller
  /// The day on which it was last used, `2025-06-01`; nil for never.
  let lastUsedAt: String?

  private init(_ row: ResultRow) throws {
    let scopes = try row.text(1).split(separator: ",").map { String($0) }
    caller = Caller(name: try row.text(0), scopes: Set(scopes))
    lastUsedAt = row.optionalText(2)
  }

  /// The token of that hash, where there is one that is not revoked.
  static func find(hash: String, in database: any RowReader) throws -> KnownToken? {
    try database.first(
      "SELECT id, scopes, lastUsedAt FROM tokens WHERE hash = ? AND revokedAt IS NULL", .text(hash),
      read: KnownToken.init)
  }
}
