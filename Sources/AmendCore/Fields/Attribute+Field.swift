extension Attribute {
  /// The type that reads, shows, parses and writes this attribute's values.
  package var field: any FieldType { FieldTypes.named(typeName) }

  /// Whether it is the object's own, and in use.
  package var isOwn: Bool { !isStandard && !isArchived }

  /// Whether amend may send a value for it: not standard, not archived, of a known type.
  package var isWritable: Bool { isOwn && field.editor(for: self) != .none }

  /// The value of what a record holds; `nil` is a member that the record does not have.
  package func value(of json: JSON?) -> Value {
    guard let json else { return .absent }
    if json == .null { return .null }
    return field.read(json, for: self) ?? .foreign(json)
  }

  /// The value as it is written; nil for what is never written (absent, unparsed, foreign).
  package func json(for value: Value) -> JSON? {
    switch value {
    case .null: .null
    case .absent, .unparsed, .foreign, .several: nil
    default: field.write(value, for: self)
    }
  }

  /// The value as a person reads and edits it; empty for no value.
  package func text(of value: Value, names: Names = Names()) -> String {
    switch value {
    case .absent, .null, .several: ""
    case .unparsed(let text): text.string
    case .foreign(let json): json.string ?? json.compact
    default: field.show(value, for: self, with: names)
    }
  }

  /// The value of what was typed; what cannot be taken is kept as `.unparsed`.
  package func value(typed text: String, in context: ParseContext) -> Value {
    do {
      return try field.parse(text, for: self, in: context)
    } catch {
      return .unparsed(Text(text))
    }
  }

  /// The value of what was typed, where it can be sent: taken by the type and with nothing but
  /// warnings against it. Throws the complaint otherwise.
  package func parsed(_ text: String, in context: ParseContext) throws(Complaint) -> Value {
    let value = try field.parse(text, for: self, in: context)
    if let complaint = complaint(about: value, in: context), !complaint.isWarning {
      throw complaint
    }
    return value
  }

  /// What stands against an edited value, if anything.
  package func complaint(about value: Value, in context: ParseContext) -> Complaint? {
    switch value {
    case .absent, .null:
      return isRequired ? Complaint("\(label) is required; give it a value.") : nil
    case .unparsed(let text):
      do {
        _ = try field.parse(text.string, for: self, in: context)
        return Complaint("\(label) was not taken; edit it once more.")
      } catch { return error }
    case .several: return nil
    case .foreign: return Complaint("amend does not understand this value; choose another.")
    default:
      guard field.write(value, for: self) != nil else {
        return Complaint("\(label) holds no \(typeName) any more; choose another value.")
      }
      return field.check(value, for: self) ?? (isRequired ? complaint(aboutEmpty: value) : nil)
    }
  }

  /// The documentation does not say whether an empty text or list counts as a value.
  private func complaint(aboutEmpty value: Value) -> Complaint? {
    guard value == .text("") || value == .options([]) || value == .links([]) else { return nil }
    return Complaint(
      "\(label) is required; the service may refuse it when it is empty.", isWarning: true)
  }
}
