import AmendCore
import AmendHome
import AmendTerminal
import AmendUI
import Glibc

/// One sitting at the terminal: the screens that are opened from one another, and what was done on
/// them.
@MainActor final class Tour {
  private let connection: Connection
  private let keymap: Keymap
  private let settings: FormPane.Settings
  private let themes: ThemeLibrary
  private let display: any Display
  /// The same where it talks in lines and paints nothing.
  private let lines: LineTerminal?
  private let stage: Stage
  private let tables: TableBook
  private let names: NameBook
  private let confinement: Confinement?
  private let place: Place
  private let early: EarlyReading?
  /// What was done to the records that were opened, in the order of leaving them.
  private(set) var outcomes: [(reference: RecordReference, outcome: Outcome)] = []

  /// Why a table could not be shown.
  private(set) var failure: ServiceError?
  /// What ended the sitting from outside while a table was shown.
  private(set) var ending: Ending?

  /// Takes the terminal to show a place in, or where it is to be plain, standard input and output
  /// as they are. Throws where there is no terminal to paint on, and where the configured keys or
  /// the theme are wrong.
  ///
  /// With a confinement it uses no files of the user's but the configuration, which was read, and
  /// the state.
  init(
    _ place: Place, _ connection: Connection, _ settings: FormPane.Settings, isPlain: Bool,
    confinement: Confinement? = nil
  ) throws(Failure) {
    if !isPlain { try Tour.requireTerminal() }
    self.place = place
    self.connection = connection
    self.settings = settings
    tables = TableBook(connection)
    names = connection.names
    self.confinement = confinement
    // Beyond the network nothing is asked for before the first paint.
    if case .record(let reference) = place, connection.settings.isDemo {
      early = EarlyReading(of: reference, connection.service, on: OwnThread())
    } else {
      early = nil
    }
    var configured = try Keymap.configured(connection.config, path: connection.places.configFile)
    configured.isASCII = CharacterSet(environment: connection.environment) == .ascii
    // In lines there are no keys, so that sentences name the commands themselves.
    keymap = isPlain ? Keymap([:]) : configured
    let themes = ThemeLibrary(places: confinement == nil ? connection.places : nil)
    self.themes = themes
    let theme = try keeping { () throws(HomeError) in
      try themes.theme(
        connection.settings.theme, configuredIn: connection.places.configFile)
    }
    lines = isPlain ? LineTerminal(environment: connection.environment) : nil
    if let lines {
      display = lines
    } else {
      display = try Tour.terminal(
        connection.environment, theme, usesMouse: connection.settings.usesMouse.value)
    }
    stage = Stage(display: display, retries: connection.retries)
  }

  private static func terminal(
    _ environment: [String: String], _ theme: Theme, usesMouse: Bool
  ) throws(Failure) -> any Display {
    do throws(TerminalError) {
      return try Terminal(environment: environment, theme: theme, usesMouse: usesMouse)
    } catch { throw Failure(.usage, error.description) }
  }

