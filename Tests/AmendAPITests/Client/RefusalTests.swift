import AmendAPI
import AmendCore
import AmendTestSupport
import HTTPTypes
import Testing

@Suite struct RefusalTests {
  @Test(arguments: [
    (401, #"{"message":"Unauthenticated."}"#, ServiceError.unauthorized),
    (
      403, #"{"message":"Missing scope crm:read."}"#,
      .forbidden(missingScope: "crm:read", message: "Missing scope crm:read.")
    ),
    (403, "", .forbidden(missingScope: "crm:write", message: "it gives no reason")),
    (
      403, #"{"error":"Your plan has no CRM."}"#,
      .forbidden(missingScope: nil, message: "Your plan has no CRM.")
    ),
    (404, "<html>", .notFound("There is no record products/7")),
    (409, #"{"message":"Changed."}"#, .conflict(message: "Changed.")),
    (412, "", .conflict(message: "read it again to see what is there now")),
    (428, "", .conflict(message: "read it again to see what is there now")),
    (429, "", .rateLimited(retryAfterSeconds: nil)),
    (500, #"{"message":"Oops."}"#, .failing(status: 500, message: "Oops.")),
    (503, "<html>", .failing(status: 503, message: nil)),
    (418, "", .unexpected(status: 418, message: nil)),
  ])
  func `a status says what happened`(
    status: Int, body: String, expected: ServiceError
  ) async throws {
    #expect(try await error(.json(status, body)) == expected)
  }

  @Test(arguments: [
    (#"{"message":"No.","errors":{"price":["Whole."]}}"#, ["price": ["Whole."]]),
    (#"{"message":"No.","errors":{"attributes.in_stock":"Odd."}}"#, ["in_stock": ["Odd."]]),
    (#"{"message":"No.","errors":{"price.0":["A"],"price":["B"]}}"#, ["price": ["A", "B"]]),
    (#"{"message":"No.","errors":{"sku":["Taken."]}}"#, ["sku": ["Taken."]]),
    (#"{"message":"The Price is odd."}"#, ["price": ["The Price is odd."]]),
    (#"{"message":"In stock must be true."}"#, ["in_stock": ["In stock must be true."]]),
    (#"{"message":"price and in_stock differ."}"#, [:]), (#"{"message":"Prices are odd."}"#, [:]),
    (#"{"message":"sku is taken."}"#, [:]), ("", [:]),
  ])
  func `a message goes to the attribute that it names`(
    body: String, fields: [String: [String]]
  ) async throws {
    for status in [400, 422] {
      guard case .refused(_, let found) = try await error(.json(status, body)) else {
        Issue.record("not a refusal")
        return
      }
      #expect(
        found
          == Dictionary(uniqueKeysWithValues: fields.map { (AttributeSlug($0), $1) }))
    }
  }

  @Test(
    arguments: [
      ("7", 7), ("0", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 37.0),
      ("Sun, 06 Nov 1994 08:48:00 GMT", 0), (String(repeating: "9", count: 400), 31_536_000),
      ("soon", nil), ("Sunday, 06-Nov-94 08:49:37 GMT", nil), ("-1", nil), ("", nil),
    ] as [(String, Double?)])
  func `the wait may be asked for in seconds or as a date`(
    field: String, seconds: Double?
  ) async throws {
    let step = ScriptedTransport.Step.json(429, "", [.retryAfter: field])
    #expect(try await error(step) == .rateLimited(retryAfterSeconds: seconds))
  }

  @Test(arguments: [
    ("https://evil.example/v2?x", ServiceError.redirected(host: "evil.example")),
    ("//evil.example", .redirected(host: "evil.example")),
    ("/login", .unexpected(status: 302, message: "a redirect to /login")),
    (
      "http://api.zeeg.me/v2",
      .unexpected(status: 302, message: "a redirect to http://api.zeeg.me/v2")
    ),
  ])
  func `a redirect is never followed with the token`(
    location: String, expected: ServiceError
  ) async throws {
    #expect(try await error(.json(302, "", [.location: location])) == expected)
  }

  /// What a PATCH of price and in_stock throws for that answer, at 1994-11-06 08:49:00 UTC.
  private func error(_ step: ScriptedTransport.Step) async throws -> ServiceError? {
    let client = Client(
      base: try BaseURL("https://api.zeeg.me/v2"), token: nil, transport: ScriptedTransport(step),
      options: .init(version: "1", now: { 784_111_740 }))
    return await #expect(throws: ServiceError.self) {
      try await client.update(
        RecordReference(object: "products", id: "7"), body: ["price": 1, "in_stock": false],
        ifMatch: nil)
    }
  }
}
