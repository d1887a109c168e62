/// Where events come out, such as those of a terminal: straight into whoever listens, without
/// another thread, because a key is to be answered at once. What comes before anybody listens is kept.
@MainActor package final class EventOutlet<Element: Sendable> {
  /// Takes each event.
  package typealias Listener = @MainActor (Element) -> Void

  private var kept: [Element] = []
  private var listener: Listener?

  package nonisolated init() {}

  /// Hands what was kept, and all that comes from now on, to a listener in place of the last one;
  /// nil lets go of it.
  package func listen(_ listener: Listener?) {
    self.listener = listener
    guard let listener else { return }
    defer { kept = [] }
    for event in kept { listener(event) }
  }

  /// Lets an event out.
  package func send(_ event: Element) {
    guard let listener else { return kept.append(event) }
    listener(event)
  }
}
