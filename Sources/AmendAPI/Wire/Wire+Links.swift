package import AmendCore

extension Wire {
  /// The body of a `…/relation` call.
  package static func linkChange(
    of attribute: AttributeSlug, add: [RecordID], remove: [RecordID]
  ) -> JSON {
    [
      "attributeSlug": .string(Text(attribute.text)),
      "add": .array(add.map { .string(Text($0.text)) }),
      "remove": .array(remove.map { .string(Text($0.text)) }),
    ]
  }
}
