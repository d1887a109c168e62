package import AmendCore

/// Carries effects out; what they come back with is posted as an event.
@MainActor package final class EffectRunner {
  /// Edits a text in the person's editor; throws a sentence where that cannot be.
  package typealias OutsideEditor = @MainActor (String) async throws(EditOutsideError) -> String

  /// Edits a whole record there, and tells what was changed; asks the clock when it is taken over.
  package typealias RecordEditor =
    @MainActor (EditSession, Names, Clock) async throws(EditOutsideError) -> Patch

  /// Shows another screen on top of the one with that title, and tells what it left behind when it
  /// is done.
  package typealias Visitor = @MainActor (Place, _ title: String) async -> Visit

  /// Calls an action after so many milliseconds.
  package typealias Alarm = @MainActor (Int, @escaping @MainActor () -> Void) -> Void

  /// Tells what `today`, `now` and a time of day mean at the moment.
  package typealias Clock = @MainActor () -> ParseContext

  /// What effects are carried out with.
  package struct Surroundings {
    let service: any RecordService
    let drafts: (any DraftKeeper)?
    let tables: any TableKeeper
    let names: any NameKeeper
    let editOutside: OutsideEditor
    let editRecordOutside: RecordEditor
    let visit: Visitor
    let themes: any ThemeShelf
    let conversation: (any Conversation)?
    let confinement: Confinement?
    let early: EarlyReading?
    let alarm: Alarm
    let clock: Clock

    /// `drafts` is nil for a screen on which nothing is edited, `conversation` for one that is
    /// painted, `confinement` where nothing is forbidden, and `early` where nothing was read before.
    package init(
      service: any RecordService, drafts: (any DraftKeeper)?, tables: any TableKeeper,
      names: any NameKeeper, editOutside: @escaping OutsideEditor,
      editRecordOutside: @escaping RecordEditor, visit: @escaping Visitor,
      themes: any ThemeShelf, conversation: (any Conversation)? = nil,
      confinement: Confinement? = nil, early: EarlyReading? = nil, alarm: @escaping Alarm,
      clock: @escaping Clock
    ) {
      self.service = service
      self.drafts = drafts
      self.tables = tables
      self.names = names
      self.editOutside = editOutside
      self.editRecordOutside = editRecordOutside
      self.visit = visit
      self.themes = themes
      self.conversation = conversation
      self.confinement = confinement
      self.early = early
      self.alarm = alarm
      self.clock = clock
    }
  }

  /// Whether the program was asked to end.
  package private(set) var isFinished = false
  /// The place that is to be visited next.
  private(set) var destination: Place?
  /// Why the edits are not kept, where the last keeping failed.
  var draftFailure: DraftError?
  let surroundings: Surroundings
  /// What reads through the service.
  let reader: RecordReader
  let display: any Display
  let mailbox: Mailbox
  /// What is under way.
  var tasks: [Work: Task<Void, Never>] = [:]

  package init(_ surroundings: Surroundings, display: any Display, mailbox: Mailbox) {
    self.surroundings = surroundings
    reader = RecordReader(service: surroundings.service, names: surroundings.names)
    self.display = display
    self.mailbox = mailbox
  }

  /// Begins an effect, and returns before it is done.
  package func run(_ effect: Effect) {
    if let objection = surroundings.confinement?.objection(to: effect) {
      return refuse(effect, objection)
    }
    switch effect {
    case .load(let reference): load(reference)
    case .loadSeveral(let references):
      start(.loading) { await .severalLoaded($0.read(references)) }
    case .saveSeveral(let requests, let run): saveSeveral(requests, run: run)
    case .save(let request):
      start(.saving) { reader in
        await .saved(
          outcome { () async throws(ServiceError) in
            try await Saving(reader.service, links: reader.seen).save(request)
          })
      }
    case .create(let object, let body, let matching):
      start(.saving) { reader in
        await .created(
          outcome { () async throws(ServiceError) in
            guard let matching else {
              return try await reader.service.create(in: object, body: body)
            }
            return try await reader.service.assert(in: object, matching: matching, body: body)
          })
      }
    case .drafts(.find): findDrafts()
    case .drafts(let effect): run(effect)
    case .keepTypingSoon: post(.typingDue, afterMilliseconds: 500)
    case .nameLinks(let links): nameLinks(links)
    case .candidates(let effect): run(effect)
    case .tables(let effect): run(effect)
    case .outside(let effect): run(effect)
    case .themes(let effect): run(effect)
    case .cancel(let work): tasks.removeValue(forKey: work)?.cancel()
    case .tick(let milliseconds): post(.ticked, afterMilliseconds: milliseconds)
    case .copy(let text): copy(text)
    case .switchMouse:
      display.switchMouse()
      mailbox.post(.mouseSwitched(isOn: display.usesMouse))
    case .say(let lines): surroundings.conversation?.say(lines)
    case .ask(let prompt): ask(prompt)
    case .suspend: display.suspend()
    case .redraw: display.invalidate()
    case .visit(let place): destination = place
    case .quitIfKept: if draftFailure == nil { finish() }
    case .quit: finish()
    }
  }

  private func finish() {
    isFinished = true
    for task in tasks.values { task.cancel() }
  }

  /// Opens the state a moment later: the record is mostly painted then.
  private func findDrafts() {
    surroundings.alarm(10) { [self] in
      if !isFinished { run(Effect.Drafts.find) }
    }
  }

  private func load(_ reference: RecordReference) {
    let early = surroundings.early?.take(reference) { [mailbox] in mailbox.post(.loaded($0)) }
    if let early {
      tasks[.loading]?.cancel()
      tasks[.loading] = early
      return
    }
    // While the record is waited for, so that its links are named as soon as it is there.
    Task.detached { [names = surroundings.names] in await names.prepare() }
    start(.loading) { await .loaded(LoadedRecord.read(reference, from: $0.service)) }
  }

  /// Tells that an effect is not carried out. What waits for an answer gets one.
  private func refuse(_ effect: Effect, _ objection: String) {
    switch effect {
    case .outside(.edit(let slug, _)):
      mailbox.post(.editedOutside(slug, .failure(EditOutsideError(objection))))
    case .outside(.editRecord):
      mailbox.post(.recordEditedOutside(.failure(EditOutsideError(objection))))
    case .candidates(.create(let object, _)):
      mailbox.post(.linkedCreated(object, .failure(.unusable(objection))))
    default: mailbox.post(.notPermitted(objection))
    }
  }

  /// Shows the place that was asked for, if any, on top of the screen with that title, and waits
  /// until it is left.
  func visitDestination(from title: String) async {
    guard let destination, !isFinished else { return }
    self.destination = nil
    mailbox.post(.returned(await surroundings.visit(destination, title)))
  }

  private func ask(_ prompt: String) {
    Task { [mailbox, conversation = surroundings.conversation] in
      mailbox.post(.answered(await conversation?.ask(prompt)))
    }
  }

  private func copy(_ text: String) {
    do throws(CopyError) { try display.copy(text) } catch { mailbox.post(.notCopied(error)) }
  }

  func post(_ event: Event, afterMilliseconds milliseconds: Int) {
    surroundings.alarm(milliseconds) { [mailbox] in mailbox.post(event) }
  }

  private func run(_ effect: Effect.Themes) {
    do throws(ThemeError) {
      switch effect {
      case .find:
        let names = try surroundings.themes.names()
        mailbox.post(.themesFound(names, current: display.theme.name))
      case .use(let name): display.theme = try surroundings.themes.theme(named: name)
      }
    } catch { mailbox.post(.themeFailed(error)) }
  }

  /// Begins a work in place of one of its kind that is under way.
  func start(
    _ work: Work, _ perform: @escaping @Sendable (RecordReader) async -> Event
  ) {
    tasks[work]?.cancel()
    tasks[work] = Task { [weak self, mailbox, reader] in
      let event = await perform(reader)
      guard !Task.isCancelled else { return }
      mailbox.post(event)
      // What is cancelled is there no more, or another one is in its place.
      self?.tasks[work] = nil
    }
  }

  /// Tells what is remembered at once, and then what the service says.
  private func nameLinks(_ links: [Names.Source: [RecordID]]) {
    tasks[.naming]?.cancel()
    tasks[.naming] = Task.detached(executorPreference: surroundings.early?.takeExecutor()) {
      [mailbox, reader] in
      // A row shows no more; a record of ten thousand links is named as soon as another.
      let first = links.mapValues { Array($0.prefix(EffectRunner.namedAtOnce)) }
      for some in first == links ? [links] : [first, links] {
        let remembered = await reader.names.names(of: some)
        if remembered != Names() { await mailbox.postUnlessCancelled(.linksRemembered(remembered)) }
      }
      guard !Task.isCancelled else { return }
      await mailbox.postUnlessCancelled(.linksNamed(await reader.names(of: links)))
    }
  }

  private nonisolated static let namedAtOnce = 20

  /// Saves several records, so many at once; a task that is cancelled begins no other.
  private func saveSeveral(_ requests: [SaveRequest], run: Int) {
    tasks[.saving]?.cancel()
    tasks[.saving] = Task { [mailbox, reader] in
      await requests.forEachAtOnce(EffectRunner.savesAtOnce) { request in
        let result = await outcome { () async throws(ServiceError) in
          try await Saving(reader.service, links: reader.seen).save(request)
        }
        await mailbox.post(.oneSaved(request.baseline.id, result, run: run))
      }
    }
  }

  private static let savesAtOnce = 4
}

extension Saving {
  /// Saves what is asked for.
  package func save(_ request: SaveRequest) async throws(ServiceError) -> Outcome {
    try await save(
      request.patch, on: request.baseline, request.schema, inDoubt: request.inDoubt)
  }
}
