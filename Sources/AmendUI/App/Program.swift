package import AmendCore

/// The loop: an event changes the screen, effects are carried out, the frame is painted.
@MainActor package struct Program<Shown: Screen> {
  private let stage: Stage
  private let mailbox = Mailbox()
  private let runner: EffectRunner

  /// `surroundings` is what its effects are carried out with.
  package init(stage: Stage, surroundings: EffectRunner.Surroundings) {
    self.stage = stage
    runner = EffectRunner(surroundings, display: stage.display, mailbox: mailbox)
  }

  /// Why the last edits are in no draft, where they could not be kept.
  package var draftFailure: DraftError? { runner.draftFailure }

  /// Runs until the person leaves or the terminal goes away, and returns the last state.
  ///
  /// The frame is painted before anything is read, so that it is there at once.
  package func run(_ initial: Shown, first effects: [Effect]) async -> Shown {
    var screen = initial
    let display = stage.display
    stage.enter(mailbox)
    stage.handOver(to: mailbox)
    display.paint(screen.view())
    for effect in effects + screen.reduce(.resized(display.size)) { runner.run(effect) }
    while !runner.isFinished, let events = await mailbox.next() {
      for event in events {
        // What was typed behind a key that leads elsewhere is for the screen it leads to.
        if event.isTyped, runner.isFinished || runner.destination != nil {
          stage.keep(event)
        } else if !runner.isFinished {
          for effect in screen.reduce(event) { runner.run(effect) }
        }
      }
      if runner.destination == nil, !runner.isFinished { display.paint(screen.view()) }
      guard runner.destination != nil else { continue }
      await runner.visitDestination(from: screen.title)
      stage.handOver(to: mailbox)
    }
    stage.leave()
    return screen
  }
}
