package import AmendCore

/// The loop: an event changes the state, effects are carried out, the screen is painted.
@MainActor package struct Program {
  private let display: any Display
  private let mailbox = Mailbox()
  private let runner: EffectRunner

  private let retries: AsyncStream<RetryNotice>

  /// `retries` tells of calls that will be made again; `editOutside` edits a text in the person's
  /// editor while the terminal is given back.
  package init(
    display: any Display, service: any RecordService, drafts: any DraftKeeper,
    retries: AsyncStream<RetryNotice>, editOutside: @escaping EffectRunner.OutsideEditor
  ) {
    self.retries = retries
    self.display = display
    runner = EffectRunner(
      service: service, drafts: drafts, display: display, mailbox: mailbox,
      editOutside: editOutside)
  }

  /// Runs until the person leaves or the terminal goes away, and returns the last state.
  ///
  /// The frame is painted before anything is read, so that it is there at once.
  package func run(_ initial: AppState, first effects: [Effect]) async -> AppState {
    var state = initial
    display.paint(state.view())
    for effect in effects + state.reduce(.resized(display.size)) { runner.run(effect) }
    let forwarding = Task { [mailbox, display] in
      for await event in display.events { mailbox.post(event) }
      mailbox.post(.ended(.hungUp))
    }
    let waiting = Task { [mailbox, retries] in
      for await notice in retries { mailbox.post(.retrying(notice)) }
    }
    while !runner.isFinished, let events = await mailbox.next() {
      for event in events where !runner.isFinished {
        for effect in state.reduce(event) { runner.run(effect) }
      }
      if !runner.isFinished { display.paint(state.view()) }
    }
    forwarding.cancel()
    waiting.cancel()
    state.outcome.draftFailure = runner.draftFailure
    return state
  }
}
