import AmendCore

extension ReviewPane: ScrolledPane {
  /// Every line of the review, wrapped to so many columns.
  package func lines(columns: Int) -> [[Segment]] {
    let count = patch.changes.count
    var lines = [[Segment("\(count) \(count == 1 ? "change" : "changes")", .text, isStrong: true)]]
    for change in patch.changes { lines += self.lines(of: change, columns: columns) }
    lines.append([])
    lines.append([Segment("PATCH \(reference)", .dim)])
    lines += body.compact.wrapped(columns: max(columns - 2, 1)).map { [Segment($0, .text)] }
    return lines
  }

  /// Before and after on one line where they fit, else one under the other.
  private func lines(of change: Patch.Change, columns: Int) -> [[Segment]] {
    guard let attribute = schema[change.slug] else { return [] }
    let view = ValueView(attribute: attribute, names: names)
    let before = view.segments(change.before).recoloured(.removed)
    let after = view.segments(change.after).recoloured(.added)
    let label = Segment("  \(attribute.label)  ", .label)
    let width = ([label] + before + after).reduce(4) { $0 + $1.text.columnCount }
    if width <= columns { return [[label] + before + [Segment(" → ", .dim)] + after] }
    return [[label], [Segment("    − ", .removed)] + before, [Segment("    + ", .added)] + after]
  }
}

extension [Segment] {
  fileprivate func recoloured(_ role: Role) -> [Segment] {
    map { segment in
      var segment = segment
      segment.style.role = role
      return segment
    }
  }
}
