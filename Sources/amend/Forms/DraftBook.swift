import AmendCore
import AmendHome
import Glibc

/// Keeps the drafts and saves of one open form in the state database, which is opened with the
/// first of them and not before the first paint.
@MainActor final class DraftBook: DraftKeeper {
  private let connection: Connection
  /// The record of the form; another one after it was created anew.
  private var reference: RecordReference
  private lazy var editor = EditorInstance.make()
  private let kind: PastSave.Kind
  /// The last save of each record here, which can be taken back.
  private var saveIDs: [RecordID: Int64] = [:]
  private var state: OpenState { connection.state }

  init(
    _ connection: Connection, _ reference: RecordReference, as kind: PastSave.Kind = .form
  ) {
    self.connection = connection
    self.reference = reference
    self.kind = kind
  }

  private func place(_ reference: RecordReference) -> DraftPlace {
    DraftPlace(
      profile: connection.settings.profile.value, baseURL: connection.settings.baseURL.value,
      object: reference.object, record: reference.isNew ? nil : reference.id)
  }

  func drafts() throws(DraftError) -> [FoundDraft] {
    try using { store throws(HomeError) in
      var found: [FoundDraft] = []
      var failure: HomeError?
      for listing in try store.drafts(at: place(reference)) where !listing.isInUse {
        // One that cannot be read must not hide the others.
        do throws(HomeError) {
          found.append(FoundDraft(try store.draft(listing.id)))
        } catch { failure = error }
      }
      if let failure, found.isEmpty { throw failure }
      return found
    }
  }

  func claim(_ draft: FoundDraft) throws(DraftError) -> FoundDraft {
    try using { store throws(HomeError) in FoundDraft(try store.claim(draft.id, for: editor)) }
  }

  func discard(_ draft: FoundDraft) throws(DraftError) {
    try using { store throws(HomeError) in
      _ = try store.discardDraft(draft.id, of: draft.nonce)
    }
  }

  func keep(_ session: EditSession, typing: Typing?) throws(DraftError) {
    if !session.isOfSeveral { reference = session.baseline.reference }
    try using { store throws(HomeError) in
      guard session.isOfSeveral else {
        return try store.save(session, typing: typing, at: place(reference), by: editor)
      }
      // Each record has a draft of its own, which its form offers.
      let parts = session.parts.filter { !$0.patch.isEmpty }
      try store.save(parts.map { ($0, place($0.baseline.reference)) }, by: editor)
    }
  }

  func forget() throws(DraftError) {
    // Nothing was kept by this form where the database was never opened.
    guard state.isOpen else { return }
    try using { store throws(HomeError) in try store.discardDraft(by: editor) }
  }

  /// Lets go of what was kept when the form is left, so that the next form of the record offers it.
  func close() {
    guard state.isOpen else { return }
    do throws(HomeError) {
      try state.store().releaseDrafts(of: editor)
    } catch {
      // It is offered once the program has ended.
    }
  }

  func recordSave(_ saved: Saving.Saved, batch: Int?) throws(DraftError) {
    saveIDs[saved.record.id] = try record(
      saved, as: kind, batch: batch.map { "\(editor.nonce)-\($0)" })
  }

  func recordUndo(_ saved: Saving.Saved) throws(DraftError) {
    // What the service did not take back can be taken back still.
    let undone = saved.ignored.isEmpty ? [saveIDs[saved.record.id]].compactMap(\.self) : []
    _ = try record(saved, as: .undo, undoing: undone)
  }

  private func record(
    _ saved: Saving.Saved, as kind: PastSave.Kind, undoing undone: [Int64] = [],
    batch: String? = nil
  ) throws(DraftError) -> Int64 {
    do throws(HomeError) {
      return try connection.recordSave(
        saved.patch, of: saved.record.reference, body: saved.body, as: kind, undoing: undone,
        batch: batch)
    } catch { throw DraftError(error.description) }
  }

  func saves() throws(DraftError) -> [KeptSave] {
    try using { store throws(HomeError) in
      let settings = connection.settings
      let saves = try store.saves(
        of: reference, profile: settings.profile.value, baseURL: settings.baseURL.value)
      return saves.map {
        KeptSave(
          savedAt: $0.savedAt.local, kind: $0.kind.rawValue, patch: $0.patch,
          isUndone: $0.undoneBy != nil)
      }
    }
  }

  private func using<Answer>(
    _ work: (StateStore) throws(HomeError) -> Answer
  ) throws(DraftError) -> Answer {
    do throws(HomeError) {
      return try work(try state.store())
    } catch { throw DraftError(error.description) }
  }
}

extension FoundDraft {
  fileprivate init(_ draft: Draft) {
    self.init(
      id: draft.listing.id, nonce: draft.listing.nonce, keptAt: draft.listing.updatedAt.local,
      session: draft.session, typing: draft.typing)
  }
}
