/// What the front takes from those who ask.
package struct FrontLimits: Hashable, Sendable {
  /// How many requests a minute each caller may make; nil for any number.
  package var requestsPerMinute: Int?
  /// A connection is closed when nothing begins on it for so many seconds, and a request that has
  /// not arrived whole after them is dropped.
  package var patienceSeconds: Int
  /// How many connections are held at once; others wait to be accepted.
  package var mostConnections: Int

  package init(
    requestsPerMinute: Int? = FrontLimits.standardRequestsPerMinute,
    patienceSeconds: Int = FrontLimits.standardPatienceSeconds, mostConnections: Int = 1024
  ) {
    self.requestsPerMinute = requestsPerMinute
    self.patienceSeconds = patienceSeconds
    self.mostConnections = mostConnections
  }

  /// Enough for the reading of a long list, which is a hundred records a request.
  package static let standardRequestsPerMinute = 6000
  package static let standardPatienceSeconds = 30
}
