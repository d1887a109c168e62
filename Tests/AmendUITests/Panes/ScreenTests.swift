import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// A picture of each widget and pane at 80×24, and of the form at its smallest.
struct ScreenTests {
  /// A picture: its name, the attribute in focus, the keys pressed there.
  struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    let focus: AttributeSlug
    let keys: String
    var testDescription: String { name }
  }

  static let scenes = [
    Scene(name: "form", focus: "sku", keys: ""),
    Scene(name: "form-changed", focus: "price", keys: "x down space up"),
    Scene(name: "text", focus: "name", keys: "enter ctrl-a"),
    Scene(name: "number-refused", focus: "price", keys: "enter x enter"),
    Scene(name: "checkbox", focus: "in_stock", keys: "x"),
    Scene(name: "date", focus: "launched_at", keys: "enter"),
    Scene(name: "date-typed", focus: "launched_at", keys: "enter ctrl-u tomorrow"),
    Scene(name: "select", focus: "category", keys: "enter down"),
    Scene(name: "multiselect", focus: "tags", keys: "enter down tab"),
    Scene(name: "status", focus: "stage", keys: "enter"),
    Scene(name: "relation", focus: "suppliers", keys: "enter"),
    Scene(name: "user", focus: "owner", keys: "enter le"),
    Scene(name: "currency", focus: "margin", keys: "enter"),
    Scene(name: "rating", focus: "rating", keys: "enter"),
    Scene(name: "datetime", focus: "reviewed_at", keys: "enter"),
    Scene(name: "review", focus: "in_stock", keys: "space up x v"),
    Scene(name: "review-refused", focus: "price", keys: "enter x enter down space v"),
    Scene(name: "question", focus: "in_stock", keys: "space q"),
    Scene(name: "help", focus: "price", keys: "?"),
    Scene(name: "palette", focus: "price", keys: ": rev"),
    Scene(name: "search", focus: "price", keys: "/ ow"),
  ]

  @Test(arguments: scenes)
  func `a picture at 80 by 24`(_ scene: Scene) {
    expectScreen(driver(scene, 80, 24).state.view(), scene.name)
  }

  @Test(arguments: scenes)
  func `a picture at 40 by 10`(_ scene: Scene) {
    expectScreen(driver(scene, 40, 10).state.view(), "\(scene.name)-40x10")
  }

  @Test(
    arguments: scenes,
    [(0, 0), (1, 1), (10, 3), (39, 10), (40, 10), (80, 24), (200, 60)])
  func `every view draws at every size, with the cursor inside`(
    _ scene: Scene, _ size: (columns: Int, rows: Int)
  ) {
    let frame = driver(scene, size.columns, size.rows).state.view()
    #expect(frame.grid.size == Size(columns: size.columns, rows: size.rows))
    if let cursor = frame.cursor {
      #expect(Rect(frame.grid.size).contains(cursor))
    } else {
      #expect(size.columns * size.rows == 0)
    }
  }

  @Test(arguments: scenes)
  func `every pane draws into the smallest place`(_ scene: Scene) {
    driver(scene, 80, 24).state.expectToFitAnywhere()
  }

  @Test func `while the record is read, the frame is there`() {
    let form = FormPane(
      reference: SampleProduct.record.reference, settings: FormPane.Settings(profile: "demo"),
      context: ParseContext(today: CalendarDate(daysSinceEpoch: 0)))
    expectScreen(FormScreen(size: Size(columns: 80, rows: 24), form: form).view(), "loading")
  }

  @Test func `what could not be read is explained`() {
    let form = FormPane(
      reference: SampleProduct.record.reference, settings: FormPane.Settings(profile: "demo"),
      context: ParseContext(today: CalendarDate(daysSinceEpoch: 0)))
    var state = FormScreen(size: Size(columns: 80, rows: 24), form: form)
    _ = state.reduce(.loaded(.failure(.forbidden(missingScope: "crm:read", message: "No."))))
    expectScreen(state.view(), "failed")
  }

  @Test(arguments: [1e300, .infinity, .nan, -1])
  func `a service may ask to wait for any time`(seconds: Double) {
    let form = FormPane(
      reference: SampleProduct.record.reference, settings: FormPane.Settings(profile: "demo"),
      context: ParseContext(today: CalendarDate(daysSinceEpoch: 0)))
    var state = FormScreen(size: Size(columns: 80, rows: 24), form: form)
    let notice = RetryNotice(
      error: .rateLimited(retryAfterSeconds: seconds), attempt: 1, seconds: seconds)
    _ = state.reduce(.retrying(notice))
    #expect(Picture(state.view()).text.contains("Trying again in"))
  }

  @Test func `a form without an attribute in use says so, and has a cursor`() {
    let archived = Attribute(slug: "old", label: "Old", typeName: "text", isArchived: true)
    let schema = ObjectSchema(slug: "things", attributes: [archived])
    let form = FormDriver(Record(id: "r1", object: "things", attributes: [:]), of: schema)
    #expect(form.screen.contains("no attributes in use"))
    #expect(form.state.view().flaw(in: Size(columns: 80, rows: 24)) == nil)
  }

  @Test func `names that are remembered are shown, and are asked for`() {
    let form = FormPane(
      reference: SampleProduct.record.reference, settings: FormPane.Settings(profile: "test"),
      context: ParseContext(today: CalendarDate(daysSinceEpoch: 0)))
    var screen = FormScreen(size: Size(columns: 80, rows: 24), form: form)
    let loaded = LoadedRecord(schema: SampleProduct.schema, record: SampleProduct.record)
    let effects = screen.reduce(.loaded(.success(loaded)))
    let wanted = Names().missing(for: SampleProduct.record, in: SampleProduct.schema)
    #expect(!wanted.isEmpty && effects.contains(.nameLinks(wanted)))
    _ = screen.reduce(.linksRemembered(SampleProduct.names))
    let named = driver(Scene(name: "named", focus: "sku", keys: ""), 80, 24)
    #expect(Picture(screen.view()).text == named.screen)
  }

  private func driver(_ scene: Scene, _ columns: Int, _ rows: Int) -> FormDriver {
    var form = FormDriver(
      SampleProduct.record, of: SampleProduct.schema, columns: columns, rows: rows)
    form.send(.linksNamed(SampleProduct.names))
    form.focus(scene.focus)
    form.press(scene.keys)
    return form
  }
}
