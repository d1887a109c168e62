package import AmendCore

/// A record that is read while there is no screen yet to show it on: the terminal is being taken
/// meanwhile.
@MainActor package final class EarlyReading {
  /// What is done with the record, or with the reason why it could not be read.
  package typealias Taker = @MainActor (Result<LoadedRecord, ServiceError>) -> Void

  /// What reads, for whatever else is asked for as soon as the record is there.
  let executor: (any TaskExecutor)?
  private let reference: RecordReference
  private var task: Task<Void, Never>?
  private var read: Result<LoadedRecord, ServiceError>?
  private var taker: Taker?

  /// Begins to read, beside the main actor: where there is one, on that executor.
  package init(
    of reference: RecordReference, _ service: any RecordService, names: any NameKeeper,
    on executor: (any TaskExecutor)? = nil
  ) {
    self.reference = reference
    self.executor = executor
    let reader = RecordReader(service: service, names: names)
    task = Task.detached(executorPreference: executor, priority: .userInitiated) {
      let read = await reader.read(reference)
      await self.hand(read)
    }
  }

  /// Hands what is read to whoever asks for that record first, unless the task that reads it, which
  /// is returned, is cancelled before; nil for all others, who read it anew.
  ///
  /// The taker is called, rather than that it awaits the task: Swift resumes whoever awaits by way of
  /// a thread more.
  package func take(_ reference: RecordReference, _ taker: @escaping Taker) -> Task<Void, Never>? {
    guard reference == self.reference, let task else { return nil }
    self.task = nil
    if let read { taker(read) } else { self.taker = taker }
    return task
  }

  private func hand(_ read: Result<LoadedRecord, ServiceError>) {
    self.read = read
    if !Task.isCancelled { taker?(read) }
    taker = nil
  }
}
