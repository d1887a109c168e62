import AmendCore

/// Takes a value in the documented form of its attribute's type, and in no other (the table under
/// "Records of custom objects").
struct ValueCheck {
  let attribute: Attribute

  /// Why a value is not taken: the end of a sentence that begins with the attribute.
  enum Problem: Error, Hashable {
    /// It has another type: the whole request is malformed.
    case wrongType(String)
    /// Its type is right, but this attribute cannot hold it.
    case invalid(String)
  }

  /// The value as it is kept: options by nothing but their ids, each link once.
  func kept(_ value: JSON) throws(Problem) -> JSON {
    switch attribute.typeName {
    case _ where value == .null: return .null
    case "text", "phone_number": try checkText(value)
    case "number": try check(value.integer != nil, "must be an integer.")
    case "rating": try checkRating(value)
    case "currency": try check(value.isNumber, "must be a number.")
    case "checkbox": try check(value.bool != nil, "must be true or false.")
    case "date": try checkDate(value)
    case "datetime": try checkMoment(value)
    case "select", "status": return try keptOption(value)
    case "multiselect": return try keptOptions(value)
    case "relation", "user": return try keptLinks(value)
    default: throw .invalid("is of a type that cannot be written.")
    }
    return value
  }

  private func check(_ isRight: Bool, _ message: String) throws(Problem) {
    guard isRight else { throw .wrongType(message) }
  }

  private func checkText(_ value: JSON) throws(Problem) {
    guard case .string(let text) = value else { throw .wrongType("must be a string.") }
    guard text.scalarCount <= TextField.longest else {
      throw .invalid("must not be greater than \(TextField.longest) characters.")
    }
  }

  private func checkRating(_ value: JSON) throws(Problem) {
    guard let stars = value.integer else { throw .wrongType("must be an integer.") }
    guard (0...5).contains(stars) else { throw .invalid("must be between 0 and 5.") }
  }

  private func checkDate(_ value: JSON) throws(Problem) {
    guard let text = value.string else { throw .wrongType("must be a date string.") }
    guard CalendarDate(text) != nil else {
      throw .invalid("must be a calendar date such as 2025-12-31.")
    }
  }

  private func checkMoment(_ value: JSON) throws(Problem) {
    guard let text = value.string else { throw .wrongType("must be a date and time string.") }
    guard Moment(text) != nil else {
      throw .invalid("must be a date and time such as 2025-12-31T10:00:00+00:00.")
    }
  }

  private func keptOption(_ value: JSON) throws(Problem) -> JSON {
    guard value.members != nil, let id = value["id"].flatMap(OptionID.init) else {
      throw .wrongType("must be an object with the id of an option.")
    }
    guard attribute.option(id) != nil else {
      throw .invalid("has no option \(id.json.compact).")
    }
    return ["id": id.json]
  }

  private func keptOptions(_ value: JSON) throws(Problem) -> JSON {
    guard let elements = value.array else {
      throw .wrongType("must be an array of objects with the ids of options.")
    }
    var options: [JSON] = []
    var seen: Set<JSON> = []
    for element in elements {
      let option = try keptOption(element)
      if seen.insert(option).inserted { options.append(option) }
    }
    return .array(options)
  }

  private func keptLinks(_ value: JSON) throws(Problem) -> JSON {
    guard let elements = value.array, elements.allSatisfy({ $0.string != nil }) else {
      throw .wrongType("must be an array of ids.")
    }
    var seen: Set<JSON> = []
    let ids = elements.filter { seen.insert($0).inserted }
    guard ids.count <= 1 || !attribute.takesOneLink else {
      throw .invalid("takes one record at most.")
    }
    return .array(ids)
  }
}

extension JSON {
  fileprivate var isNumber: Bool {
    guard case .number = self else { return false }
    return true
  }
}
