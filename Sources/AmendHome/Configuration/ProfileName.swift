/// What a profile may be called: its name is also the name of its token's file.
package enum ProfileName {
  /// The profile that is always there: the sandbox.
  package static let demo = "demo"
  /// The profile that is taken where nothing names one.
  package static let standard = "default"
  /// The rule, as the end of a sentence.
  package static let rule =
    "use up to 64 letters, digits, \"-\", \"_\" and \".\", none at the start"

  /// The same as a regular expression.
  static let pattern = "^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,63}$"

  /// Whether a profile may be called that.
  package static func isValid(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count) && name.first != "."
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
        default: false
        }
      }
  }
}
