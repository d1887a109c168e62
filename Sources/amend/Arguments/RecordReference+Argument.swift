import AmendCore
import ArgumentParser

extension RecordReference: ExpressibleByArgument {
  /// Takes `OBJECT/ID`. What `--ids` printed may stand behind the object once more,
  /// `products/products/ID`.
  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    let isDoubled = parts.count == 3 && parts[0] == parts[1]
    self.init(isDoubled ? "\(parts[1])/\(parts[2])" : argument)
  }

  /// The same for an argument that must be a record. Throws a sentence that says how one is named.
  @Sendable static func required(_ argument: String) throws -> RecordReference {
    if let reference = RecordReference(argument: argument) { return reference }
    let object = argument.prefix { $0 != "/" }
    throw ValidationError(
      "a record is named OBJECT/ID"
        + (object.isEmpty ? "." : "; amend list \(object) --ids shows those of \(object)."))
  }
}
