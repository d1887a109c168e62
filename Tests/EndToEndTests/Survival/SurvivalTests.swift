import Foundation
import Testing

/// Work in a form outlives whatever takes the program away.
///
/// A hundred lives; `AMEND_SURVIVAL_RUNS` says how many else, and `Tests/Benchmarks/survive` makes
/// it five hundred.
@Suite struct SurvivalTests {
  private static let runCount =
    ProcessInfo.processInfo.environment["AMEND_SURVIVAL_RUNS"].flatMap { UInt64($0) } ?? 100
  /// Lives at the same time; most of each is waiting.
  private static let width: UInt64 = 6

  @Test func `whatever ends a form, what it had shown as accepted is kept`() async throws {
    let sandbox = try await SurvivalSandbox()
    let failures = await withTaskGroup(of: String?.self) { group in
      var failures: [String] = []
      var waiting = Array(1...max(Self.runCount, 1))[...]
      for _ in 0..<Self.width {
        if let seed = waiting.popFirst() { group.addTask { await live(sandbox, seed: seed) } }
      }
      for await failure in group {
        if let failure { failures.append(failure) }
        if let seed = waiting.popFirst() { group.addTask { await live(sandbox, seed: seed) } }
      }
      return failures
    }
    #expect(failures.isEmpty)
  }
}

/// Lives one life on a thread of its own, since it blocks; says what went wrong, if anything.
private func live(_ sandbox: SurvivalSandbox, seed: UInt64) async -> String? {
  do {
    let program = try BuiltProgram()
    try await sandbox.install(for: program)
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        do {
          var run = SurvivalRun(sandbox, of: program, seed: seed)
          try run.run()
          continuation.resume(returning: nil)
        } catch {
          continuation.resume(returning: "seed \(seed): \(error)")
        }
      }
    }
  } catch { return "seed \(seed): \(error)" }
}
