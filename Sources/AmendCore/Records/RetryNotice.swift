/// Tells that a call failed for the moment and will be made again after a while.
package struct RetryNotice: Hashable, Sendable {
  /// Why it failed.
  package let error: ServiceError
  /// Which attempt failed, from 1.
  package let attempt: Int
  /// The seconds until the next one, never negative nor more than a screen could count down.
  package let seconds: Double

  package init(error: ServiceError, attempt: Int, seconds: Double) {
    self.error = error
    self.attempt = attempt
    self.seconds = seconds.isNaN ? 0 : min(max(seconds, 0), 1_000_000_000)
  }

  /// The same notice when so many seconds have passed.
  package func after(seconds passed: Double) -> RetryNotice {
    RetryNotice(error: error, attempt: attempt, seconds: seconds - passed)
  }
}
