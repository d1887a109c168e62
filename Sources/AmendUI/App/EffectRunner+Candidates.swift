import AmendCore

extension EffectRunner {
  /// What the service is spared while somebody types.
  private static let pauseMilliseconds = 250

  /// Reads, finds and searches candidates of a picker, and creates them.
  func run(_ effect: Effect.Candidates) {
    switch effect {
    case .read(let picks): readCandidates(picks)
    case .find(let picks, let text): findCandidates(picks, matching: text)
    case .search(let search, let number): searchCandidates(search, number)
    case .create(let object, let body):
      start(.creating) { reader in
        await .linkedCreated(
          object,
          outcome { () async throws(ServiceError) in
            try await reader.service.create(in: object, body: body)
          })
      }
    }
  }

  private func readCandidates(_ picks: EditorStyle.Picks) {
    tasks[.candidates]?.cancel()
    tasks[.candidates] = Task { [mailbox, reader] in
      await reader.rememberedCandidates(picks) {
        await mailbox.postUnlessCancelled(.candidatesRead($0))
      }
    }
  }

  private func findCandidates(_ picks: EditorStyle.Picks, matching text: String) {
    tasks[.finding]?.cancel()
    guard reader.service.isSearchable else { return }
    tasks[.finding] = Task { [mailbox, reader] in
      try? await Task.sleep(for: .milliseconds(EffectRunner.pauseMilliseconds))
      guard !Task.isCancelled else { return }
      // What cannot be found this way comes with the whole list, which tells of failures too.
      guard let page = await reader.candidates(picks, matching: text), !Task.isCancelled else {
        return
      }
      mailbox.post(.candidatesRead(page))
    }
  }

  /// Searches beside the main actor, so that typing is never held up.
  private func searchCandidates(_ search: FuzzySearch, _ number: Int) {
    tasks[.searching]?.cancel()
    tasks[.searching] = Task.detached(priority: .userInitiated) { [mailbox] in
      guard let found = await search.rankingInParts() else { return }
      await mailbox.post(.candidatesFound(found, number: number))
    }
  }
}
