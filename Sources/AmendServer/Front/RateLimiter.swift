/// Permits each caller so many requests a minute, as many at once where there were none before: a
/// bucket that holds a minute's requests and fills steadily.
actor RateLimiter {
  private let requestsPerMinute: Double
  private let now: @Sendable () -> ContinuousClock.Instant
  private var buckets: [String: Bucket] = [:]

  private struct Bucket {
    /// How many requests it has room for.
    var requests: Double
    var filledAt: ContinuousClock.Instant
  }

  /// `requestsPerMinute` is at least 1.
  init(
    requestsPerMinute: Int, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.requestsPerMinute = Double(max(requestsPerMinute, 1))
    self.now = now
  }

  /// Counts a request. Returns nil where it is permitted, else after how many whole seconds, at
  /// least 1, the next one will be.
  func admit(_ caller: String) -> Int? {
    let time = now()
    var bucket = buckets[caller] ?? Bucket(requests: requestsPerMinute, filledAt: time)
    let seconds = (time - bucket.filledAt) / .seconds(1)
    bucket.requests = min(
      requestsPerMinute, bucket.requests + max(seconds, 0) * requestsPerMinute / 60)
    bucket.filledAt = time
    let isPermitted = bucket.requests >= 1
    if isPermitted { bucket.requests -= 1 }
    buckets[caller] = bucket
    guard !isPermitted else { return nil }
    let wait = (1 - bucket.requests) * 60 / requestsPerMinute
    return max(1, Int(wait.rounded(.up)))
  }
}
