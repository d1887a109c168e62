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

  @Test(
    arguments: [
      .timedOut(afterSeconds: 30), .failing(status: 502, message: nil), .cancelled,
      .unreachable(reason: "reset", mayHaveArrived: true), .unreadable(reason: "no JSON"),
      .unexpected(status: 302, message: nil),
    ] as [ServiceError])
  func `whoever creates is told that a lost answer leaves doubt`(_ error: ServiceError) {
    #expect(error.leavesDoubt)
    #expect(error.creationDescription.hasPrefix("It may be there all the same: look for it first."))
  }

  @Test(
    arguments: [
      .unauthorized, .notFound("gone"), .refused(message: "No.", fields: [:]),
      .unreachable(reason: "no route", mayHaveArrived: false),
      .rateLimited(retryAfterSeconds: nil),
    ] as [ServiceError])
  func `what was refused or never sent leaves none`(_ error: ServiceError) {
    #expect(!error.leavesDoubt)
    #expect(error.creationDescription.hasPrefix("Nothing was created. "))
  }
}
