import AmendAPI
import AmendCore
import HTTPTypes

/// An answer before it is bytes.
struct Reply: Sendable {
  var status: Int
  let body: [UInt8]
  var fields = HTTPFields()

  /// The documented answer to one thing: `{"success":true,"status":200,"record":{…}}`.
  init(_ name: String, _ content: JSON, status: Int = 200) {
    self.init(status: status, Wire.answer(name, content, status: status))
  }

  /// An answer with that body.
  init(status: Int = 200, _ json: JSON) {
    self.status = status
    body = json.compactBytes
  }

  /// The answer to a record that is read, with its entity tag.
  init(_ answer: RecordAnswer) {
    status = 200
    body = answer.body
    fields[.eTag] = answer.entityTag
  }

  /// The answer to a record that was changed, with its entity tag.
  init(_ state: ObjectRecord, status: Int = 200) {
    self.init("record", state.json, status: status)
    fields[.eTag] = state.record.entityTag
  }

  /// The answer to what is refused.
  init(_ refusal: Refusal) {
    self.init(status: refusal.status, refusal.json)
    switch refusal {
    case .unauthorized: fields[.wwwAuthenticate] = "Bearer"
    case .tooMany(let seconds): fields[.retryAfter] = String(seconds)
    case .wrongMethod(let allowed): fields[.allow] = allowed.joined(separator: ", ")
    default: break
    }
  }

  /// The answer as it is sent.
  var message: (response: HTTPResponse, body: [UInt8]) {
    var fields = fields
    fields[.contentType] = "application/json"
    let response = HTTPResponse(status: .init(code: status), headerFields: fields)
    return (response, body)
  }
}
