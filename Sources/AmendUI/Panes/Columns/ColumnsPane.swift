package import AmendCore

/// The choice of a table's columns and of their order.
package struct ColumnsPane: Hashable, Sendable {
  /// One attribute of the object.
  struct Item: Hashable, Sendable {
    let slug: AttributeSlug
    let label: String
    let typeName: String
    var isShown: Bool
  }

  /// Those shown first, in their order, then the others.
  private(set) var items: [Item]
  private(set) var cursor = TableCursor()

  /// Rows that stay in view when nothing else is known.
  private static let visibleRows = 8

  package init(schema: ObjectSchema, shown: [AttributeSlug]) {
    // What names the record stands in front anyhow.
    let naming = schema.namingAttributes.map(\.slug)
    let others = schema.attributes.filter {
      !shown.contains($0.slug) && !$0.isArchived && !($0.slug == naming.first && naming.count == 1)
    }
    items =
      shown.compactMap { schema[$0] }.map { Item($0, isShown: true) }
      + others.map { Item($0, isShown: false) }
  }

  /// The attributes to show, from the left.
  package var shown: [AttributeSlug] { items.filter(\.isShown).map(\.slug) }

  /// Moves, chooses or reorders; other commands do nothing.
  package mutating func perform(_ command: Command) {
    switch command {
    case .mark:
      guard items.indices.contains(cursor.row) else { return }
      items[cursor.row].isShown.toggle()
    case .moveUp: moveItem(by: -1)
    case .moveDown: moveItem(by: 1)
    default:
      _ = cursor.perform(command, rowCount: items.count, visible: ColumnsPane.visibleRows)
    }
  }

  private mutating func moveItem(by step: Int) {
    let place = cursor.row + step
    guard items.indices.contains(place), items.indices.contains(cursor.row) else { return }
    items.swapAt(cursor.row, place)
    cursor.move(to: place, rowCount: items.count, visible: ColumnsPane.visibleRows)
  }
}

extension ColumnsPane.Item {
  fileprivate init(_ attribute: Attribute, isShown: Bool) {
    self.init(
      slug: attribute.slug, label: attribute.label, typeName: attribute.typeName,
      isShown: isShown)
  }
}
