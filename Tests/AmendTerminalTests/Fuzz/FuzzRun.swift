import AmendTerminal
import AmendTestSupport
import AmendUI

/// One life of a screen that meets keys, bytes, pastes, sizes and answers in any order; each frame
/// is drawn and looked at.
struct FuzzRun<Shown: Screen> {
  /// What is done with each kind of screen in a way of its own.
  struct Ways {
    /// What the keys mean on the screen.
    let mode: (Shown) -> Mode
    /// What came of an effect, now or later; several events for what is told in parts.
    let answers: (Effect, inout SeededGenerator) -> [Event]
    /// What was not as it must be in taking an event: the screen before and after, and the effects.
    let flaw: (Shown, Event, Shown, [Effect]) -> String?
  }

  /// What was not as it must be.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Later effects take the place of earlier ones that nobody answered.
  private static var mostPending: Int { 30 }

  private let ways: Ways
  private(set) var screen: Shown
  private var random: SeededGenerator
  private var size: Size
  private var keyboard: Keyboard
  /// What was asked for and not answered yet.
  private var pending: [Effect]
  private var isLeft = false

  init(_ screen: Shown, size: Size, asked: [Effect], _ ways: Ways, random: SeededGenerator) {
    self.screen = screen
    self.size = size
    self.ways = ways
    self.random = random
    keyboard = Keyboard(isBracketed: self.random.chance(oneIn: 2))
    pending = asked
  }

  /// Lets so much happen, less where the screen is left before. Throws a `Failure`.
  mutating func run(stepCount: Int) throws {
    for step in 0..<stepCount where !isLeft {
      for event in nextEvents() where !isLeft { try take(event, step) }
    }
  }

  private mutating func nextEvents() -> [Event] {
    switch random.int(0...11) {
    case 0...3: return pending.isEmpty ? [.ticked] : answer()
    case 4: return keyboard.read(random.bytes())
    case 5: return keyboard.timeOut()
    case 6 where random.chance(oneIn: 6): return storm()
    default: return [random.doing(in: ways.mode(screen))]
    }
  }

  private mutating func answer() -> [Event] {
    let effect = pending.remove(at: random.int(0...pending.count - 1))
    return ways.answers(effect, &random)
  }

  /// Many sizes, one right behind the other.
  private mutating func storm() -> [Event] {
    (0..<random.int(5...20)).map { _ in .resized(random.size()) }
  }

  private mutating func take(_ event: Event, _ step: Int) throws {
    let before = screen
    let effects = screen.reduce(event)
    if case .resized(let size) = event { self.size = size }
    let flaw = screen.view().flaw(in: size) ?? ways.flaw(before, event, screen, effects)
    if let flaw {
      throw Failure(description: "step \(step), \(String(describing: event).prefix(300)): \(flaw)")
    }
    isLeft = effects.contains(where: \.isEnd)
    pending += effects
    pending = pending.suffix(Self.mostPending)
  }
}
