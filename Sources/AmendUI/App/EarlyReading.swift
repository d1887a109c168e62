package import AmendCore

/// A record that is read while there is no screen yet to show it on: the terminal is being taken
/// meanwhile.
@MainActor package final class EarlyReading {
  /// What comes of it.
  package typealias Reading = Result<LoadedRecord, ServiceError>

  private enum State {
    case isRead(Reading)
    /// Somebody waits for it.
    case isWanted(@MainActor (Reading) -> Void)
    case isUnderWay
    case isTaken
  }

  private let reference: RecordReference
  private var executor: (any TaskExecutor)?
  private var state = State.isUnderWay
  /// What reads.
  private var task: Task<Void, Never>?

  /// Begins to read, beside the main actor: where there is one, on that executor.
  package init(
    of reference: RecordReference, _ service: any RecordService,
    on executor: (any TaskExecutor)? = nil
  ) {
    self.reference = reference
    self.executor = executor
    task = Task.detached(executorPreference: executor, priority: .userInitiated) {
      let reading = await LoadedRecord.read(reference, from: service)
      await self.hand(reading)
    }
  }

  /// Hands what is read to whoever asks for that record first, unless the task that reads it, which
  /// is returned, is cancelled before; nil for all others, who read it anew.
  ///
  /// The taker is called, rather than that it awaits the task: Swift resumes whoever awaits by way of
  /// a thread more.
  package func take(
    _ reference: RecordReference, _ taker: @escaping @MainActor (Reading) -> Void
  ) -> Task<Void, Never>? {
    guard reference == self.reference else { return nil }
    switch state {
    case .isWanted, .isTaken: return nil
    case .isUnderWay: state = .isWanted(taker)
    case .isRead(let reading):
      state = .isTaken
      taker(reading)
    }
    return task
  }

  /// The executor, for the one thing that is asked for as soon as the record is there; nil from then
  /// on.
  func takeExecutor() -> (any TaskExecutor)? {
    defer { executor = nil }
    return executor
  }

  /// Returns when the record is read, or could not be.
  package func end() async { await task?.value }

  private func hand(_ reading: Reading) {
    guard case .isWanted(let taker) = state else { return state = .isRead(reading) }
    state = .isTaken
    if !Task.isCancelled { taker(reading) }
  }
}
