package import AmendCore

/// The records of a table as far as they are there, and which of them are shown in which order.
package struct RecordRows: Sendable {
  package let schema: ObjectSchema
  /// All rows, in the order of their coming.
  private var rows: [RecordRow] = []
  private var positions: [RecordID: Int] = [:]
  /// The rows that the list brought, in its order; a search may have brought others.
  private var listed: [Int] = []
  private var isListed: Set<Int> = []
  private var fuzzy = FuzzyList()
  /// The rows that the service found for the query.
  private var found: [Int] = []
  private var shown: [Int] = []
  /// What each row is sorted by, while there is an order.
  private var keys: [SortKey?] = []
  /// What the rows are searched for.
  package private(set) var query = ""
  package private(set) var order: SortOrder?

  package init(schema: ObjectSchema) { self.schema = schema }

  /// How many rows the query leaves.
  package var count: Int { shown.count }

  /// How many rows the list has brought.
  package var listedCount: Int { listed.count }

  /// The row at that place of those shown; nil where there is none.
  package subscript(place: Int) -> RecordRow? {
    shown.indices.contains(place) ? rows[shown[place]] : nil
  }

  /// The place of a record among the rows shown.
  package func place(of id: RecordID) -> Int? {
    positions[id].flatMap { shown.firstIndex(of: $0) }
  }

  /// Whether the query leaves that record.
  package func finds(_ id: RecordID) -> Bool {
    guard !query.isEmpty else { return true }
    guard let position = positions[id] else { return false }
    return fuzzy.match(at: position) != nil || found.contains(position)
  }

  /// The first rows that came, by which columns are measured.
  package func sample(_ count: Int) -> ArraySlice<RecordRow> { rows.prefix(count) }

  /// The clusters of the name that the query matched, at that place of those shown.
  package func matchedLetters(at place: Int) -> Set<Int> {
    guard !query.isEmpty, shown.indices.contains(place) else { return [] }
    return fuzzy.match(at: shown[place])?.positions ?? []
  }
}

// MARK: - Rows coming and going

extension RecordRows {
  /// Takes a page of the list; a record that is there already is brought up to date.
  package mutating func take(_ page: [Record], names: Names) {
    let new = add(page, names).filter { isListed.insert($0).inserted }
    listed += new
    guard query.isEmpty else { return arrange() }
    shown += new
    sortShown()
  }

  /// Takes what the service found for the query.
  package mutating func takeFound(_ page: [Record], names: Names) {
    let known = Set(found)
    found += add(page, names).filter { !known.contains($0) }
    arrange()
  }

  /// Puts records as they are now in place of what is known of them.
  package mutating func update(_ records: [Record], names: Names) {
    let known = records.filter { positions[$0.id] != nil }
    guard !known.isEmpty else { return }
    _ = add(known, names)
    arrange()
  }

  /// Takes records away that are no longer there.
  package mutating func remove(_ ids: Set<RecordID>) {
    let gone = Set(ids.compactMap { positions[$0] })
    guard !gone.isEmpty else { return }
    listed.removeAll { gone.contains($0) }
    found.removeAll { gone.contains($0) }
    isListed.subtract(gone)
    for id in ids { positions[id] = nil }
    arrange()
  }

  private mutating func add(_ records: [Record], _ names: Names) -> [Int] {
    var places: [Int] = []
    var new: [String] = []
    for record in records {
      let row = RecordRow(record, in: schema)
      if let place = positions[record.id] {
        places.append(place)
        guard rows[place] != row else { continue }
        rows[place] = row
        if order != nil { keys[place] = key(of: row, names) }
        if place < rows.count - new.count {
          fuzzy.replace(place, with: searchedText(row))
        } else {
          new[place - (rows.count - new.count)] = searchedText(row)
        }
      } else {
        positions[record.id] = rows.count
        places.append(rows.count)
        rows.append(row)
        if order != nil { keys.append(key(of: row, names)) }
        new.append(searchedText(row))
      }
    }
    fuzzy.append(new)
    return places
  }

  /// The name, and the texts that are not the name.
  private func searchedText(_ row: RecordRow) -> String {
    var text = row.name
    for (position, attribute) in schema.attributes.enumerated() where !attribute.isStandard {
      guard case .text(let value) = row.value(at: position), value.string != row.name else {
        continue
      }
      text += " \(value.string.prefix(80))"
    }
    return text
  }
}

// MARK: - Searching and sorting

extension RecordRows {
  /// Shows the rows in which the query is found, the best first; all rows for an empty one.
  package mutating func search(_ query: String) {
    self.query = query
    found = []
    fuzzy.search(query)
    arrange()
  }

  /// Sorts the rows; nil is the order of the list, or of how well the query is found. Rows without a
  /// value stand last in either direction.
  package mutating func sort(by order: SortOrder?, names: Names) {
    self.order = order
    keys = order == nil ? [] : rows.map { key(of: $0, names) }
    arrange()
  }

  /// Where the names are found by which the rows are sorted, where they are sorted by links.
  var sortingSource: Names.Source? { order?.slug.flatMap { schema[$0]?.lookupSource } }

  /// All links by which the rows are sorted.
  var sortingLinks: [RecordID] {
    guard let position = order?.slug.flatMap({ schema.position(of: $0) }) else { return [] }
    return rows.flatMap { row -> [RecordID] in
      if case .links(let ids) = row.value(at: position) { ids } else { [] }
    }
  }

  private func key(of row: RecordRow, _ names: Names) -> SortKey? {
    guard let slug = order?.slug else { return SortKey(text: row.name) }
    guard let position = schema.position(of: slug) else { return nil }
    let value = row.value(at: position)
    // What is not named yet stands last: sorted by their ids, more would come into view to be named
    // with each that is.
    if let source = sortingSource, case .links(let ids) = value,
      !ids.contains(where: { names[source, $0]?.name != nil })
    {
      return nil
    }
    return schema.attributes[position].sortKey(of: value, names: names)
  }

  private mutating func arrange() {
    if query.isEmpty {
      shown = listed
    } else {
      let matches = fuzzy.matches.filter { positions[rows[$0].id] == $0 }
      let known = Set(matches)
      shown = matches + found.filter { !known.contains($0) }
    }
    sortShown()
  }

  /// What is sorted already costs little: the sort finds runs.
  private mutating func sortShown() {
    // Of what is searched for the best comes first.
    guard let order, query.isEmpty else { return }
    shown.sort { first, second in
      switch (keys[first], keys[second]) {
      case (nil, _): false
      case (_, nil): true
      case (let first?, let second?): order.isDescending ? second < first : first < second
      }
    }
  }
}
