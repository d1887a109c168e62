import AmendCore
import HTTPTypes

/// An answer of the service, as it came.
struct Answer: Sendable {
  let response: HTTPResponse
  let bytes: [UInt8]

  /// The body. Throws `.unreadable` where it is no JSON, naming what it says that it is.
  func json() throws(ServiceError) -> JSON {
    do {
      return try JSON(parsing: bytes)
    } catch {
      let type = response.headerFields[.contentType] ?? "without a content type"
      guard type.lowercased().contains("json") else {
        throw .unreadable(reason: "it is \(bytes.isEmpty ? "empty" : type), not JSON")
      }
      throw .unreadable(reason: "its JSON is broken: \(error.reason), at byte \(error.byteOffset)")
    }
  }

  /// What `read` makes of the body. Throws `.unreadable` where that is not what was asked for.
  func read<Content>(
    _ read: (JSON) throws(WireError) -> Content
  ) throws(ServiceError) -> Content {
    let json = try json()
    do {
      return try read(json)
    } catch { throw .unreadable(reason: error.reason) }
  }

  /// The entity tag, where it is a strong one: `If-Match` compares strongly, so that a weak one
  /// would never match (RFC 9110, section 13.1.1).
  var entityTag: String? {
    // The subscript of the fields would first make one of several, which a tag never is.
    let field = response.headerFields.first { $0.name == .eTag }
    return field.flatMap { $0.value.hasPrefix("\"") ? $0.value : nil }
  }

  /// The record in the body.
  func record(of object: ObjectSlug) throws(ServiceError) -> Record {
    var record = try read { json throws(WireError) in try Wire.record(from: json, of: object) }
    record.entityTag = entityTag
    return record
  }
}
