package import AmendCore

extension PickerEditor {
  /// The picker for an attribute's options; one that the value holds and the schema does not know
  /// is listed as missing.
  package init(options attribute: Attribute, value: Value, isMultiple: Bool) {
    let ids: [OptionID] =
      switch value {
      case .option(let id): [id]
      case .options(let ids): ids
      default: []
      }
    let chosen = ids.unique.map { id in
      attribute.option(id).map { Candidate($0) }
        ?? Candidate(id: .option(id), label: id.description, isMissing: true)
    }
    self.init(
      value: value, chosen: chosen, from: .options, isMultiple: isMultiple, loading: .complete)
    add(attribute.options.map { Candidate($0) })
  }

  /// The picker for links to records or members, which are yet to be loaded; the names of those
  /// that the value holds are shown as far as they are known.
  package init(links picks: EditorStyle.Picks, value: Value, names: Names, isMultiple: Bool) {
    var ids: [RecordID] = []
    if case .links(let links) = value { ids = links.unique }
    let chosen = ids.map { id in
      Candidate(id, picks.namesSource.flatMap { names[$0, id] })
    }
    self.init(
      value: value, chosen: chosen, from: picks, isMultiple: isMultiple, loading: .loading)
  }
}

extension Array where Element: Hashable {
  /// The elements without those that came before.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
