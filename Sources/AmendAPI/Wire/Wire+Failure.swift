package import AmendCore

extension Wire {
  /// What a refusing answer says, in any of the three shapes of heading "Errors".
  package struct Failure: Hashable, Sendable {
    /// The sentence for all of it; nil where the body has none.
    package var message: String?
    /// Sentences by the name that `errors` gives them, in the order received.
    package var fields: [Field]

    package init(message: String?, fields: [Field] = []) {
      self.message = message
      self.fields = fields
    }

    /// What stands against one field.
    package struct Field: Hashable, Sendable {
      /// An attribute's slug, or a path such as `tags.0.id`.
      package var name: String
      package var messages: [String]

      package init(name: String, messages: [String]) {
        self.name = name
        self.messages = messages
      }
    }
  }

  /// The most code points of a sentence that are taken from an answer.
  private static let longestMessage = 1000

  /// Reads the body of a refusing answer; a body that says nothing gives an empty failure.
  package static func failure(from answer: JSON) -> Failure {
    let fields = (answer["errors"]?.members ?? []).map {
      Failure.Field(name: $0.key, messages: sentences($0.value))
    }
    let general = ["message", "error", "detail", "errors"].lazy
      .compactMap { answer[$0].flatMap { sentences($0).first } }.first
    return Failure(
      message: general ?? fields.lazy.compactMap(\.messages.first).first, fields: fields)
  }

  private static func sentences(_ json: JSON) -> [String] {
    switch json {
    case .string(let text):
      text.string.isEmpty ? [] : [String(text.string.unicodeScalars.prefix(longestMessage))]
    case .array(let elements): elements.flatMap(sentences)
    case .object: json["message"].map(sentences) ?? []
    default: []
    }
  }

  /// A refusal as the API writes it: `{"success":false,"message":"…","status":400}`.
  package static func failure(_ message: String, status: Int) -> JSON {
    ["success": false, "message": .string(Text(message)), "status": .init(status)]
  }

  /// A refusal of single attributes as the API writes it, the body of a 422.
  package static func failure(
    _ message: String, fields: [(attribute: AttributeSlug, messages: [String])]
  ) -> JSON {
    let errors = fields.map { field in
      JSON.Member(field.attribute.text, .array(field.messages.map { .string(Text($0)) }))
    }
    return ["message": .string(Text(message)), "errors": .object(errors)]
  }
}
