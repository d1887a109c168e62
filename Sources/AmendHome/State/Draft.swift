package import AmendCore

/// What a draft belongs to.
package struct DraftPlace: Hashable, Sendable {
  package let profile: String
  package let baseURL: String
  package let object: ObjectSlug
  /// Nil where the record is still to be created.
  package let record: RecordID?

  package init(profile: String, baseURL: String, object: ObjectSlug, record: RecordID? = nil) {
    self.profile = profile
    self.baseURL = baseURL
    self.object = object
    self.record = record
  }
}

/// What a list says of a draft.
package struct DraftListing: Hashable, Sendable {
  package let id: Int64
  package let place: DraftPlace
  /// The attributes changed, in the order of the schema; one being typed is among them.
  package let changed: [AttributeSlug]
  package let createdAt: Moment
  package let updatedAt: Moment
  /// What tells the form that made it last from all others.
  package let nonce: String
  /// The process that made it last.
  package let processID: Int32
  /// Whether that process still runs, so that the draft is not to be taken from it.
  package let isInUse: Bool
}

/// A draft with everything to go on with.
package struct Draft: Hashable, Sendable {
  package let listing: DraftListing
  /// What was read, what was changed, undo and redo.
  package let session: EditSession
  package let typing: Typing?
}

extension Typing {
  /// The form in which the state keeps it.
  var stored: JSON {
    [
      "slug": .string(Text(slug.text)), "text": .string(Text(text)),
      "caret": .number(Number(Int64(caret))),
    ]
  }

  /// Takes the stored form, with the caret inside the text; nil for anything else.
  init?(stored: JSON) {
    guard let slug = stored["slug"]?.string, let text = stored["text"]?.string,
      let caret = stored["caret"]?.integer
    else { return nil }
    let end = text.unicodeScalars.count
    self.init(slug: AttributeSlug(slug), text: text, caret: min(max(0, Int(caret)), end))
  }
}
