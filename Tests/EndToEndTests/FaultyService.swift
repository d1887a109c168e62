import AmendCore
import AmendTestSupport

/// A service for the one product of `Tests/Examples`, which plays faults before it does its work.
struct FaultyService {
  /// A turn of the service that answers a request.
  typealias Turn = LoopbackServer.Turn

  /// Where it answers.
  let baseURL: String

  /// Starts the service. The first readings of the record meet `reads`, the first `PATCH`es
  /// `patches`; the ones after them succeed.
  init(
    record: JSON? = nil, object: JSON? = nil, reads: [Turn] = [], patches: [Turn] = []
  ) throws {
    let state = State(
      record: try record ?? Example("reads/as-written").json(),
      object: try object ?? Example("object-products").json(), reads: reads, patches: patches)
    let server = try LoopbackServer(state) { $0.answer($1) }
    baseURL = "http://127.0.0.1:\(server.port)/v2"
  }

  private struct State {
    var record: JSON
    let object: JSON
    var reads: [Turn]
    var patches: [Turn]

    mutating func answer(_ request: String) -> Turn {
      let words = request.split(separator: " ", maxSplits: 2)
      switch (words.first, words.dropFirst().first?.split(separator: "/").dropFirst().first) {
      case ("PATCH", _):
        if !patches.isEmpty { return patches.removeFirst() }
        change(as: request)
        return .json(record)
      case ("GET", "crm") where request.contains("/crm/objects/products "): return .json(object)
      case ("GET", "crm") where request.contains("/crm/products/"):
        return reads.isEmpty ? .json(record) : reads.removeFirst()
      default: return .answer("404 Not Found", "{}")
      }
    }

    private mutating func change(as request: String) {
      guard let body = request.firstRange(of: "\r\n\r\n"),
        let changes = try? JSON(parsing: String(request[body.upperBound...])).members
      else { return }
      record = record.changing("record") { record in
        record.changing("attributes") { attributes in
          changes.reduce(attributes) { values, change in
            values.changing(change.key) { _ in change.value }
          }
        }
      }
    }
  }
}

extension LoopbackServer.Turn {
  /// A good answer.
  static func json(_ json: JSON) -> Self { .answer("200 OK", json.compact) }
}

extension JSON {
  /// The object with another value for one of its members.
  func changing(_ key: String, _ change: (JSON) -> JSON) -> JSON {
    .object(
      (members ?? []).map { member in
        member.key == key ? Member(key, change(member.value)) : member
      })
  }
}
