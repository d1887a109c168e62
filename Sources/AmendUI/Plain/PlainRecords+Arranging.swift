import AmendCore

extension PlainRecords {
  /// Says the question that is open, if any.
  mutating func putQuestion() {
    switch screen.overlay {
    case let pane as SortPane:
      for line in pane.picker.shown.lines(marked: pane.picker.marked) { say(line) }
      say(
        "Type a number or a name; what is chosen already is turned round, an empty line leaves it.")
    case let pane as ColumnsPane:
      for (index, item) in pane.items.enumerated() {
        say("\(index + 1). \(item.label)\(item.isShown ? ", chosen" : "")")
      }
      say(
        "Type numbers or names in the order wanted, with commas between them; "
          + "an empty line leaves them, :empty says the name alone.")
    default: break
    }
  }

  mutating func answer(_ line: String) -> [Effect]? {
    isQuestionPut = false
    switch screen.overlay {
    case let pane as SortPane: return sort(by: line.trimmed, pane)
    case let pane as ColumnsPane: return choose(line.trimmed, pane)
    default: return nil
    }
  }

  // MARK: - Sorting

  mutating func sort(_ name: String) -> [Effect] {
    screen.openSorting()
    guard !name.isEmpty, let pane = screen.overlay as? SortPane else { return [] }
    let effects = sort(by: name, pane)
    screen.overlay = nil
    return effects
  }

  private mutating func sort(by name: String, _ pane: SortPane) -> [Effect] {
    guard !name.isEmpty, ValueWord(of: name) != .back else { return leave() }
    guard let chosen = pane.picker.candidate(called: name, among: pane.picker.shown) else {
      say("Nothing to sort by is called “\(name)”.")
      return []
    }
    var pane = pane
    pane.picker.choose(chosen.id)
    screen.overlay = pane
    return sorted { $0.perform(.accept) }
  }

  mutating func reverseOrder() -> [Effect] { sorted { $0.perform(.reverseOrder) } }

  private mutating func sorted(_ sort: (inout RecordsScreen) -> [Effect]) -> [Effect] {
    let effects = sort(&screen)
    start = 0
    dialogue.isPresented = false
    say(order)
    if screen.isWorking { say("All records are read for that.") }
    return withoutNames(effects)
  }

  private var order: String {
    guard let order = screen.layout.order else { return "Sorted as the service lists them." }
    let naming = screen.rows?.schema.namingAttributes.first
    let attribute = order.slug.map { screen.rows?.schema[$0] } ?? naming
    return "Sorted by \(attribute?.label ?? "name"), "
      + (order.isDescending ? "descending." : "ascending.")
      + (screen.rows?.query.isEmpty ?? true ? "" : " A search shows the best first.")
  }

  // MARK: - Columns

  mutating func chooseColumns(_ names: String) -> [Effect] {
    screen.openColumns()
    guard !names.isEmpty, let pane = screen.overlay as? ColumnsPane else { return [] }
    let effects = choose(names, pane)
    screen.overlay = nil
    return effects
  }

  private mutating func choose(_ names: String, _ pane: ColumnsPane) -> [Effect] {
    guard !names.isEmpty, ValueWord(of: names) != .back, let schema = screen.rows?.schema else {
      return leave()
    }
    var slugs: [AttributeSlug] = []
    for name in ValueWord(of: names) == .empty ? [] : names.split(separator: ",").map(\.trimmed) {
      // What names the record stands in front of all columns.
      if schema.namingAttributes.contains(where: { $0.isCalled(name) }) { continue }
      guard let slug = pane.slug(called: name) else {
        say("No column is called “\(name)”.")
        return []
      }
      if !slugs.contains(slug) { slugs.append(slug) }
    }
    screen.overlay = ColumnsPane(schema: schema, shown: slugs)
    let effects = screen.perform(.accept)
    dialogue.isPresented = false
    return effects
  }

  private mutating func leave() -> [Effect] {
    screen.overlay = nil
    say("It stays as it is.")
    return []
  }
}

extension ColumnsPane {
  /// The attribute that a number, a slug or a label names.
  fileprivate func slug(called name: String) -> AttributeSlug? {
    if let place = name.listPlace(of: items.count) { return items[place].slug }
    let folded = name.lowercased()
    return items.first { $0.slug.text == name || $0.label.lowercased() == folded }?.slug
  }
}

extension Attribute {
  fileprivate func isCalled(_ name: String) -> Bool {
    slug.text == name || label.lowercased() == name.lowercased()
  }
}
