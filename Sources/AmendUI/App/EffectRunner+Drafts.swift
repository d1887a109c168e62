import AmendCore

extension EffectRunner {
  /// Done before this returns, so that what is painted as accepted is safe.
  func runOnDrafts(_ effect: Effect) {
    guard let drafts = surroundings.drafts else { return }
    do throws(DraftError) {
      switch effect {
      case .findDrafts: mailbox.post(.draftsFound(try drafts.drafts()))
      case .claimDraft(let draft):
        mailbox.post(.draftClaimed(.success(try drafts.claim(draft))))
      case .discardDraft(let draft): try drafts.discard(draft)
      case .keepDraft(let session, let typing):
        try drafts.keep(session, typing: typing)
        endDraftTrouble()
      case .forgetDraft:
        try drafts.forget()
        endDraftTrouble()
      case .recordSave(let saved, let batch): try drafts.recordSave(saved, batch: batch)
      case .recordUndo(let saved): try drafts.recordUndo(saved)
      case .readHistory: mailbox.post(.historyRead(try drafts.saves()))
      default: break
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

  private func tell(_ error: DraftError, of effect: Effect) {
    switch effect {
    case .keepDraft:
      draftFailure = error
      mailbox.post(.draftNotKept(error))
    case .claimDraft: mailbox.post(.draftClaimed(.failure(error)))
    default: mailbox.post(.stateFailed(error))
    }
  }
}
