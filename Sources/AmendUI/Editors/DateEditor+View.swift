import AmendCore

extension DateEditor {
  /// The room of the line and a whole month under it.
  package static let wantedSize = Size(columns: 22, rows: 1 + Month.rowCount)

  /// Draws the line and, where there is room, the month under it; where there is less, the week of
  /// the day, with the month's name behind the line. Returns where the cursor stands, in the line;
  /// nil where there is no room.
  package func draw(into grid: inout Grid, rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    grid.fill(rect, .text)
    var (top, rest) = rect.splitTop(1)
    if rest.columns >= Month.columnCount, rest.rows > 0 {
      month.draw(into: &grid, rect: rest)
      if rest.rows < Month.rowCount { top = nameMonth(in: top, &grid) }
    }
    let cursor = line.draw(into: &grid, rect: top, style: Style(.value))
    if line.text.isEmpty {
      grid.write(
        "2025-12-31, tomorrow, +3d, next fri", Style(.dim), column: top.column, row: top.row,
        columns: top.columns)
    }
    return cursor
  }

  /// Writes the month's short name at the end of the line, unless what is typed needs the room.
  /// Returns the room that is left.
  private func nameMonth(in line: Rect, _ grid: inout Grid) -> Rect {
    let name = month.shortName
    let (start, room) = (line.endColumn - name.columnCount, line.columns - name.columnCount - 1)
    guard line.columns > name.columnCount, self.line.text.columnCount < room else { return line }
    grid.write(
      name, Style(.label, isStrong: true), column: start, row: line.row,
      columns: name.columnCount)
    return Rect(column: line.column, row: line.row, columns: room, rows: 1)
  }

  /// The day that is drawn at a place; nil where there is none.
  func day(at point: Point, in rect: Rect) -> CalendarDate? {
    let rest = rect.splitTop(1).rest
    guard rest.columns >= Month.columnCount else { return nil }
    return month.day(at: point, in: rest)
  }

  private var month: Month { Month(day: day, today: today, isDayChosen: isDayChosen) }
}

/// The month of a day, its weeks starting on Monday (ISO 8601).
private struct Month {
  static let columnCount = 20
  /// Title, names of the days, six weeks.
  static let rowCount = 8

  let day: CalendarDate
  let today: CalendarDate
  /// Whether the day is chosen, and not only where the month starts from.
  let isDayChosen: Bool

  /// The month and its year in at most eight columns, `Jun 2025`.
  var shortName: String { "\(CalendarDate.months[day.month - 1].prefix(3)) \(day.year)" }

  func draw(into grid: inout Grid, rect: Rect) {
    guard rect.rows >= Month.rowCount else { return drawWeek(into: &grid, rect: rect) }
    let title = "\(CalendarDate.months[day.month - 1]) \(day.year)"
    let indent = (Month.columnCount - title.columnCount) / 2
    grid.write(
      title, Style(.label, isStrong: true), column: rect.column + indent, row: rect.row,
      columns: Month.columnCount - indent)
    grid.write(
      "Mo Tu We Th Fr Sa Su", Style(.dim), column: rect.column, row: rect.row + 1,
      columns: Month.columnCount)
    let first = monday(of: day.adding(days: 1 - day.day))
    for week in 0..<6 {
      drawDays(from: first + 7 * week, into: &grid, column: rect.column, row: rect.row + 2 + week)
    }
  }

  /// The compact form: one week, with the names of its days where two rows are free.
  private func drawWeek(into grid: inout Grid, rect: Rect) {
    if rect.rows >= 2 {
      grid.write(
        "Mo Tu We Th Fr Sa Su", Style(.dim), column: rect.column, row: rect.row,
        columns: Month.columnCount)
    }
    let row = rect.row + (rect.rows >= 2 ? 1 : 0)
    drawDays(from: monday(of: day), into: &grid, column: rect.column, row: row)
  }

  /// The day at a place of the rectangle that the month is drawn in.
  func day(at point: Point, in rect: Rect) -> CalendarDate? {
    let isWhole = rect.rows >= Month.rowCount
    let top = rect.row + (isWhole ? 2 : rect.rows >= 2 ? 1 : 0)
    let (week, column) = (point.row - top, point.column - rect.column)
    guard rect.contains(point), (0..<(isWhole ? 6 : 1)).contains(week),
      column < Month.columnCount
    else { return nil }
    let first = monday(of: isWhole ? day.adding(days: 1 - day.day) : day)
    let wanted = first + 7 * week + column / 3
    let date = CalendarDate(daysSinceEpoch: wanted)
    return date.daysSinceEpoch == wanted ? date : nil
  }

  private func monday(of day: CalendarDate) -> Int { day.daysSinceEpoch - day.weekday + 1 }

  private func drawDays(from start: Int, into grid: inout Grid, column: Int, row: Int) {
    for offset in 0..<7 {
      let date = CalendarDate(daysSinceEpoch: start + offset)
      // At either end of the calendar a week has days that do not exist.
      guard date.daysSinceEpoch == start + offset else { continue }
      let text = date.day < 10 ? " \(date.day)" : "\(date.day)"
      grid.write(text, style(of: date), column: column + 3 * offset, row: row, columns: 2)
    }
  }

  private func style(of date: CalendarDate) -> Style {
    let isOutside = date.month != day.month || date.year != day.year
    let role: Role = date == today ? .success : isOutside ? .dim : .value
    return Style(role, isFocused: isDayChosen && date == day, isStrong: date == today)
  }
}
