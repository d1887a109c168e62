package import AmendCore
package import AmendUI

/// A plain form without a terminal: lines in, lines and effects out.
package struct PlainDriver {
  package private(set) var form: PlainForm
  /// What was said since the last line.
  package private(set) var said: [String] = []
  /// What is asked for; nil while nothing is.
  package private(set) var prompt: String?
  /// Every effect since the last line but what is said and asked, and ticks.
  package private(set) var effects: [Effect] = []

  /// Opens a form on a record, as if it had just been read.
  package init(
    _ record: Record = SampleProduct.record, of schema: ObjectSchema = SampleProduct.schema,
    settings: FormPane.Settings = FormPane.Settings(profile: "test"), trail: [String] = [],
    drafts: [FoundDraft] = []
  ) {
    let context = ParseContext(
      today: CalendarDate("2026-11-24") ?? CalendarDate(daysSinceEpoch: 0))
    form = PlainForm(
      FormPane(reference: record.reference, settings: settings, context: context), trail: trail)
    send(.loaded(.success(LoadedRecord(schema: schema, record: record))))
    send(.linksNamed(SampleProduct.names))
    if !settings.isReadOnly { send(.draftsFound(drafts)) }
  }

  /// Opens one form on several records, as if they had just been read.
  package init?(several records: [Record], of schema: ObjectSchema = SampleProduct.schema) {
    let pane = FormPane(
      references: records.map(\.reference), settings: FormPane.Settings(profile: "test"),
      context: ParseContext(today: CalendarDate(daysSinceEpoch: 0)))
    guard let pane else { return nil }
    form = PlainForm(pane)
    send(.severalLoaded(.success(LoadedRecords(schema: schema, records: records))))
    send(.linksNamed(SampleProduct.names))
  }

  /// Lets an event happen.
  package mutating func send(_ event: Event) {
    for effect in form.reduce(event) {
      switch effect {
      case .say(let lines): said += lines
      case .ask(let prompt): self.prompt = prompt
      case .tick: break
      default: effects.append(effect)
      }
    }
  }

  /// Types lines, each when it is asked for; what was said since the last of them remains.
  package mutating func type(_ lines: String...) {
    for line in lines {
      said = []
      effects = []
      prompt = nil
      send(.answered(line))
    }
  }

  /// Ends the input.
  package mutating func end() {
    said = []
    send(.answered(nil))
  }

  /// What was said since the last line, one line each.
  package var text: String { said.joined(separator: "\n") }

  /// The editing of the record.
  package var session: EditSession? { form.screen.form.session }

  /// The body that saving would send.
  package var body: String { session.map { $0.patch.body(for: $0.schema).compact } ?? "" }
}
