package import AmendCore

/// What a screen shows while it waits: something that turns, and how long until a call that failed
/// is made again.
package struct Waiting: Hashable, Sendable {
  /// The call that is made again after a while.
  package var retry: RetryNotice?
  private var step = 0
  /// Whether a `.ticked` is on its way.
  private var isTicking = false

  private static let tickMilliseconds = 100
  /// ASCII, for serial lines and screen readers.
  private static let pictures = ["|", "/", "-", "\\"]

  package init() {}

  /// The picture of something under way.
  package var spinner: String { Waiting.pictures[step % Waiting.pictures.count] }

  /// Turns on, and lets the seconds until the next attempt pass.
  mutating func tick() {
    isTicking = false
    step += 1
    retry = retry?.after(seconds: Double(Waiting.tickMilliseconds) / 1000)
  }

  /// Asks for the next turn while something is awaited; else nothing is made again either.
  mutating func goOn(while isWorking: Bool) -> [Effect] {
    guard isWorking else {
      retry = nil
      return []
    }
    guard !isTicking else { return [] }
    isTicking = true
    return [.tick(milliseconds: Waiting.tickMilliseconds)]
  }
}
