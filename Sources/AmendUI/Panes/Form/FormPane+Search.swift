import AmendCore

extension FormPane {
  /// Does what a key asks for while an attribute is searched.
  package mutating func performInSearch(_ command: Command) {
    switch command {
    case .accept, .acceptAndNext, .acceptAndSave:
      lastSearch = search?.text ?? ""
      search = nil
      if !lastSearch.isEmpty { find(lastSearch, from: 0) }
    case .cancel: search = nil
    default:
      _ = search?.perform(command)
      find(search?.text ?? "", from: 0)
    }
  }

  /// Adds to the search and goes to the first attribute that it fits.
  package mutating func typeInSearch(_ text: String) {
    search?.type(text)
    find(search?.text ?? "", from: 0)
  }

  /// Goes to an attribute whose label or slug holds the text: the focused one or the next for 0,
  /// the next for 1, the previous for -1.
  package mutating func find(_ text: String, from step: Int) {
    let slugs = layout.slugs
    guard !text.isEmpty else {
      if step != 0 { notice = Notice("Search with / first.") }
      return
    }
    let start = focus.flatMap(slugs.firstIndex) ?? 0
    let forward = (0..<slugs.count).map { (start + $0) % slugs.count }
    let order = step < 0 ? forward.dropFirst().reversed() : Array(forward.dropFirst(step))
    let wanted = text.lowercased()
    let found = order.map { slugs[$0] }.first { slug in
      slug.text.lowercased().contains(wanted)
        || session?.schema[slug]?.label.lowercased().contains(wanted) ?? false
    }
    if let found {
      focus = found
    } else {
      notice = Notice("No \(step == 0 ? "" : "other ")attribute has “\(text)” in its name.")
    }
  }
}
