import AmendCore

extension RecordsScreen {
  /// Header and foot.
  var chrome: Chrome {
    Chrome(
      size: size, way: trail + [title], status: status, information: information,
      hints: hintRow(hints))
  }

  /// What the header says at its right end.
  private var status: [String] {
    var parts: [String] = []
    if !marked.isEmpty { parts.append("\(marked.count) marked") }
    if let hiddenOrder { parts.append(hiddenOrder) }
    if let rows {
      let total = max(reading.total ?? 0, rows.listedCount)
      parts.append(
        rows.query.isEmpty
          ? "\(cursorNumber) of \(total.grouped)"
          : "\(rows.count.grouped) found of \(total.grouped)")
    }
    if settings.isReadOnly { parts.append("read-only") }
    parts.append(settings.profile)
    return parts
  }

  private var cursorNumber: String { ((rows?.count ?? 0) == 0 ? 0 : cursor.row + 1).grouped }

  /// The first row of the foot: what is to be said, or what the cursor is on and how far the list is
  /// read.
  private var information: [Segment] {
    let room = size.columns - 2
    // What is typed has the first half of the row.
    guard search == nil else {
      var right = said.map { [$0] } ?? progress
      let half = room - size.columns / 2
      if right.columnCount > half, let text = said?.text { right[0].text = text.cut(columns: half) }
      return [.blanks(max(room - right.columnCount, 0))] + right
    }
    if let said { return [said] }
    guard rows != nil else { return [] }
    var left = Segment(current.map { "\(object)/\($0.id)" } ?? "", .dim)
    if left.text.columnCount > room { left.text = current?.id.text ?? "" }
    let right = progress
    let pad = room - min(left.text.columnCount, room) - right.columnCount
    return [left, .blanks(max(pad, 1))] + right
  }

  /// What is more urgent than where the cursor is.
  private var said: Segment? {
    if let retry = waiting.retry { return stopping(retry) }
    if let failure, rows != nil {
      let key = keymap.title(of: .reload, in: .table)
      let order = isOrderPartial ? " Only what is read is sorted." : ""
      return Segment("\(failure.description)\(order) \(key) goes on.", .error)
    }
    return notice.map { Segment($0.text, $0.role) }
  }

  /// How far the list is read, with a bar, while it matters; else nothing.
  private var progress: [Segment] {
    guard let rows, isWorking else { return [] }
    let spinner = waiting.spinner
    guard let total = reading.total, total > 0 else { return [Segment("\(spinner) reading", .dim)] }
    let width = 12
    let full = min(rows.listedCount * width / total, width)
    return [
      Segment(String(repeating: "━", count: full), .success),
      Segment(String(repeating: "┄", count: width - full), .dim),
      Segment(
        " \(rows.listedCount.grouped) of \(total.grouped)\(isOrderPartial ? " sorted" : "") \(spinner)",
        .dim),
    ]
  }

  /// Whether records are still to come that belong between those that are sorted.
  private var isOrderPartial: Bool { rows?.order != nil && !reading.isComplete }

  /// The keys that are wanted most now.
  private var hints: [Hint] {
    let count = openedTogether.count
    let open = Hint(.open, count > 1 ? "edit \(count)" : count == 1 ? "open it" : "open")
    if search != nil {
      return [
        open, Hint(.down, "next"), Hint(.mark), Hint(.markAll, "all"),
        Hint(.cancel, "show all"),
      ]
    }
    if failure == nil, rows == nil { return [Hint(.cancel, "stop"), Hint(.quit)] }
    if failure != nil { return [Hint(.reload, "try again"), Hint(.quit)] }
    return [
      open, Hint(.find, "search"), Hint(.mark), Hint(.sort), Hint(.columns),
      Hint(.help), trail.isEmpty ? Hint(.quit) : Hint(.cancel),
    ]
  }
}

extension Segment {
  fileprivate static func blanks(_ count: Int) -> Segment {
    Segment(String(repeating: " ", count: count), .foot)
  }
}
