package import AmendCore

/// The choice of a table's columns and of their order.
package struct ColumnsPane: Pane {
  /// One attribute of the object.
  struct Item: Sendable {
    let slug: AttributeSlug
    let label: String
    let typeName: String
    var isShown: Bool
  }

  /// Those shown first, in their order, then the others.
  private(set) var items: [Item]
  private(set) var cursor = TableCursor()

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

  package var title: String { "Columns" }
  package var mode: Mode { .columns }
  package var hints: [Hint] {
    [
      Hint(.mark, "show or hide"), Hint(.moveUp, "up"), Hint(.moveDown, "down"), Hint(.accept),
      Hint(.cancel),
    ]
  }

  /// Moves, chooses or reorders.
  package mutating func perform(_ command: Command, size: Size) -> PaneAnswer {
    switch command {
    case .accept: return .closes(.columns(shown))
    case .cancel: return .closes(nil)
    case .mark: toggle()
    case .moveUp: moveItem(by: -1, visible: size.rows)
    case .moveDown: moveItem(by: 1, visible: size.rows)
    default: _ = cursor.perform(command, rowCount: items.count, visible: size.rows)
    }
    return .stays
  }

  /// Goes to an attribute; another click there shows or hides it.
  package mutating func click(_ point: Point, in rect: Rect) -> PaneAnswer {
    guard let row = view(rows: rect.rows).row(at: point, in: rect, rowCount: items.count) else {
      return .stays
    }
    if row == cursor.row {
      toggle()
    } else {
      cursor.move(to: row, rowCount: items.count, visible: rect.rows)
    }
    return .stays
  }

  /// The rows in view where there is room for so many.
  func view(rows: Int) -> TableCursor {
    var view = cursor
    view.keep(in: items.count, visible: rows)
    return view
  }

  private mutating func toggle() {
    guard items.indices.contains(cursor.row) else { return }
    items[cursor.row].isShown.toggle()
  }

  private mutating func moveItem(by step: Int, visible: Int) {
    let place = cursor.row + step
    guard items.indices.contains(place), items.indices.contains(cursor.row) else { return }
    items.swapAt(cursor.row, place)
    cursor.move(to: place, rowCount: items.count, visible: visible)
  }
}

extension ColumnsPane.Item {
  fileprivate init(_ attribute: Attribute, isShown: Bool) {
    self.init(
      slug: attribute.slug, label: attribute.label, typeName: attribute.typeName,
      isShown: isShown)
  }
}
