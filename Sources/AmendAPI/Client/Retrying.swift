package import AmendCore

/// How long to wait before a call that failed for the moment is made again (heading "Errors"):
/// one second, doubling to at most a minute, with jitter.
package struct RetryPolicy: Hashable, Sendable {
  /// The most times that a call is made, the first one among them.
  package var mostAttempts: Int
  /// The wait after the first attempt, in seconds.
  package var firstWait: Double
  /// The longest wait, in seconds; a service that asks for more is not waited for.
  package var longestWait: Double
  /// Whether a call is made again where there is no connection, and after a time-out.
  package var waitsForConnection: Bool

  package init(
    mostAttempts: Int = 3, firstWait: Double = 1, longestWait: Double = 60,
    waitsForConnection: Bool = false
  ) {
    self.mostAttempts = mostAttempts
    self.firstWait = firstWait
    self.longestWait = longestWait
    self.waitsForConnection = waitsForConnection
  }

  /// For a person who sees the waiting and can stop it: up to two minutes, whatever failed.
  package static let patient = RetryPolicy(mostAttempts: 8, waitsForConnection: true)

  /// The seconds to wait after that attempt (from 1) failed; nil to give up.
  ///
  /// `random`, from 0 to 1, takes up to half of the wait away, so that clients which failed
  /// together do not come back together.
  package func wait(after error: ServiceError, attempt: Int, random: Double) -> Double? {
    guard attempt < mostAttempts else { return nil }
    switch error {
    case .rateLimited(let seconds?):
      return seconds <= longestWait ? seconds : nil
    case .rateLimited(nil), .failing, .unreachable(_, mayHaveArrived: true): break
    case .unreachable, .timedOut:
      guard waitsForConnection else { return nil }
    default: return nil
    }
    var wait = firstWait
    for _ in 1..<max(1, attempt) where wait < longestWait { wait *= 2 }
    return min(wait, longestWait) * (1 - min(max(random, 0), 1) / 2)
  }
}

/// Makes calls again that failed for the moment: the policy, and what it needs of the world.
package struct Retrying: Sendable {
  private let policy: RetryPolicy
  private let random: @Sendable () -> Double
  private let pause: @Sendable (_ seconds: Double) async throws -> Void
  private let onWait: @Sendable (RetryNotice) -> Void

  /// `random` gives numbers from 0 to 1; `pause` returns after so many seconds, or throws when the
  /// task is cancelled; `onWait` hears of every wait before it begins.
  package init(
    policy: RetryPolicy = RetryPolicy(),
    random: @escaping @Sendable () -> Double = { Double.random(in: 0...1) },
    pause: @escaping @Sendable (_ seconds: Double) async throws -> Void,
    onWait: @escaping @Sendable (RetryNotice) -> Void
  ) {
    self.policy = policy
    self.random = random
    self.pause = pause
    self.onWait = onWait
  }

  /// Waits before another attempt and returns true; returns false to give up. Throws `.cancelled`
  /// when the task is cancelled meanwhile.
  func waits(after error: ServiceError, attempt: Int) async throws(ServiceError) -> Bool {
    guard let seconds = policy.wait(after: error, attempt: attempt, random: random()) else {
      return false
    }
    onWait(RetryNotice(error: error, attempt: attempt, seconds: seconds))
    do {
      try await pause(seconds)
    } catch { throw .cancelled }
    return true
  }
}
