import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// Programs that lie on each other, and to which of them a key goes.
@MainActor struct ProgramTests {
  private let display = Nowhere()
  private let stage: Stage

  init() { stage = Stage(display: display, retries: EventOutlet()) }

  @Test(.timeLimit(.minutes(1)))
  func `what is typed while a screen gives way is for the one that it leads to`() async {
    let inner = Typed()
    let program = program { [display] key in
      guard key == .character("o") else { return [.quit] }
      // It comes when the program has said that it wants no more, and has not gone on yet.
      Task { display.events.send(.key(.character("x"))) }
      return [.visit(.objects)]
    } visit: { [stage] in
      let surroundings = EffectRunner.Surroundings(drafts: nil) { place, _ in Visit(of: place) }
      let screen = keysOnly {
        inner.keys.append($0)
        return [.quit]
      }
      _ = await Program(screen, stage: stage, surroundings: surroundings).run(first: [])
    }
    display.events.send(.key(.character("o")))
    Task { [display] in
      while inner.keys.isEmpty { await Task.yield() }
      display.events.send(.key(.character("q")))
    }
    _ = await program.run(first: [])
    #expect(inner.keys == [.character("x")])
  }

  @Test(.timeLimit(.minutes(1)))
  func `another day is told with the first key of it, and once`() async {
    let seen = Seen()
    let surroundings = EffectRunner.Surroundings(
      drafts: nil, clock: { ParseContext(today: CalendarDate(daysSinceEpoch: seen.day)) }
    ) { place, _ in Visit(of: place) }
    let screen = EventScreen { event in
      switch event {
      case .key(.character("q")): return [.quit]
      case .key: seen.day = 1
      case .minuteBegan(let context): seen.told.append(context.today)
      default: break
      }
      return []
    }
    let keys = Task { [display] in
      for key in "abcq" {
        display.events.send(.key(.character(key)))
        for _ in 0..<10 { await Task.yield() }
      }
    }
    _ = await Program(screen, stage: stage, surroundings: surroundings).run(first: [])
    await keys.value
    #expect(seen.told == [CalendarDate(daysSinceEpoch: 1)])
  }

  private func program(
    onKey: @escaping @MainActor @Sendable (Key) -> [Effect],
    visit: @escaping @MainActor @Sendable () async -> Void
  ) -> Program<EventScreen> {
    let surroundings = EffectRunner.Surroundings(drafts: nil) { place, _ in
      await visit()
      return Visit(of: place)
    }
    return Program(keysOnly(onKey), stage: stage, surroundings: surroundings)
  }
}

/// A screen that knows only keys.
private func keysOnly(
  _ onKey: @escaping @MainActor @Sendable (Key) -> [Effect]
) -> EventScreen {
  EventScreen { event in
    guard case .key(let key) = event else { return [] }
    return onKey(key)
  }
}

@MainActor private final class Typed {
  var keys: [Key] = []
}

@MainActor private final class Seen {
  var day = 0
  var told: [CalendarDate] = []
}

/// A blank screen.
private struct EventScreen: Screen {
  let onEvent: @MainActor @Sendable (Event) -> [Effect]
  let title = "Events"

  mutating func reduce(_ event: Event) -> [Effect] {
    MainActor.assumeIsolated { onEvent(event) }
  }

  func view() -> Frame { Frame(grid: Grid(Size(columns: 1, rows: 1)), cursor: nil) }
}
