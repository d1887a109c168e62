import AmendCore

extension EffectRunner {
  /// Done before this returns, so that what is painted as accepted is safe.
  func run(_ effect: Effect.Drafts) {
    guard let drafts = surroundings.drafts else { return }
    do throws(DraftError) {
      switch effect {
      case .find: mailbox.post(.draftsFound(try drafts.drafts()))
      case .claim(let draft):
        mailbox.post(.draftClaimed(.success(try drafts.claim(draft))))
      case .discard(let draft): try drafts.discard(draft)
      case .keep(let session, let typing):
        try drafts.keep(session, typing: typing)
        endDraftTrouble()
      case .forget:
        try drafts.forget()
        endDraftTrouble()
      case .recordSave(let saved, let batch): try drafts.recordSave(saved, batch: batch)
      case .recordUndo(let saved): try drafts.recordUndo(saved)
      case .readHistory: mailbox.post(.historyRead(try drafts.saves()))
      }
    } catch {
      tell(error, of: effect)
    }
  }

  /// All edits are kept, or there are none any more.
  private func endDraftTrouble() {
    if draftFailure != nil { mailbox.post(.draftKeptAgain) }
    draftFailure = nil
  }

  private func tell(_ error: DraftError, of effect: Effect.Drafts) {
    switch effect {
    case .keep:
      draftFailure = error
      mailbox.post(.draftNotKept(error))
    case .claim: mailbox.post(.draftClaimed(.failure(error)))
    default: mailbox.post(.stateFailed(error))
    }
  }
}
