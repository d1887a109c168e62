import AmendCore
import AmendUI

/// A small form with something of everything in it, to show a theme by.
struct ThemePicture {
  static let size = Size(columns: 40, rows: 10)

  /// The form, with a change, a complaint and the focus.
  static let grid: Grid = {
    let reference = RecordReference(object: schema.slug, id: "1")
    let context = ParseContext(today: CalendarDate(daysSinceEpoch: 0))
    var screen = FormScreen(
      size: size,
      form: FormPane(
        reference: reference, settings: FormPane.Settings(profile: "demo"), context: context))
    let record = Record(id: reference.id, object: reference.object, attributes: values)
    _ = screen.reduce(.loaded(.success(LoadedRecord(schema: schema, record: record))))
    screen.form.names[.members, "1"] = .known("Lena Meier", detail: nil)
    screen.form.session?.set(.flag(false), for: "stock")
    screen.form.refusals["stock"] = "Sold out, says the service."
    screen.form.focus = "price"
    return screen.view().grid
  }()

  private static let schema = ObjectSchema(
    slug: "products", singularName: "Product", pluralName: "Products",
    attributes: [
      Attribute(slug: "name", label: "Name", typeName: "text", isRequired: true),
      Attribute(
        slug: "price", label: "Price", typeName: "currency", currency: Currency(code: "EUR")),
      Attribute(slug: "stock", label: "In Stock", typeName: "checkbox"),
      Attribute(
        slug: "tags", label: "Tags", typeName: "multiselect",
        options: [
          Option(id: .number(Number(1)), label: "New", color: "success"),
          Option(id: .number(Number(2)), label: "Sale", color: "danger"),
          Option(id: .number(Number(3)), label: "Linen", color: "primary"),
        ]),
      Attribute(slug: "owner", label: "Owner", typeName: "user"),
      Attribute(slug: "note", label: "Note", typeName: "text"),
    ])

  private static let values: [AttributeSlug: JSON] = [
    "name": "Summer dress", "price": 49, "stock": true, "owner": ["1"], "note": nil,
    "tags": [["id": 1], ["id": 2], ["id": 3]],
  ]
}
