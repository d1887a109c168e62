package import AmendCore

/// A record that is read while there is no screen yet to show it on: the terminal is being taken
/// meanwhile.
@MainActor package final class EarlyReading {
  private let reference: RecordReference
  private var reading: Task<Result<LoadedRecord, ServiceError>, Never>?

  /// Begins to read, beside the main actor.
  package init(of reference: RecordReference, _ service: any RecordService, names: any NameKeeper) {
    self.reference = reference
    let reader = RecordReader(service: service, names: names)
    reading = Task.detached(priority: .userInitiated) { await reader.read(reference) }
  }

  /// What is being read, for whoever asks for that record first; nil for all others, who read it
  /// anew.
  package func take(
    _ reference: RecordReference
  ) -> Task<Result<LoadedRecord, ServiceError>, Never>? {
    guard reference == self.reference else { return nil }
    defer { reading = nil }
    return reading
  }
}
