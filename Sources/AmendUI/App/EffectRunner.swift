package import AmendCore

/// Carries effects out; what they come back with is posted as an event.
@MainActor package final class EffectRunner {
  /// Edits a text in the person's editor; throws a sentence where that cannot be.
  package typealias OutsideEditor = @MainActor (String) async throws(EditOutsideError) -> String

  /// Whether the program was asked to end.
  private(set) var isFinished = false
  /// Why the edits are not kept, where the last keeping failed.
  private(set) var draftFailure: DraftError?
  private let service: any RecordService
  private let display: any Display
  private let mailbox: Mailbox
  private let drafts: any DraftKeeper
  private let editOutside: OutsideEditor
  private var tasks: [Work: Task<Void, Never>] = [:]

  package init(
    service: any RecordService, drafts: any DraftKeeper, display: any Display, mailbox: Mailbox,
    editOutside: @escaping OutsideEditor
  ) {
    self.drafts = drafts
    self.service = service
    self.display = display
    self.mailbox = mailbox
    self.editOutside = editOutside
  }

  /// Begins an effect, and returns before it is done.
  package func run(_ effect: Effect) {
    switch effect {
    case .load(let reference): start(.loading) { await .loaded($0.read(reference)) }
    case .save(let request):
      start(.saving) { reader in
        await .saved(
          outcome { () async throws(ServiceError) in
            try await Saving(reader.service)
              .save(request.patch, on: request.baseline, request.schema)
          })
      }
    case .createAnew(let object, let body):
      start(.saving) { reader in
        await .created(
          outcome { () async throws(ServiceError) in
            try await reader.service.create(in: object, body: body)
          })
      }
    case .findDrafts, .claimDraft, .discardDraft, .keepDraft, .forgetDraft, .recordSave,
      .readHistory:
      runOnDrafts(effect)
    case .awaitTypingPause: post(.typingPaused, afterMilliseconds: 500)
    case .nameLinks(let links): start(.naming) { await .linksNamed($0.service.names(of: links)) }
    case .readCandidates(let picks, let search): readCandidates(picks, search: search)
    case .cancel(let work): tasks[work]?.cancel()
    case .tick(let milliseconds): post(.ticked, afterMilliseconds: milliseconds)
    case .copy(let text): display.copy(text)
    case .editOutside(let slug, let text): editOutside(slug, text)
    case .suspend: display.suspend()
    case .redraw: display.invalidate()
    case .quit:
      isFinished = true
      for task in tasks.values { task.cancel() }
      mailbox.close()
    }
  }

  private func post(_ event: Event, afterMilliseconds milliseconds: Int) {
    Task { [mailbox] in
      try? await Task.sleep(for: .milliseconds(milliseconds))
      mailbox.post(event)
    }
  }

  /// Done before this returns, so that what is painted as accepted is safe.
  private func runOnDrafts(_ effect: Effect) {
    do throws(DraftError) {
      switch effect {
      case .findDrafts: mailbox.post(.draftsFound(try drafts.drafts()))
      case .claimDraft(let draft):
        try drafts.claim(draft)
        mailbox.post(.draftClaimed(.success(draft)))
      case .discardDraft(let draft): try drafts.discard(draft)
      case .keepDraft(let session, let typing):
        try drafts.keep(session, typing: typing)
        draftFailure = nil
      case .forgetDraft: try drafts.forget()
      case .recordSave(let saved): try drafts.recordSave(saved)
      case .readHistory: mailbox.post(.historyRead(try drafts.saves()))
      default: break
      }
    } catch {
      if case .keepDraft = effect { draftFailure = error }
      mailbox.post(.draftNotKept(error))
    }
  }

  private func start(
    _ work: Work, _ perform: @escaping @Sendable (RecordReader) async -> Event
  ) {
    tasks[work]?.cancel()
    let reader = RecordReader(service: service)
    tasks[work] = Task { [mailbox] in
      let event = await perform(reader)
      if !Task.isCancelled { mailbox.post(event) }
    }
  }

  private func readCandidates(_ picks: EditorStyle.Picks, search: String?) {
    tasks[.candidates]?.cancel()
    let reader = RecordReader(service: service)
    tasks[.candidates] = Task { [mailbox] in
      for await page in reader.candidates(picks, search: search) {
        guard !Task.isCancelled else { return }
        mailbox.post(.candidatesRead(page))
      }
    }
  }

  private func editOutside(_ slug: AttributeSlug, _ text: String) {
    Task { [mailbox, display, editOutside] in
      var result: Result<String, EditOutsideError> = .success(text)
      await display.release {
        do throws(EditOutsideError) {
          result = .success(try await editOutside(text))
        } catch { result = .failure(error) }
      }
      mailbox.post(.editedOutside(slug, result))
    }
  }
}
