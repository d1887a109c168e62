/// A token as it is listed; what it reads like is known only to whom it was given.
package struct TokenRecord: Hashable, Sendable {
  /// A short name to revoke it by.
  package let id: String
  /// What it is for.
  package let name: String
  /// What it permits.
  package let scopes: [String]
  package let createdAt: String
  /// The day on which it was last used, `2025-06-01`; nil for never.
  package let lastUsedAt: String?
  /// Since when it is worthless; nil for a valid one.
  package let revokedAt: String?

  package init(
    id: String, name: String, scopes: [String], createdAt: String, lastUsedAt: String? = nil,
    revokedAt: String? = nil
  ) {
    self.id = id
    self.name = name
    self.scopes = scopes
    self.createdAt = createdAt
    self.lastUsedAt = lastUsedAt
    self.revokedAt = revokedAt
  }

  /// A token of 256 random bits, and an id for it.
  package static func generate() -> (id: String, secret: String) {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    func text(_ length: Int) -> String {
      String((0..<length).map { _ in letters[Int.random(in: 0..<32, using: &generator)] })
    }
    return (text(8), "amend_" + text(52))
  }
}
