import AmendCore
import AmendUI
import Testing

struct ConfinementTests {
  private static let record = RecordReference(object: "products", id: "1")
  private static let sibling = RecordReference(object: "products", id: "2")
  private static let stranger = RecordReference(object: "suppliers", id: "3")

  @Test(arguments: [
    Place.objects, .records("products"), .records("suppliers"), .record(sibling),
    .record(stranger), .several([record, sibling]),
  ])
  func `a record leads nowhere`(place: Place) {
    #expect(Confinement(to: .record(Self.record)).objection(to: .visit(place)) != nil)
  }

  @Test(arguments: [
    (Place.record(sibling), true), (.several([record, sibling]), true), (.record(stranger), false),
    (.several([record, stranger]), false), (.records("suppliers"), false), (.objects, false),
  ])
  func `an object leads to its records alone`(place: Place, isPermitted: Bool) {
    let objection = Confinement(to: .records("products")).objection(to: .visit(place))
    #expect((objection == nil) == isPermitted)
  }

  @Test(arguments: [
    Effect.suspend, .outside(.edit("name", text: "x")),
    .candidates(.create("suppliers", body: [:])),
  ])
  func `what leaves the form is refused wherever it begins`(effect: Effect) {
    for place in [Place.record(Self.record), .records("products")] {
      #expect(Confinement(to: place).objection(to: effect)?.hasSuffix(".") == true)
    }
  }

  @Test(arguments: [
    Effect.redraw, .quit, .load(record), .drafts(.readHistory), .copy("x"), .themes(.find),
  ])
  func `what stays within it is not`(effect: Effect) {
    #expect(Confinement(to: .record(Self.record)).objection(to: effect) == nil)
  }
}
