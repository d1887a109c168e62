/// What an attribute of a record holds.
///
/// Absent, `null`, the empty text and the empty list are four different values here.
package enum Value: Hashable, Sendable {
  /// The record has no member of that name.
  case absent
  /// Cleared: an explicit `null`.
  case null
  case text(Text)
  case number(Number)
  case flag(Bool)
  case date(CalendarDate)
  case moment(Moment)
  /// One option of a select or a status.
  case option(OptionID)
  /// Options of a multiselect, in the order received or picked.
  case options([OptionID])
  /// Records of a relation or members of a user attribute, in the order received or picked.
  case links([RecordID])
  /// What a person typed and the attribute's type cannot take: shown, kept, never written.
  case unparsed(Text)
  /// What the server sent and the attribute's type does not know: shown, kept, never written.
  case foreign(JSON)

  /// Records that are edited together hold different values: shown, never written.
  case several

  /// Whether there is no value: absent and `null` are the same to a person.
  package var isNone: Bool { self == .absent || self == .null }

  /// Whether both mean the same to the service: lists are compared as sets, moments wherever their
  /// clocks stand, absent is as good as `null`, everything else must be equal. The rule of
  /// "Values and patches" in the design.
  package func means(_ other: Value) -> Bool {
    switch (self, other) {
    case (.options(let mine), .options(let theirs)): mine == theirs || Set(mine) == Set(theirs)
    case (.links(let mine), .links(let theirs)): mine == theirs || Set(mine) == Set(theirs)
    case (.moment(let mine), .moment(let theirs)): mine.isSameInstant(as: theirs)
    default: self == other || (isNone && other.isNone)
    }
  }
}
