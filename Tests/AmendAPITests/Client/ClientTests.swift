import AmendAPI
import AmendCore
import AmendTestSupport
import HTTPTypes
import Testing

@Suite struct ClientTests {
  static let reference = RecordReference(object: "products", id: "7")
  static let answer = #"{"record":{"id":"7","objectSlug":"products","attributes":{"price":49}}}"#

  @Test func `a patch sends exactly the body, and who asks`() async throws {
    let transport = ScriptedTransport(.json(200, ClientTests.answer, [.eTag: #""v2""#]))
    let record = try await client(transport).update(
      ClientTests.reference, body: ["price": 49, "name": nil], ifMatch: #""v1""#)
    #expect(record.attributes["price"] == 49)
    #expect(record.entityTag == #""v2""#)
    let sent = try #require(await transport.sent.first)
    #expect(sent.body == #"{"price":49,"name":null}"#)
    #expect(sent.request.method == .patch)
    #expect(sent.request.path == "/v2/crm/products/7")
    #expect(sent.request.headerFields[.authorization] == "Bearer secret")
    #expect(sent.request.headerFields[.accept] == "application/json")
    #expect(sent.request.headerFields[.contentType] == "application/json")
    #expect(sent.request.headerFields[.userAgent] == "amend/1.2")
    #expect(sent.request.headerFields[.ifMatch] == #""v1""#)
  }

  @Test func `a read sends no body and no condition`() async throws {
    let transport = ScriptedTransport(.json(200, ClientTests.answer))
    _ = try await client(transport).record(ClientTests.reference)
    let sent = try #require(await transport.sent.first)
    #expect(sent.body.isEmpty)
    #expect(sent.request.headerFields[.contentType] == nil)
    #expect(sent.request.headerFields[.ifMatch] == nil)
  }

  @Test func `a weak entity tag is dropped, since it would never match`() async throws {
    let transport = ScriptedTransport(.json(200, ClientTests.answer, [.eTag: #"W/"v2""#]))
    #expect(try await client(transport).record(ClientTests.reference).entityTag == nil)
  }

  @Test func `objects are read to the last page`() async throws {
    let transport = ScriptedTransport(
      .json(200, #"{"collection":[{"slug":"a"}],"pagination":{"nextPage":"/x?page=2"}}"#),
      .json(200, #"{"collection":[{"slug":"b"}],"pagination":{"nextPage":null}}"#))
    #expect(try await client(transport).objects().map(\.slug) == ["a", "b"])
    let paths = await transport.sent.map(\.request.path)
    #expect(
      paths == ["/v2/crm/objects?count=100&page=1", "/v2/crm/objects?count=100&page=2"])
  }

  @Test func `links are added and removed one by one`() async throws {
    let transport = ScriptedTransport(.json(200, ClientTests.answer))
    _ = try await client(transport).changeLinks(
      of: ClientTests.reference, attribute: "suppliers", add: ["a"], remove: [])
    let sent = try #require(await transport.sent.first)
    #expect(sent.body == #"{"attributeSlug":"suppliers","add":["a"],"remove":[]}"#)
    #expect(sent.request.path == "/v2/crm/products/7/relation")
  }

  @Test func `the other calls go where the API has them`() async throws {
    let transport = ScriptedTransport(
      .json(201, ClientTests.answer), .json(200, ClientTests.answer),
      .json(200, #"{"success":true,"message":"Record deleted."}"#),
      .json(200, #"{"object":{"attributes":[]}}"#), .json(200, #"{"collection":[]}"#),
      .json(200, #"{"collection":[{"uuid":"M"}]}"#))
    let client = try client(transport)
    _ = try await client.create(in: "products", body: ["sku": "A"])
    _ = try await client.assert(in: "products", matching: "sku", body: ["sku": "A"])
    try await client.delete(ClientTests.reference)
    #expect(try await client.object("products").slug == "products")
    #expect(try await client.records(of: "products", PageQuery(page: 3)).elements.isEmpty)
    #expect(try await client.members(PageQuery(count: 5)).elements.map(\.id) == ["M"])
    let calls = await transport.sent.map { "\($0.request.method) \($0.request.path ?? "")" }
    #expect(
      calls == [
        "POST /v2/crm/products", "PUT /v2/crm/products?matchingAttribute=sku",
        "DELETE /v2/crm/products/7", "GET /v2/crm/objects/products",
        "GET /v2/crm/products?count=100&page=3", "GET /v2/organizations/users?per_page=5&page=1",
      ])
  }

  @Test(arguments: [
    ("text/html", "<html>", "it is text/html, not JSON"),
    ("application/json", "{\"a\":", "its JSON is broken: it ends too early, at byte 5"),
    ("application/json", "{}", "its record has no id"),
  ])
  func `an answer that cannot be read says why`(
    type: String, body: String, reason: String
  ) async throws {
    let transport = ScriptedTransport(.json(200, body, [.contentType: type]))
    await #expect(throws: ServiceError.unreadable(reason: reason)) {
      try await client(transport).record(ClientTests.reference)
    }
  }

  @Test(arguments: [
    (
      TransportError.notConnected(reason: "no"),
      ServiceError.unreachable(reason: "no", mayHaveArrived: false)
    ),
    (.interrupted(reason: "no"), .unreachable(reason: "no", mayHaveArrived: true)),
    (.timedOut(afterSeconds: 30), .timedOut(afterSeconds: 30)), (.cancelled, .cancelled),
    (.tooLarge(limitBytes: 16 << 20), .unreadable(reason: "it is larger than 16 MiB")),
  ])
  func `no answer is told apart from a lost one`(
    error: TransportError, expected: ServiceError
  ) async throws {
    let transport = ScriptedTransport(.failure(error))
    await #expect(throws: expected) {
      try await client(transport).record(ClientTests.reference)
    }
  }

  @Test func `a token is never printed`() throws {
    let token = try #require(Token(" s3cret\n"))
    var dumped = ""
    dump(token, to: &dumped)
    for text in ["\(token)", String(reflecting: token), String(describing: [token]), dumped] {
      #expect(!text.contains("s3cret"))
    }
  }

  @Test(arguments: ["", "  ", "a b", "a\nb", "tökèn", "a\u{0}"])
  func `what no header field can carry is no token`(text: String) {
    #expect(Token(text) == nil)
  }

  private func client(_ transport: ScriptedTransport) throws -> Client {
    Client(
      base: try BaseURL("https://api.zeeg.me/v2"), token: Token("secret"), transport: transport,
      options: .init(version: "1.2", now: { 0 }))
  }
}
