import AmendCore

extension EffectRunner {
  /// Done before this returns, so that what is painted as accepted is safe.
  func runOnDrafts(_ effect: Effect) {
    guard let drafts = surroundings.drafts else { return }
    do throws(DraftError) {
      switch effect {
      case .findDrafts: mailbox.post(.draftsFound(try drafts.drafts()))
      case .claimDraft(let draft):
        try drafts.claim(draft)
        mailbox.post(.draftClaimed(.success(draft)))
      case .discardDraft(let draft): try drafts.discard(draft)
      case .keepDraft(let session, let typing):
        try drafts.keep(session, typing: typing)
        if draftFailure != nil { mailbox.post(.draftKeptAgain) }
        draftFailure = nil
      case .forgetDraft: try drafts.forget()
      case .recordSave(let saved): try drafts.recordSave(saved)
      case .recordUndo(let saved): try drafts.recordUndo(saved)
      case .readHistory: mailbox.post(.historyRead(try drafts.saves()))
      default: break
      }
    } catch {
      tell(error, of: effect)
    }
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
