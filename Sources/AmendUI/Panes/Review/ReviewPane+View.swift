import AmendCore

extension ReviewPane: ScrolledPane {
  package var title: String { "Review" }
  package var mode: Mode { .review }
  package var hints: [Hint] {
    let accept = refusals.isEmpty ? isDryRun ? "print" : "send" : "correct"
    return [Hint(.accept, accept), Hint(.cancel)]
  }

  package mutating func perform(_ command: Command, size: Size) -> PaneAnswer {
    switch command {
    case .accept: return .closes(.send(true))
    case .cancel: return .closes(.send(false))
    case .quit: return .closes(.quit)
    default: scroll(command, size: size)
    }
    return .stays
  }

  /// Every line of the review, wrapped to so many columns.
  package func lines(columns: Int) -> [[Segment]] {
    let count = patch.changes.count
    var lines = [[Segment("\(count) \(count == 1 ? "change" : "changes")", .text, isStrong: true)]]
    for change in patch.changes {
      lines += self.lines(of: change, columns: columns)
      if let losses = schema[change.slug].flatMap(lossesInWords) {
        lines += whole(
          [Segment(losses, .warning)], mark: Segment("    △ ", .warning), columns: columns)
      }
      lines += refusal(of: change.slug, columns: columns)
    }
    // What a new record lacks is no change.
    for attribute in schema.attributes where patch[attribute.slug] == nil {
      lines += refusal(of: attribute.slug, columns: columns)
    }
    lines.append([])
    guard refusals.isEmpty else {
      let words = refusals.count == 1 ? "this value is" : "these \(refusals.count) values are"
      return lines
        + "Nothing is sent until \(words) corrected.".wrapped(columns: max(columns, 1))
        .map { [Segment($0, .error)] }
    }
    if mayBeCreated {
      lines += whole(
        [Segment("It may have been created before: look for it, or there will be two.", .warning)],
        mark: Segment("△ ", .warning), columns: columns)
    }
    lines.append([Segment(request, .dim)])
    lines += body.compact.broken(columns: max(columns, 1), after: ",").map { [Segment($0, .text)] }
    return lines
  }

  private func refusal(of slug: AttributeSlug, columns: Int) -> [[Segment]] {
    guard let refusal = refusals[slug] else { return [] }
    return whole([Segment(refusal, .error)], mark: Segment("    ▲ ", .error), columns: columns)
  }

  /// Before and after on one line where they fit, else one under the other.
  private func lines(of change: Patch.Change, columns: Int) -> [[Segment]] {
    guard let attribute = schema[change.slug] else { return [] }
    let view = ValueView(attribute: attribute, names: names)
    let before = view.segments(change.before).recoloured(.removed)
    let isRefused = refusals[change.slug] != nil
    let after = view.segments(change.after).recoloured(isRefused ? .error : .added)
    let label = Segment("  \(attribute.label)  ", .label)
    let width = ([label] + before + after).reduce(4) { $0 + $1.text.columnCount }
    if width <= columns { return [[label] + before + [Segment(" → ", .dim)] + after] }
    return [[label]] + whole(before, mark: Segment("    − ", .removed), columns: columns)
      + whole(after, mark: Segment("    + ", .added), columns: columns)
  }

  /// A value on as many lines as it takes: nothing of what is sent is cut off.
  private func whole(_ value: [Segment], mark: Segment, columns: Int) -> [[Segment]] {
    value.recoloured(mark.style.role).broken(columns: columns, behind: [mark])
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
