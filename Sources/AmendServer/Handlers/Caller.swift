/// Who sends a request.
package struct Caller: Sendable {
  /// The id of the token; the same word for all where none is needed.
  package let name: String
  /// What is permitted; nil for everything.
  let scopes: Set<String>?

  /// Anybody, where everybody may do everything.
  static let anybody = Caller(name: "anybody", scopes: nil)
}
