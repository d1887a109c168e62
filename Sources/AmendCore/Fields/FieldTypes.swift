/// The registry: every type of attribute that amend knows, one line each.
package enum FieldTypes {
  package static let all: [any FieldType] = [
    TextField(),
    NumberField(),
    CheckboxField(),
    DateField(),
    DatetimeField(),
    SelectField(),
    StatusField(),
    MultiselectField(),
    RelationField(),
    UserField(),
    PhoneNumberField(),
    RatingField(),
    CurrencyField(),
  ]

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The type of that name; a read-only one where amend does not know it.
  package static func named(_ name: String) -> any FieldType {
    byName[name] ?? UnknownField(name: name)
  }
}
