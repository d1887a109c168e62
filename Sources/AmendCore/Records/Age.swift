/// How long ago something was heard.
package struct Age: Hashable, Comparable, Sendable {
  package let seconds: Int64

  /// What seems to lie ahead, since a clock went back, is taken for now.
  package init(seconds: Int64) { self.seconds = max(seconds, 0) }

  package static func < (left: Age, right: Age) -> Bool { left.seconds < right.seconds }
}

extension Age: CustomStringConvertible {
  /// Such as `2 h ago`.
  package var description: String {
    switch seconds {
    case ..<60: "just now"
    case ..<3600: "\(seconds / 60) min ago"
    case ..<86_400: "\(seconds / 3600) h ago"
    case ..<172_800: "a day ago"
    default: "\(seconds / 86_400) days ago"
    }
  }
}
