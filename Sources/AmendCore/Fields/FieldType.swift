/// A type of attribute: how its values are read, shown, typed, checked and written.
///
/// A new type is one file that conforms and one line in `FieldTypes.all`. It gets the values of its
/// own kind only: `Attribute+Field.swift` deals with absent, `null`, unparsed and foreign ones.
package protocol FieldType: Sendable {
  /// The type's name in the API, such as `multiselect`.
  var name: String { get }

  /// What a value of it is and how it is typed: a sentence for help.
  var help: String { get }

  /// How a person edits it.
  func editor(for attribute: Attribute) -> EditorStyle

  /// Takes a value as received; nil where it is not one of this type, whatever its shape.
  func read(_ json: JSON, for attribute: Attribute) -> Value?

  /// The documented form of a value of this type; nil for a value of another.
  func write(_ value: Value, for attribute: Attribute) -> JSON?

  /// Takes what a person typed. Throws a complaint that says what is wrong and what to type.
  func parse(
    _ text: String, for attribute: Attribute, in context: ParseContext
  ) throws(Complaint) -> Value

  /// The value as a person reads it; what is shown parses back to the same value.
  func show(_ value: Value, for attribute: Attribute, with names: Names) -> String

  /// What stands against a value of this type, if anything.
  func check(_ value: Value, for attribute: Attribute) -> Complaint?

  /// Attributes of this type with values, over which the laws are tested.
  var samples: [FieldSample] { get }
}

/// How a value is edited; the editors are in `AmendUI/Editors`.
package enum EditorStyle: Hashable, Sendable {
  /// A line of text.
  case line
  /// One key flips it.
  case toggle
  /// A line and a month.
  case date
  /// A list to choose from.
  case picker(Picks, isMultiple: Bool)
  /// It cannot be edited.
  case none

  /// Where a picker's candidates come from.
  package enum Picks: Hashable, Sendable {
    case options
    case records(ObjectSlug)
    case members
  }
}

/// What parsing depends on besides the text; passed in so that it stays pure.
package struct ParseContext: Hashable, Sendable {
  /// The day that `today` means.
  package var today: CalendarDate
  /// The minute of it that `now` means, 0 to 1439.
  package var minuteOfDay: Int
  /// Where a time counts that is typed without an offset.
  package var zone: Zone

  package init(today: CalendarDate, minuteOfDay: Int = 0, zone: Zone = .fixed(minutes: 0)) {
    self.today = today
    self.minuteOfDay = minuteOfDay
    self.zone = zone
  }
}

/// What is wrong with a value: one sentence that also says what to do.
package struct Complaint: Error, Hashable, Sendable {
  /// The sentence, capitalised, with its full stop.
  package let message: String
  /// Whether it refuses the value, or only warns.
  package let isWarning: Bool

  package init(_ message: String, isWarning: Bool = false) {
    self.message = message
    self.isWarning = isWarning
  }
}

/// An attribute and values that it may hold.
package struct FieldSample: Sendable {
  package let attribute: Attribute
  package let values: [Value]

  package init(_ attribute: Attribute, _ values: [Value]) {
    self.attribute = attribute
    self.values = values
  }
}
