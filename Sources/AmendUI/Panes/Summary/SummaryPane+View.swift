import AmendCore

extension SummaryPane: ScrolledPane {
  package var title: String { "Summary" }
  package var mode: Mode { .summary }

  package var hints: [Hint] {
    [Hint(.cancel)] + (failures.isEmpty && leftCount == 0 ? [] : [Hint(.retry)])
      + (hasConflicts ? [Hint(.takeMine, "mine over theirs")] : [])
      + (canBeTakenBack ? [Hint(.undo, "take back")] : [])
  }

  package mutating func perform(_ command: Command, size: Size) -> PaneAnswer {
    switch command {
    case .cancel, .accept: return .closes(nil)
    case .retry: return .closes(.sendAgain(overriding: false))
    case .takeMine where hasConflicts: return .closes(.sendAgain(overriding: true))
    case .undo where canBeTakenBack: return .closes(.askToTakeBack(saves: saved.count))
    default: scroll(command, size: size)
    }
    return .stays
  }

  package func lines(columns: Int) -> [[Segment]] {
    var lines = [[Segment(sentence, .text, isStrong: true)], []]
    for failure in failures {
      let room = max(columns - failure.id.text.columnCount - 4, 12)
      lines.append([
        Segment("▲ \(failure.name.cut(columns: room))", .error), Segment("  \(failure.id)", .dim),
      ])
      lines += failure.reason.wrapped(columns: max(columns - 2, 1)).map {
        [Segment("  \($0)", failure.theirs == nil ? .text : .warning)]
      }
    }
    if !failures.isEmpty, !saved.isEmpty { lines.append([]) }
    for outcome in saved {
      let name = outcome.record.displayName(in: outcome.schema)
      lines.append([
        Segment("  \(name.cut(columns: max(columns - 4 - done.columnCount, 12)))", .success),
        Segment("  \(done)", .dim),
      ])
    }
    return lines
  }
}
