import Glibc
import Testing

/// Which seeds a fuzzer runs: a few that are always the same, or with `AMEND_FUZZ_SECONDS` as many
/// as the time allows, from `AMEND_FUZZ_SEED` on, or from one that the clock gives.
package struct FuzzPlan {
  private let first: UInt64
  private let count: UInt64
  private let deadline: ContinuousClock.Instant?

  /// `usualCount` seeds where nothing else is asked for.
  package init(usualCount: UInt64) {
    let seconds = getenv("AMEND_FUZZ_SECONDS").flatMap { Double(String(cString: $0)) }
    let seed = getenv("AMEND_FUZZ_SEED").flatMap { UInt64(String(cString: $0)) }
    deadline = seconds.map { ContinuousClock.now + .seconds($0) }
    first = seed ?? (seconds == nil ? 0 : UInt64(clamping: time(nil)) &* 1000)
    count = seconds == nil ? usualCount : .max
  }

  /// Runs the body with each seed, and says with which it failed. Where it may run for long, each
  /// seed is told before, so that the one of a trap is known too.
  package func run(_ name: String, _ body: (UInt64) throws -> Void) {
    var run: UInt64 = 0
    while run < count, deadline.map({ ContinuousClock.now < $0 }) ?? true {
      let seed = first &+ run
      if deadline != nil { announce("fuzzing \(name), AMEND_FUZZ_SEED=\(seed)\n") }
      do { try body(seed) } catch {
        Issue.record("\(name), AMEND_FUZZ_SEED=\(seed): \(error)")
        return
      }
      run += 1
    }
  }

  /// Says it at once: what stands in a buffer is lost by a trap.
  private func announce(_ line: String) { _ = write(STDERR_FILENO, line, line.utf8.count) }
}
