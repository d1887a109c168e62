import AmendCore
import Crypto
import GRDB

extension Store {
  /// The scopes that a token may have.
  package static let scopes = ["crm:read", "crm:write", "users:read"]

  /// Keeps a token's hash and what it may do. The token itself cannot be had from the store.
  package func add(_ token: TokenRecord, secret: String) throws(Refusal) {
    try writeAlone { database in
      try database.execute(
        sql: "INSERT INTO tokens (id, hash, name, scopes, createdAt) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          token.id, Store.hash(of: secret), token.name, token.scopes.joined(separator: ","),
          token.createdAt,
        ])
    }
  }

  /// All tokens, the revoked ones too, in the order in which they were made.
  package func tokens() throws(Refusal) -> [TokenRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM tokens ORDER BY createdAt, rowid").map { row in
        let scopes: String = try row.decode(forColumn: "scopes")
        return TokenRecord(
          id: try row.decode(forColumn: "id"),
          name: try row.decode(forColumn: "name"),
          scopes: scopes.split(separator: ",").map { String($0) },
          createdAt: try row.decode(forColumn: "createdAt"),
          lastUsedAt: try row.decode(forColumn: "lastUsedAt"),
          revokedAt: try row.decode(forColumn: "revokedAt"))
      }
    }
  }

  /// Makes a token worthless; 404 where there is none of that id. Once more changes nothing.
  package func revokeToken(_ id: String, at now: String) throws(Refusal) {
    try writeAlone { database in
      try database.execute(
        sql: "UPDATE tokens SET revokedAt = coalesce(revokedAt, ?) WHERE id = ?",
        arguments: [now, id])
      guard database.changesCount > 0 else {
        throw Refusal.notFound("There is no token “\(id)”; amend serve token list shows them.")
      }
    }
  }

  /// Whose token it is and what it permits; 401 where it is unknown or revoked. Notes the day of its
  /// last use.
  func caller(withToken secret: String, at now: String) async throws(Refusal) -> Caller {
    let hash = Store.hash(of: secret)
    let day = String(now.prefix(10))
    guard let token = try await points.token(hash: hash) else { throw .unauthorized }
    // The day is enough, and a read must not cost a write each time.
    if token.lastUsedAt != day {
      try await write { database in
        try database.execute(
          sql: "UPDATE tokens SET lastUsedAt = ? WHERE hash = ?", arguments: [day, hash])
      }
    }
    return token.caller
  }

  /// The SHA-256 in hexadecimal digits.
  private static func hash(of secret: String) -> String {
    Array(SHA256.hash(data: Array(secret.utf8))).hexadecimalDigits
  }
}
