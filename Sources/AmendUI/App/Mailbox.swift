/// The queue of events of one program; whoever serves it gets all that have come at once, so that a
/// burst of keys costs one painting.
@MainActor package final class Mailbox {
  /// Takes events, and says whether it wants more.
  package typealias Server = @MainActor ([Event]) -> Bool

  private var queue: [Event] = []
  private var server: Server?
  private var end: CheckedContinuation<Void, Never>?
  private var isDue = false
  private let alarm: EffectRunner.Alarm

  package init(alarm: @escaping EffectRunner.Alarm) { self.alarm = alarm }

  /// Adds an event.
  package func post(_ event: Event) {
    queue.append(event)
    announce()
  }

  /// Adds an event unless the task that calls is cancelled: what cancels it, on the main actor, may
  /// rely on that nothing of it comes any more.
  func postUnlessCancelled(_ event: Event) {
    if !Task.isCancelled { post(event) }
  }

  /// Hands over all events that have come, again and again, until no more are wanted.
  ///
  /// The server is called, rather than that it awaits each time: Swift resumes whoever awaits by way
  /// of another thread, and that takes as long as most events do.
  package func serve(_ server: @escaping Server) async {
    await withCheckedContinuation {
      end = $0
      self.server = server
      announce()
    }
  }

  /// Gives what has come and was not handed over, such as behind the event after which no more was
  /// wanted: whoever serves goes on a moment later.
  package func takeRest() -> [Event] {
    defer { queue = [] }
    return queue
  }

  /// Delivers after what is under way, which may have more to post; not by way of a task, which
  /// takes more to begin than an alarm.
  private func announce() {
    guard !isDue, server != nil, !queue.isEmpty else { return }
    isDue = true
    alarm(0) { [self] in deliver() }
  }

  private func deliver() {
    isDue = false
    guard let server, !server(takeRest()) else { return }
    self.server = nil
    end?.resume()
    end = nil
  }
}
