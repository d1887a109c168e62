/// The one queue of events; whoever reads it gets all that have come at once, so that a burst of
/// keys costs one painting.
@MainActor package final class Mailbox {
  private var queue: [Event] = []
  private var reader: CheckedContinuation<Void, Never>?
  private var isClosed = false

  package init() {}

  /// Adds an event.
  package func post(_ event: Event) {
    queue.append(event)
    wake()
  }

  /// Ends the queue: what is in it is still read.
  package func close() {
    isClosed = true
    wake()
  }

  /// All events that have come, after waiting for the first; nil when there will be no more.
  package func next() async -> [Event]? {
    while queue.isEmpty {
      if isClosed { return nil }
      await withCheckedContinuation { reader = $0 }
    }
    defer { queue = [] }
    return queue
  }

  private func wake() {
    reader?.resume()
    reader = nil
  }
}
