/// Where themes are found by their names.
package protocol ThemeShelf: Sendable {
  /// The names of all themes, in the order in which they are shown. Throws where what the user has
  /// of them cannot be read.
  func names() throws(ThemeError) -> [String]

  /// The theme of that name. Throws where there is none, and where its file is not as it must be.
  func theme(named name: String) throws(ThemeError) -> Theme
}

/// Why a theme cannot be used: one sentence.
package struct ThemeError: Error, Hashable, Sendable {
  package let message: String

  package init(_ message: String) { self.message = message }
}
