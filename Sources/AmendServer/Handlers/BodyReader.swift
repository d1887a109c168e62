import AmendCore

/// Reads the members of a body that are no attribute values, and gathers what is wrong with them.
struct BodyReader {
  private let body: JSON
  /// What was found so far: messages by member.
  private(set) var complaints: [AttributeSlug: [String]] = [:]

  /// Throws a 400 unless the body is an object.
  init(_ body: JSON) throws(Refusal) {
    guard body.members != nil else { throw .malformed("The body must be a JSON object.") }
    self.body = body
  }

  /// The member's text, 1 to 255 characters; nil where it is missing or something is wrong.
  mutating func text(_ name: String, isRequired: Bool = false) -> String? {
    guard let value = body.first(name) else {
      if isRequired { complain(name, "field is required.") }
      return nil
    }
    guard case .string(let text) = value, (1...TextField.longest).contains(text.scalarCount) else {
      complain(name, "must be a string of 1 to \(TextField.longest) characters.")
      return nil
    }
    return text.string
  }

  /// The member's text, where it is one of these.
  mutating func choice(_ name: String, of choices: [String], isRequired: Bool = false) -> String? {
    guard let text = text(name, isRequired: isRequired) else { return nil }
    guard choices.contains(text) else {
      complain(name, "must be one of \(choices.joined(separator: ", ")).")
      return nil
    }
    return text
  }

  /// The member's truth; nil where it is missing or something is wrong.
  mutating func flag(_ name: String) -> Bool? {
    guard let value = body.first(name) else { return nil }
    if value.bool == nil { complain(name, "must be true or false.") }
    return value.bool
  }

  /// The member's elements; nil where it is missing or something is wrong.
  mutating func list(_ name: String) -> [JSON]? {
    guard let value = body.first(name) else { return nil }
    if value.array == nil { complain(name, "must be an array.") }
    return value.array
  }

  /// The member's texts; nil where it is missing or something is wrong.
  mutating func texts(_ name: String) -> [String]? {
    guard let elements = list(name) else { return nil }
    let texts = elements.compactMap(\.string)
    guard texts.count == elements.count else {
      complain(name, "must hold nothing but strings.")
      return nil
    }
    return texts
  }

  /// Notes that something stands against a member.
  mutating func complain(_ name: String, _ message: String) {
    complaints[AttributeSlug(name), default: []].append("The \(name) \(message)")
  }

  /// Throws a 422 that names all that was found.
  func finish() throws(Refusal) {
    guard complaints.isEmpty else { throw .invalid(complaints) }
  }
}
