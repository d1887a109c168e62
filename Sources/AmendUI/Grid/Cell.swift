/// One cell of the screen: plain memory of 24 bytes, since a screen has thousands and is copied,
/// compared and filled for every key.
package struct Cell: Hashable, Sendable {
  /// What it shows: one printable base and the marks that combine with it; none in the second cell
  /// of a wide character.
  package var scalars: CellScalars
  package var style: Style
  private var columns: Int32

  package init(
    scalars: CellScalars = CellScalars(" "), width: Int = 1,
    style: Style = .text
  ) {
    self.scalars = scalars
    columns = Int32(truncatingIfNeeded: width)
    self.style = style
  }

  package init(glyph: String, width: Int = 1, style: Style = .text) {
    self.init(scalars: CellScalars(glyph.unicodeScalars), width: width, style: style)
  }

  /// 1 or 2 columns; 0 in the second cell of a wide character.
  package var width: Int {
    get { Int(columns) }
    set { columns = Int32(truncatingIfNeeded: newValue) }
  }

  /// What it shows, as a text.
  package var glyph: String { String(String.UnicodeScalarView(scalars)) }
}
