import AmendCore

extension PlainForm {
  /// Asks for a new value, or says why there can be none.
  mutating func openValue(of attribute: Attribute) -> [Effect] {
    screen.form.focus = attribute.slug
    guard screen.form.isEditableNow(attribute) else {
      tellValue(of: attribute)
      screen.form.explainReadOnly(attribute)
      return []
    }
    guard case .picker = attribute.field.editor(for: attribute) else {
      asked = attribute.slug
      return []
    }
    return screen.form.openEditor()
  }

  /// Says what is asked for, and how it is answered.
  mutating func putValueQuestion(_ attribute: Attribute) {
    sayNow(attribute)
    let example =
      switch attribute.field.editor(for: attribute) {
      case .toggle: "yes or no"
      case .date: "the new day, such as 2025-12-31, tomorrow or +3d"
      default: "the new value"
      }
    var ways = ["an empty line leaves it", ":null clears it"]
    if takesEmptyText(attribute) { ways.append(":empty gives an empty text") }
    say("Type \(example); \(ways.joined(separator: ", ")).")
  }

  /// Says an attribute's type, limits and value.
  mutating func sayNow(_ attribute: Attribute) {
    let value = screen.form.session?[attribute.slug] ?? .absent
    say("\(attribute.label): \(attribute.plainType).")
    say("Now: \(attribute.words(for: value, names: screen.form.names))")
  }

  /// Takes an answer as the new value. One that the type refuses stands as it was typed until it is
  /// corrected, as it does in the form.
  mutating func setValue(_ line: String, of slug: AttributeSlug) -> [Effect] {
    guard let attribute = screen.form.session?.schema[slug] else { return [] }
    let word = ValueWord(rawValue: line.trimmed)
    guard word != .help else {
      isQuestionPut = true
      sayHelp(for: attribute)
      return []
    }
    asked = nil
    let value: Value
    switch word {
    case .back: return leave(attribute)
    case .null: value = .null
    case .empty where takesEmptyText(attribute): value = .text("")
    case .empty:
      say("\(attribute.label) cannot be an empty text; :null clears it.")
      return []
    case _ where line.isEmpty: return leave(attribute)
    default: value = attribute.value(typed: line.unescaped, in: screen.form.context)
    }
    if !value.means(screen.form.session?[slug] ?? .absent) { screen.form.set(value, for: slug) }
    tellValue(of: attribute)
    if case .unparsed = value { say("Type \(slug) to correct it.") }
    return []
  }

  private mutating func sayHelp(for attribute: Attribute) {
    say(attribute.field.help)
    let words: [ValueWord] = takesEmptyText(attribute) ? [.null, .empty, .back] : [.null, .back]
    for word in words + [.help] { say(word.words) }
    say("A value that begins with a colon is typed with two.")
  }

  /// Says that nothing was changed.
  mutating func leave(_ attribute: Attribute) -> [Effect] {
    say("\(attribute.label) is left as it is.")
    return []
  }

  private func takesEmptyText(_ attribute: Attribute) -> Bool {
    attribute.value(typed: "", in: screen.form.context) == .text("")
  }
}
