import AmendCore

extension SummaryPane: ScrolledPane {
  package func lines(columns: Int) -> [[Segment]] {
    var lines = [[Segment(sentence, .text, isStrong: true)], []]
    for failure in failures {
      lines.append([
        Segment("▲ \(failure.name)", .error), Segment("  \(failure.id)", .dim),
      ])
      lines += failure.reason.wrapped(columns: max(columns - 2, 1)).map {
        [Segment("  \($0)", failure.theirs == nil ? .text : .warning)]
      }
    }
    if !failures.isEmpty, !saved.isEmpty { lines.append([]) }
    for outcome in saved {
      lines.append([
        Segment("  \(outcome.record.displayName(in: outcome.schema))", .success),
        Segment("  saved", .dim),
      ])
    }
    return lines
  }
}
