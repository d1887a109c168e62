package import AmendCore

/// The loop: an event changes the screen, effects are carried out, the frame is painted.
@MainActor package final class Program<Shown: Screen> {
  private var screen: Shown
  private let stage: Stage
  private let mailbox: Mailbox
  private let runner: EffectRunner
  /// What the clock said last.
  private var context: ParseContext

  /// `surroundings` is what its effects are carried out with.
  package init(_ screen: Shown, stage: Stage, surroundings: EffectRunner.Surroundings) {
    self.screen = screen
    self.stage = stage
    context = surroundings.clock()
    mailbox = Mailbox(alarm: surroundings.alarm)
    runner = EffectRunner(surroundings, display: stage.display, mailbox: mailbox)
  }

  /// Why the last edits are in no draft, where they could not be kept.
  package var draftFailure: DraftError? { runner.draftFailure }

  /// Runs until the person leaves or the terminal goes away, and returns the last state.
  ///
  /// The frame is painted before any effect is carried out, so that it is there at once.
  package func run(first effects: [Effect]) async -> Shown {
    stage.enter(mailbox)
    stage.handOver(to: mailbox)
    paint()
    for effect in effects + screen.reduce(.resized(stage.display.size)) { runner.run(effect) }
    while !runner.isFinished {
      await mailbox.serve { [self] events in take(events) }
      take(mailbox.takeRest())
      guard runner.destination != nil else { continue }
      await runner.visitDestination(from: screen.title)
      stage.handOver(to: mailbox)
    }
    stage.leave()
    return screen
  }

  /// Takes what has come, and says whether the screen goes on as it is: not where it is left, or
  /// another is visited.
  @discardableResult private func take(_ events: [Event]) -> Bool {
    for event in minuteBegan() + events {
      // What was typed behind a key that leads elsewhere is for the screen it leads to.
      if event.isTyped, isLeft {
        stage.keep(event)
      } else if !runner.isFinished {
        for effect in screen.reduce(event) { runner.run(effect) }
      }
    }
    if !isLeft { paint() }
    return !isLeft
  }

  /// Tells that another minute has begun, with the first event of it: a form is left open for days,
  /// on machines that sleep.
  private func minuteBegan() -> [Event] {
    let now = runner.surroundings.clock()
    guard now != context else { return [] }
    context = now
    return [.minuteBegan(now)]
  }

  private func paint() { Self.paint(&screen, on: stage.display) }

  /// Shows the screen where it lies: it is large, and whatever reads it out of an object copies it.
  private static func paint(_ screen: inout Shown, on display: any Display) {
    display.paint(screen.view())
  }

  private var isLeft: Bool { runner.isFinished || runner.destination != nil }
}
