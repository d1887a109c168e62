import AmendCore
import AmendAPI
import AmendTestSupport
import Testing

@Suite struct EditedReadsTests {
  static let filled = Example.reads.filter { $0.name != "reads/all-null" }
  static let allNull = Example("reads/all-null")

  @Test(arguments: filled)
  func `the same edits give the same body, however the record was read`(example: Example) throws {
    #expect(
      try editedBody(example)
        == #"{"name":null,"price":49,"in_stock":false,"category":{"id":"opt_def456"},"#
        + #""tags":[{"id":2}],"suppliers":["5f1c9a52-7d0e-4b0f-9a53-0d8f1f6f2a11"],"owner":[]}"#)
  }

  @Test func `clearing what is null already is no edit`() throws {
    #expect(
      try editedBody(EditedReadsTests.allNull)
        == #"{"price":49,"in_stock":false,"category":{"id":"opt_def456"},"#
        + #""tags":[{"id":2}],"suppliers":["5f1c9a52-7d0e-4b0f-9a53-0d8f1f6f2a11"],"owner":[]}"#)
  }

  @Test(arguments: Example.reads)
  func `a record that nobody edited has nothing to send`(example: Example) throws {
    let session = try session(example)
    #expect(session.patch.isEmpty)
    #expect(session.patch.body(for: session.schema) == [:])
  }

  @Test(arguments: Example.reads)
  func `setting every attribute to what it was changes nothing`(example: Example) throws {
    var session = try session(example)
    for attribute in session.schema.attributes {
      session.set(session.original(attribute.slug), for: attribute.slug)
    }
    #expect(session.patch.isEmpty)
  }

  @Test(arguments: filled)
  func `every value of every shape is understood`(example: Example) throws {
    let session = try session(example)
    for attribute in session.schema.attributes {
      if case .foreign(let json) = session[attribute.slug] {
        Issue.record("\(attribute.slug) is foreign: \(json.compact)")
      }
    }
  }

  private func session(_ example: Example) throws -> EditSession {
    EditSession(
      schema: try Wire.object(from: Example("object-products").json()),
      record: try Wire.record(from: example.json(), of: "products"))
  }

  private func editedBody(_ example: Example) throws -> String {
    var session = try session(example)
    session.set(.number(Number(49)), for: "price")
    session.set(.flag(false), for: "in_stock")
    session.set(.null, for: "name")
    session.set(.options([.number(Number(2))]), for: "tags")
    session.set(.option(.text("opt_def456")), for: "category")
    session.set(.links(["5f1c9a52-7d0e-4b0f-9a53-0d8f1f6f2a11"]), for: "suppliers")
    session.set(.links([]), for: "owner")
    return session.patch.body(for: session.schema).compact
  }
}