  /// Throws where a screen has no terminal to be shown in.
  static func requireTerminal() throws(Failure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Failure(
        .usage,
        "The form needs a terminal, and input or output is not one; "
          + "use --plain, or `amend get` and `amend set` in scripts.")
    }
  }

  /// Shows the place until it is left, and gives the terminal back.
  func start() async {
    _ = await visit(place, from: [])
    stage.close()
    display.close()
  }

  private func visit(_ place: Place, from trail: [String]) async -> Visit {
    switch place {
    case .record(let reference):
      await edit(FormPane(reference: reference, settings: settings, context: context), place, trail)
    case .newRecord(let object, let matching):
      await edit(
        FormPane(
          creatingIn: object, matching: matching, settings: settings, context: context),
        place, trail)
    case .several(let references): await edit(references, place, trail)
    case .objects: await browseObjects(place)
    case .records(let object): await browse(object, place, trail)
    }
  }

  private func browseObjects(_ place: Place) async -> Visit {
    let table = ObjectsScreen(size: display.size, keymap: keymap, profile: settings.profile)
    let screen =
      lines == nil
      ? await run(table, first: [.tables(.readObjects)])
      : await run(PlainObjects(table), first: [.tables(.readObjects)]).screen
    if screen.objectCount == nil { failure = screen.failure }
    ending = ending ?? screen.ending
    return Visit(of: place)
  }

  private func browse(_ object: ObjectSlug, _ place: Place, _ trail: [String]) async -> Visit {
    var screen = RecordsScreen(
      of: object, size: display.size, keymap: keymap, trail: trail, settings: settings,
      isSearchable: connection.service.isSearchable)
    let effects = screen.begin()
    screen =
      lines == nil
      ? await run(screen, trail, first: effects)
      : await run(PlainRecords(of: object, screen), trail, first: effects).screen
    // Further up it was told, and one came back to where it was opened from.
    if trail.isEmpty { failure = screen.fatal }
    ending = ending ?? screen.ending
    var visit = Visit(of: place)
    visit.endsProgram = screen.endsProgram
    return visit
  }

  private func edit(_ form: FormPane, _ place: Place, _ trail: [String]) async -> Visit {
    let screen = await edit(form, DraftBook(connection, form.reference), trail)
    if screen.outcome.hasSettledDraft { forgetUnsaved(of: form.reference) }
    outcomes.append((screen.form.reference, screen.outcome))
    var visit = Visit(of: place, screen)
    visit.records = screen.form.session.map { [$0.baseline] } ?? []
    visit.schema = screen.form.session?.schema
    if case .notFound = screen.outcome.failure { visit.goneRecords = [form.reference.id] }
    if !screen.outcome.saved.isEmpty {
      visit.summary = "Saved: \(screen.outcome.saved.list)"
    }
    return visit
  }

  private func edit(
    _ references: [RecordReference], _ place: Place, _ trail: [String]
  ) async -> Visit {
    guard
      let form = FormPane(references: references, settings: settings, context: context)
    else { return Visit(of: place) }
    let screen = await edit(form, DraftBook(connection, form.reference, as: .bulk), trail)
    if screen.outcome.isDryRun { outcomes.append((form.reference, screen.outcome)) }
    outcomes += screen.recordOutcomes
    var visit = Visit(of: place, screen)
    visit.records = screen.form.session?.records ?? []
    visit.goneRecords = Array(screen.goneRecords)
    visit.summary = screen.saving?.summary.sentence
    visit.isDone = screen.saving != nil && screen.form.session?.patch.isEmpty ?? true
    return visit
  }

  /// Tells no more of edits that an earlier form left in a draft, which is none any more.
  private func forgetUnsaved(of reference: RecordReference) {
    for place in outcomes.indices where outcomes[place].reference == reference {
      outcomes[place].outcome.unsaved = []
    }
  }

  private func edit(_ form: FormPane, _ drafts: DraftBook, _ trail: [String]) async -> FormScreen {
    defer { drafts.close() }
    guard lines == nil else { return await editPlainly(form, drafts, trail) }
    let program = Program(
      FormScreen(size: display.size, keymap: keymap, trail: trail, form: form),
      stage: stage, surroundings: surroundings(drafts, trail))
    var screen = await program.run(first: [form.loading])
    screen.outcome.draftFailure = program.draftFailure
    return screen
  }

  private func editPlainly(
    _ form: FormPane, _ drafts: DraftBook, _ trail: [String]
  ) async -> FormScreen {
    let program = Program(
      PlainForm(form, trail: trail), stage: stage, surroundings: surroundings(drafts, trail))
    var screen = await program.run(first: [form.loading]).screen
    screen.outcome.draftFailure = program.draftFailure
    return screen
  }

  /// Shows a screen on which nothing is edited.
  private func run<Shown: Screen>(
    _ screen: Shown, _ trail: [String] = [], first effects: [Effect]
  ) async -> Shown {
    await Program(screen, stage: stage, surroundings: surroundings(nil, trail))
      .run(first: effects)
  }

  private var context: ParseContext { ParseContext(now: time(nil)) }

  private func surroundings(
    _ drafts: DraftBook?, _ trail: [String]
  ) -> EffectRunner.Surroundings {
    let editor = OutsideEditor(environment: connection.environment)
    return EffectRunner.Surroundings(
      service: connection.service, drafts: drafts, tables: tables, names: names,
      editOutside: { (text) throws(EditOutsideError) in try await editor.edit(text) },
      editRecordOutside: OutsideRecord(editor: editor, places: connection.places).edit,
      visit: { [self] place, title in await visit(place, from: trail + [title]) },
      themes: themes, conversation: lines, confinement: confinement, early: early,
      alarm: MainLoop.shared.call, clock: { [self] in context })
  }
}

extension Visit {
  fileprivate init(of place: Place, _ screen: FormScreen) {
    self.init(of: place)
    endsProgram = screen.outcome.endsProgram
  }
}
