import AmendCore

/// The three-way merge of one value, written to be seen to be right and not to be quick.
enum ReferenceMerge {
  /// What one attribute comes to.
  enum Result: Hashable {
    case value(Value)
    case conflict
  }

  static func merge(
    base: Value, theirs: Value, mine: Value, takesOneLink: Bool = false
  ) -> Result {
    if mine.means(theirs) { return .value(theirs) }
    if mine.means(base) { return .value(theirs) }
    if theirs.means(base) { return .value(mine) }
    if let base = elements(base), case .options(let theirs) = theirs, case .options(let mine) = mine
    {
      let ids = merge(Set(base), Set(theirs.map(Element.option)), Set(mine.map(Element.option)))
      return .value(.options(ids.compactMap(\.option)))
    }
    if let base = elements(base), case .links(let theirs) = theirs, case .links(let mine) = mine {
      let ids = merge(Set(base), Set(theirs.map(Element.link)), Set(mine.map(Element.link)))
      return takesOneLink && ids.count > 1 ? .conflict : .value(.links(ids.compactMap(\.link)))
    }
    return .conflict
  }

  /// An element is in as long as one side that says something else than the base says so.
  private static func merge(
    _ base: Set<Element>, _ theirs: Set<Element>, _ mine: Set<Element>
  ) -> Set<Element> {
    base.union(theirs).union(mine).filter { element in
      let was = base.contains(element)
      let isWithThem = theirs.contains(element)
      return isWithThem == was ? mine.contains(element) : isWithThem
    }
  }

  private enum Element: Hashable {
    case option(OptionID)
    case link(RecordID)

    var option: OptionID? { if case .option(let id) = self { id } else { nil } }
    var link: RecordID? { if case .link(let id) = self { id } else { nil } }
  }

  private static func elements(_ value: Value) -> [Element]? {
    switch value {
    case .absent, .null: []
    case .options(let ids): ids.map(Element.option)
    case .links(let ids): ids.map(Element.link)
    default: nil
    }
  }
}
