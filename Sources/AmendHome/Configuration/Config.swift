/// What the configuration file says; what it leaves open is nil.
package struct Config: Hashable, Sendable {
  /// The profile that is taken where nothing else names one.
  package var profile: String?
  /// The accounts by name.
  package var profiles: [String: Profile] = [:]
  /// The name of a theme; not checked here.
  package var theme: Written?
  /// Whether changes are shown before they are sent.
  package var review: Review?
  /// The name of the keymap that the keys begin from; not checked here.
  package var keyPreset: Written?
  /// The keys of a command, by the command's name. Neither is checked here.
  package var keys: [String: Binding] = [:]
  /// Whether the mouse is listened to.
  package var usesMouse: Bool?
  /// How many days what was saved is remembered, 0 to 36,500.
  package var historyDays: Int?

  package init() {}

  /// One account.
  package struct Profile: Hashable, Sendable {
    /// Where the API is, such as `https://api.zeeg.me/v2`.
    package var baseURL: String?
    /// The file that holds the token, as written; `Places.path(written:)` says where that is.
    package var tokenFile: String?
    /// A command of the shell that prints the token.
    package var tokenCommand: String?
    /// Whether `http://` is taken for a host that is not this machine.
    package var allowsInsecure: Bool?
    /// The name of the query parameter by which the service searches a list.
    package var searchParameter: String?
    package var review: Review?
    package var theme: Written?

    package init() {}
  }

  /// Whether changes are shown before they are sent.
  package enum Review: String, CaseIterable, Sendable {
    case always, never
  }

  /// The keys bound to a command, as written.
  package struct Binding: Hashable, Sendable {
    /// In the order written; none takes the command's keys away.
    package var keys: [Written]
    /// Where the command's name stands.
    package var position: Position

    package init(keys: [Written], position: Position) {
      self.keys = keys
      self.position = position
    }
  }

  /// A text, and where it stands.
  package struct Written: Hashable, Sendable {
    package var text: String
    package var position: Position

    package init(_ text: String, at position: Position) {
      self.text = text
      self.position = position
    }
  }

  /// A place in the file, both counted from 1.
  package struct Position: Hashable, Sendable, Comparable {
    package var line: Int
    /// In code points.
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// The order of reading.
    package static func < (left: Position, right: Position) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }
}
