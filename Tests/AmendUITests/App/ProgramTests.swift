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
      let screen = KeyScreen {
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

  private func program(
    onKey: @escaping @MainActor @Sendable (Key) -> [Effect],
    visit: @escaping @MainActor @Sendable () async -> Void
  ) -> Program<KeyScreen> {
    let surroundings = EffectRunner.Surroundings(drafts: nil) { place, _ in
      await visit()
      return Visit(of: place)
    }
    return Program(KeyScreen(onKey: onKey), stage: stage, surroundings: surroundings)
  }
}

@MainActor private final class Typed {
  var keys: [Key] = []
}

/// A blank screen that knows only keys.
private struct KeyScreen: Screen {
  let onKey: @MainActor @Sendable (Key) -> [Effect]
  let title = "Keys"

  mutating func reduce(_ event: Event) -> [Effect] {
    guard case .key(let key) = event else { return [] }
    return MainActor.assumeIsolated { onKey(key) }
  }

  func view() -> Frame { Frame(grid: Grid(Size(columns: 1, rows: 1)), cursor: nil) }
}
