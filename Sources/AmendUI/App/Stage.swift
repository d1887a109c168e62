package import AmendCore

/// The terminal, and what comes from it: shared by the programs that lie on each other.
///
/// Keys are for the program on top. What concerns all, a new size or the end, all of them hear.
@MainActor package final class Stage {
  let display: any Display
  private var mailboxes: [Mailbox] = []
  /// What was typed while one program gave way to another.
  private var typedAhead: [Event] = []
  private let retries: EventOutlet<RetryNotice>

  /// `retries` tells of calls that will be made again.
  package init(display: any Display, retries: EventOutlet<RetryNotice>) {
    self.display = display
    self.retries = retries
    display.events.listen { [weak self] in self?.forward($0) }
    retries.listen { [weak self] in self?.forward(.retrying($0)) }
  }

  /// Lies on top from now on.
  func enter(_ mailbox: Mailbox) { mailboxes.append(mailbox) }

  /// Uncovers the program below.
  func leave() { mailboxes.removeLast() }

  /// Keeps what was typed for the program that comes next.
  func keep(_ event: Event) { typedAhead.append(event) }

  /// Gives a program what was kept for it.
  func handOver(to mailbox: Mailbox) {
    for event in typedAhead { mailbox.post(event) }
    typedAhead = []
  }

  /// Hears of nothing any more.
  package func close() {
    retries.listen(nil)
    display.events.listen(nil)
  }

  private func forward(_ event: Event) {
    switch event {
    case .resized, .ended, .resumed: for mailbox in mailboxes { mailbox.post(event) }
    default: if let top = mailboxes.last { top.post(event) } else { keep(event) }
    }
  }
}
