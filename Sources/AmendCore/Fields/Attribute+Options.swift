extension Attribute {
  /// The option that a received value names: `{"id":…}`, `{"uuid":…}` or the bare id.
  ///
  /// Where the schema has the same id in its other JSON type, it is the schema's that counts
  /// (heading "Where the public text is silent").
  func optionID(reading json: JSON) -> OptionID? {
    guard let id = OptionID(json) ?? json.first("id", "uuid").flatMap(OptionID.init) else {
      return nil
    }
    if option(id) != nil { return id }
    let twins = options.filter { $0.id.description.isExactly(id.description) }
    return twins.count == 1 ? twins.first?.id : id
  }

  /// The option that a person typed: by its label, by its id, or by a label in other case.
  func optionID(typed text: String) throws(Complaint) -> OptionID {
    let found = options(matching: text)
    switch found.count {
    case 1: return found[0].id
    case 0: throw Complaint("\(label) has no option \(text.quoted); \(optionAdvice)")
    default:
      let ids = found.prefix(5).map(\.id.description).joined(separator: ", ")
      throw Complaint("\(text.quoted) names several options; type one of the ids \(ids).")
    }
  }

  /// How an option is shown: by its label, with the id behind it where the label alone would not
  /// lead back to it, and in a way of its own where the schema has no such option.
  func name(of id: OptionID, with names: Names) -> String {
    guard let option = option(id) else {
      let label = names[.options(slug), RecordID(id.description)]?.name ?? id.description
      return "\(label) (no such option)"
    }
    if option.label.trimmed.isEmpty { return id.description }
    return options(matching: option.label).map(\.id) == [id] ? option.label : option.fullName
  }

  /// What stands against an option that the schema does not have.
  func complaint(aboutOption id: OptionID) -> Complaint? {
    guard option(id) == nil else { return nil }
    return Complaint("\(id.description.quoted) is not an option of \(label); \(optionAdvice)")
  }

  /// The end of a sentence that names up to five options.
  private var optionAdvice: String {
    guard !options.isEmpty else { return "it has none yet, so add one in the CRM first." }
    let shown = options.prefix(5).map { $0.label.trimmed.isEmpty ? $0.id.description : $0.label }
    let others = options.count - shown.count
    let end = others == 0 ? "." : ", or \(others) more."
    return "choose \(shown.joined(separator: ", "))\(end)"
  }

  private func options(matching text: String) -> [Option] {
    let folded = text.trimmed.lowercased()
    let tiers: [(Option) -> Bool] = [
      { $0.label.isExactly(text) },
      { $0.id.description.isExactly(text) || $0.fullName.isExactly(text) },
      { $0.label.trimmed.lowercased() == folded || $0.id.description.lowercased() == folded },
    ]
    for tier in tiers {
      let found = options.filter(tier)
      if !found.isEmpty { return found }
    }
    return []
  }
}

extension Option {
  /// The label with the id behind it.
  fileprivate var fullName: String { "\(label) (\(id.description))" }
}

extension String {
  /// The text in quotes, cut to thirty characters, as a message cites what was typed.
  var quoted: String { count > 30 ? "\"\(prefix(29))…\"" : "\"\(self)\"" }
}
