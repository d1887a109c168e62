import AmendCore

/// The `options` of a body that makes or changes an attribute.
enum OptionList {
  /// The new options; nil where the body has none or something is wrong with them.
  ///
  /// One with an id keeps it, which must be among `former`, or any in a new attribute; one
  /// without gets the next whole number.
  static func read(_ reader: inout BodyReader, besides former: [Option]) -> [Option]? {
    guard let list = reader.list("options") else { return nil }
    var options: [Option] = []
    var next = former.compactMap(\.number).max() ?? 0
    next = max(next, list.compactMap { $0["id"]?.integer }.max() ?? 0)
    for json in list {
      guard let label = json["value"]?.string, !label.isEmpty else {
        reader.complain("options", "must each have a value.")
        return nil
      }
      let (id, color) = (json.first("id"), json.first("color"))
      guard id.map({ $0.string != nil || $0.integer != nil }) ?? true,
        color.map({ $0.string != nil }) ?? true
      else {
        reader.complain("options", "must have a string or an integer as id, and a string as color.")
        return nil
      }
      let given = id.flatMap { OptionID($0) }
      if given == nil { next &+= 1 }
      let taken = given ?? .number(Number(next))
      let isKnown = former.isEmpty || given == nil || former.contains { $0.id == taken }
      guard isKnown, !options.contains(where: { $0.id == taken }) else {
        reader.complain("options", "have an id that cannot be used: \(taken.json.compact).")
        return nil
      }
      options.append(Option(id: taken, label: label, color: color?.string))
    }
    return options
  }
}

extension Option {
  fileprivate var number: Int64? { id.json.integer }
}
