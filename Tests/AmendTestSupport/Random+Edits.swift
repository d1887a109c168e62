package import AmendCore

/// One thing that a person does to a session.
package enum EditStep: Hashable, Sendable {
  case set(AttributeSlug, Value)
  case type(AttributeSlug, String)
  case revert(AttributeSlug)
  case undo
  case redo
  case revertAll
}

extension SeededGenerator {
  /// What a person may do to a record of that schema, in up to so many steps.
  package mutating func editScript(
    for schema: ObjectSchema, stepCount: ClosedRange<Int> = 1...12
  ) -> [EditStep] {
    (0..<int(stepCount)).map { _ in
      let attribute = pick(schema.attributes)
      switch int(0...12) {
      case 0: return .revert(attribute.slug)
      case 1, 2: return .undo
      case 3: return .redo
      case 4: return chance(oneIn: 4) ? .revertAll : .undo
      case 5: return .type(attribute.slug, text())
      default: return .set(attribute.slug, value(for: attribute))
      }
    }
  }
}

extension EditSession {
  /// Does the step.
  package mutating func perform(_ step: EditStep, in context: ParseContext) {
    switch step {
    case .set(let slug, let value): set(value, for: slug)
    case .type(let slug, let text):
      if let attribute = schema[slug] { set(attribute.value(typed: text, in: context), for: slug) }
    case .revert(let slug): revert(slug)
    case .undo: _ = undo()
    case .redo: _ = redo()
    case .revertAll: revertAll()
    }
  }
}
