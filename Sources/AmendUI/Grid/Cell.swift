/// One cell of the screen.
package struct Cell: Hashable, Sendable {
  /// What it shows: one printable base and the marks that combine with it; empty in the second
  /// cell of a wide character.
  package var glyph: String
  /// 1 or 2 columns; 0 in the second cell of a wide character.
  package var width: Int
  package var style: Style

  package init(glyph: String = " ", width: Int = 1, style: Style = .text) {
    self.glyph = glyph
    self.width = width
    self.style = style
  }
}
