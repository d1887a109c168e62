package import AmendCore

/// A day, chosen in a month or typed.
///
/// While nothing is typed the arrows choose a day; from the first letter on they move the caret
/// of the line, and the month follows what is typed as far as it can be taken.
package struct DateEditor: Hashable, Sendable {
  /// What the value comes from.
  private enum Source: Hashable, Sendable {
    /// Nothing was done yet: the value is the one that it opened on.
    case original
    /// A day was chosen in the month.
    case chosen
    /// Something was typed.
    case typed
  }

  /// The day that today is.
  package let today: CalendarDate
  /// The day that the month shows and that the arrows move from.
  package private(set) var day: CalendarDate

  private let attribute: Attribute
  private let context: ParseContext
  private let original: Value
  private var source: Source
  /// What is typed, or the day that stands for it.
  package private(set) var line: LineEditor

  /// Opens on a value: on its day, on what was typed and could not be taken, or else on today.
  package init(value: Value, attribute: Attribute, context: ParseContext) {
    self.attribute = attribute
    self.context = context
    original = value
    today = context.today
    day = value.day ?? context.today
    line = LineEditor(text: attribute.text(of: value))
    source = .original
    if case .unparsed = value { source = .typed }
  }

  /// Whether the month's day is what would be accepted; otherwise the first arrow chooses it.
  package var isDayChosen: Bool { value.day != nil }

  /// Whether the value comes from the line and not from the month.
  package var isTyping: Bool { source == .typed }

  /// The value to accept. Where nothing was done it is the value as it was.
  package var value: Value {
    switch source {
    case .original: original
    case .chosen: .date(day)
    case .typed where line.text.utf8.elementsEqual(attribute.text(of: original).utf8): original
    case .typed: attribute.value(typed: line.text, in: context)
    }
  }

  /// Types into the line; the first letter replaces the day that stands there.
  package mutating func type(_ text: String) {
    if source != .typed { line = LineEditor() }
    line.type(text)
    followLine()
  }

  /// Chooses a day or edits the line; false for what the owner deals with, such as `accept`.
  @discardableResult
  package mutating func perform(_ command: Command) -> Bool {
    if source != .typed || line.text.isEmpty, let next = command.day(from: day) {
      choose(isDayChosen ? next : day)
      return true
    }
    guard line.perform(command) else { return false }
    followLine()
    return true
  }

  /// Takes a click in the rectangle that the editor is drawn in; true where the chosen day was
  /// clicked, which is to be accepted.
  mutating func click(_ point: Point, in rect: Rect) -> Bool {
    guard let clicked = day(at: point, in: rect) else { return false }
    if isDayChosen, clicked == day { return true }
    choose(clicked)
    return false
  }

  private mutating func choose(_ chosen: CalendarDate) {
    day = chosen
    line = LineEditor(text: chosen.description)
    source = .chosen
  }

  private mutating func followLine() {
    source = .typed
    if let typed = value.day { day = typed }
  }
}

extension Value {
  /// The day of a date.
  fileprivate var day: CalendarDate? { if case .date(let day) = self { day } else { nil } }
}

extension Command {
  /// The day to which a command leads in a month; nil for what leads to none.
  fileprivate func day(from day: CalendarDate) -> CalendarDate? {
    switch self {
    case .left: day.adding(days: -1)
    case .right: day.adding(days: 1)
    case .up: day.adding(days: -7)
    case .down: day.adding(days: 7)
    case .pageUp: day.adding(months: -1)
    case .pageDown: day.adding(months: 1)
    default: nil
    }
  }
}
