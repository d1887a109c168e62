import AmendCore

/// What the foot says of an attribute: its slug and what it takes, before any remarks.
struct AttributeNote: Hashable, Sendable {
  let attribute: Attribute
  /// The column in which the form's values begin.
  let valueColumn: Int
  /// The columns of the foot, and those of them that the remarks take.
  let columns: Int
  let remarkColumns: Int

  /// The slug, and behind it the type where there is room.
  var segments: [Segment] {
    let slug = attribute.slug.text
    let type = "  \(attribute.typeInWords)"
    let room = columns - type.columnCount - remarkColumns
    if slug.columnCount <= room {
      // Types stand under the values, unless a sentence needs the room.
      let padded = slug.padded(columns: valueColumn - 3)
      return [Segment(padded.columnCount <= room ? padded : slug, .foot), Segment(type, .dim)]
    }
    // A type is not worth the keys, whose row a longer line would take.
    guard remarkColumns == 0 else { return [Segment(slug, .foot)] }
    return [Segment(slug, .foot), Segment(type.cut(columns: columns - slug.columnCount), .dim)]
  }
}
