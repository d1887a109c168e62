import AmendCore
import Testing

struct ServiceErrorTests {
  @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300, -1, 0.2, 30])
  func `however long the service wants to be left alone, it can be said`(_ seconds: Double) {
    #expect(ServiceError.rateLimited(retryAfterSeconds: seconds).description.hasSuffix("."))
    #expect(ServiceError.timedOut(afterSeconds: seconds).description.hasSuffix("."))
  }

  @Test func `seconds are rounded up`() {
    let error = ServiceError.rateLimited(retryAfterSeconds: 1.2)
    #expect(error.description == "The service asks to wait 2 s before the next request.")
  }
}
