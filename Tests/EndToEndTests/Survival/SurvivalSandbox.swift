import AmendAPI
import AmendCore
import AmendServer
import AmendTestSupport
import Foundation
import HTTPTypes

/// A sandbox with one record that links to nothing, so that its form is painted once and for all
/// when it was read, and every byte after that answers a key.
final class SurvivalSandbox: Sendable {
  let record: Record
  let schema: ObjectSchema

  private static let attributes: [JSON] = [
    ["label": "Name", "type": "text"], ["label": "Note", "type": "text"],
    ["label": "Price", "type": "number"], ["label": "In Stock", "type": "checkbox"],
    ["label": "Margin", "type": "currency", "currency": "EUR"],
    ["label": "Stars", "type": "rating"], ["label": "Hotline", "type": "phone_number"],
    [
      "label": "Kind", "type": "select",
      "options": [["value": "Dress"], ["value": "Shoe"], ["value": "Hat"]],
    ],
    [
      "label": "Tags", "type": "multiselect",
      "options": [["value": "New"], ["value": "Sale"], ["value": "Clearance"]],
    ],
  ]

  /// The service refused to make the sandbox.
  struct Refused: Error {
    let answer: String
  }

  init() async throws {
    let folder = try TemporaryFolder()
    let service = try await Self.make(folder.url.appending(path: "demo.sqlite").path)
    let client = Client(
      base: try BaseURL("http://localhost/v2"), token: nil,
      transport: InProcessTransport(service), options: .init(version: "1", now: { 0 }))
    schema = try await client.object("things")
    record = try await client.record(RecordReference(object: "things", id: RecordID(Self.id)))
  }

  /// Gives a program's home a sandbox like this one.
  func install(for program: BuiltProgram) async throws {
    let data = URL(filePath: program.environment["XDG_DATA_HOME"] ?? "").appending(path: "amend")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    _ = try await Self.make(data.appending(path: "demo.sqlite").path)
  }

  private static let id = "00000000-0000-4000-8000-000000000001"

  /// Makes the object and the record, the same to the letter each time.
  private static func make(_ path: String) async throws -> Service {
    let service = Service(
      store: try Store(path: path), access: .everything, clock: Clock { 0 },
      identifiers: IdentifierSource { id })
    try await post(
      ["slug": "things", "singularName": "Thing", "pluralName": "Things"], to: "/v2/crm/objects",
      of: service)
    for attribute in attributes {
      try await post(attribute, to: "/v2/crm/objects/things/attributes", of: service)
    }
    try await post(
      ["name": "Widget", "price": 29, "in_stock": true], to: "/v2/crm/things", of: service)
    return service
  }

  private static func post(_ body: JSON, to path: String, of service: Service) async throws {
    let request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: path)
    let (response, answer) = await service.answer(request, body: Array(body.compact.utf8))
    guard response.status.kind == .successful else {
      throw Refused(answer: String(decoding: answer, as: UTF8.self))
    }
  }
}
