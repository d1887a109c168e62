extension StringProtocol {
  /// The text as it may be written to a terminal: what could steer it is shown as a stand-in.
  package var printable: String { glyphs.map(\.text).joined() }
}
