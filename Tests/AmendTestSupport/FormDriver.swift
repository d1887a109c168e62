package import AmendCore
package import AmendUI

/// A form without a terminal: keys in, state, effects and screen out.
package struct FormDriver {
  package private(set) var state: FormScreen
  /// Every effect asked for since the start, but the ticks of the spinner and those on drafts.
  package private(set) var effects: [Effect] = []
  /// The effects on drafts and history since the start.
  package private(set) var keeping: [Effect] = []

  /// Opens a form on a record, as if it had just been read.
  package init(
    _ record: Record, of schema: ObjectSchema, columns: Int = 80, rows: Int = 24,
    settings: FormPane.Settings = FormPane.Settings(profile: "test"),
    keymap: Keymap = .default, trail: [String] = []
  ) {
    let context = ParseContext(
      today: CalendarDate("2026-11-24") ?? CalendarDate(daysSinceEpoch: 0))
    state = FormScreen(
      size: Size(columns: columns, rows: rows), keymap: keymap, trail: trail,
      form: FormPane(reference: record.reference, settings: settings, context: context))
    send(.loaded(.success(LoadedRecord(schema: schema, record: record))))
    effects = []
    keeping = []
  }

  /// Opens the form of a record that is to be created, as if the schema had just been read.
  package init(
    creatingIn schema: ObjectSchema, matching: AttributeSlug? = nil, isDryRun: Bool = false
  ) {
    var settings = FormPane.Settings(profile: "test")
    settings.isDryRun = isDryRun
    let context = ParseContext(
      today: CalendarDate("2026-11-24") ?? CalendarDate(daysSinceEpoch: 0))
    state = FormScreen(
      size: Size(columns: 80, rows: 24),
      form: FormPane(
        creatingIn: schema.slug, matching: matching, settings: settings, context: context))
    let record = Record(newIn: schema.slug)
    send(.loaded(.success(LoadedRecord(schema: schema, record: record))))
    effects = []
    keeping = []
  }

  /// Opens a form on several records, as if they had just been read.
  package init(_ records: [Record], of schema: ObjectSchema) {
    let context = ParseContext(
      today: CalendarDate("2026-11-24") ?? CalendarDate(daysSinceEpoch: 0))
    let settings = FormPane.Settings(profile: "test")
    let form =
      FormPane(
        references: records.map(\.reference), settings: settings, context: context)
      ?? FormPane(
        reference: RecordReference(object: schema.slug, id: "none"), settings: settings,
        context: context)
    state = FormScreen(size: Size(columns: 80, rows: 24), form: form)
    send(.severalLoaded(.success(LoadedRecords(schema: schema, records: records))))
    effects = []
    keeping = []
  }

  /// Lets an event happen.
  package mutating func send(_ event: Event) {
    for effect in state.reduce(event) {
      switch effect {
      case .tick: break
      case .drafts(.readHistory): effects.append(effect)
      case .drafts, .keepTypingSoon: keeping.append(effect)
      default: effects.append(effect)
      }
    }
  }

  /// The effects that were asked for since the last call, to be carried out.
  package mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// Presses keys by their names in the configuration, `press("j j enter")`. A name that does not
  /// exist is typed letter by letter, so that `press("enter hello enter")` reads as it is meant.
  package mutating func press(_ names: String) {
    for name in names.split(separator: " ") {
      if let key = Key(name: String(name)) {
        send(.key(key))
      } else {
        type(String(name))
      }
    }
  }

  /// Types a text, letter by letter.
  package mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  /// Moves the focus to an attribute.
  package mutating func focus(_ slug: AttributeSlug) {
    press("home")
    for _ in state.form.layout.slugs where state.form.focus != slug { press("down") }
  }

  /// The editing of the record.
  package var session: EditSession? { state.form.session }

  /// The body that saving would send.
  package var body: String { session.map { $0.patch.body(for: $0.schema).compact } ?? "" }

  /// The screen's text, one line a row, without trailing blanks.
  package var screen: String { Picture(state.view()).text }

  /// Answers the save that is under way; the attributes `ignored` stay as they were.
  package mutating func answerSave(ignoring ignored: [AttributeSlug] = []) {
    guard let session else { return }
    var record = session.baseline
    let stands = session.patch.only { !ignored.contains($0) }
    for change in stands.changes {
      record.attributes[change.slug] = session.schema[change.slug]?.json(for: change.after)
    }
    send(
      .saved(
        .success(
          .saved(
            Saving.Saved(
              record: record, schema: session.schema, patch: stands,
              body: session.patch.body(for: session.schema), ignored: ignored)))))
  }
}
