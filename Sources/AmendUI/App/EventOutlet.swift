/// Where the events of a terminal come out: straight into whoever listens, without another thread,
/// because a key is to be answered at once. What comes before anybody listens is kept.
@MainActor package final class EventOutlet {
  /// Takes each event.
  package typealias Listener = @MainActor (Event) -> Void

  private var kept: [Event] = []
  private var listener: Listener?

  package init() {}

  /// Hands what was kept, and all that comes from now on, to a listener in place of the last one;
  /// nil lets go of it.
  package func listen(_ listener: Listener?) {
    self.listener = listener
    guard let listener else { return }
    defer { kept = [] }
    for event in kept { listener(event) }
  }

  /// Lets an event out.
  package func send(_ event: Event) {
    guard let listener else { return kept.append(event) }
    listener(event)
  }
}
