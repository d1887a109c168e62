import AmendCore

extension HistoryPane: ScrolledPane {
  package var title: String { "History" }
  package var mode: Mode { .help }
  package var hints: [Hint] { [Hint(.cancel), Hint(.down), Hint(.pageDown)] }

  package func lines(columns: Int) -> [[Segment]] {
    saves.flatMap { save in
      let undone = save.isUndone ? ", undone since" : ""
      let head = "\(save.savedAt.date) \(save.savedAt.clock)  \(save.kind)\(undone)"
      return [[Segment(head, .label, isStrong: true)]] + save.patch.changes.map(line) + [[]]
    } + [[Segment("amend undo takes the last one back.", .dim)]]
  }

  private func line(_ change: Patch.Change) -> [Segment] {
    guard let attribute = schema[change.slug] else {
      return [Segment("  \(change.slug) is not there any more", .dim)]
    }
    let view = ValueView(attribute: attribute, names: names)
    return [Segment("  \(attribute.label)  ", .text)] + view.both(change.before, change.after)
  }
}
