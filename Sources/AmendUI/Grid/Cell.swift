/// One cell of the screen.
package struct Cell: Hashable, Sendable {
  /// What it shows: one printable base and the marks that combine with it; empty in the second
  /// cell of a wide character.
  package var glyph: String
  /// 1 or 2 columns; 0 in the second cell of a wide character.
  package var width: Int {
    get { Int(columns) }
    set { columns = Int32(truncatingIfNeeded: newValue) }
  }
  package var style: Style
  /// So small that no bytes lie unused between the parts, which `Grid.hasSameBytes` would compare.
  private var columns: Int32

  package init(glyph: String = " ", width: Int = 1, style: Style = .text) {
    self.glyph = glyph
    columns = Int32(truncatingIfNeeded: width)
    self.style = style
  }
}
