import AmendCore

/// A part of a list, and how long the whole list is.
package struct StoredPage<Element: Sendable>: Sendable {
  package let elements: [Element]
  /// How many there are on all pages.
  package let total: Int
}

extension PageQuery {
  /// How many elements stand before the page.
  var offset: Int { (max(page, 1) - 1) &* count }
}
