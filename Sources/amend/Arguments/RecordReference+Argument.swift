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
}
