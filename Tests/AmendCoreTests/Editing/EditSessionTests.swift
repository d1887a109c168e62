import AmendCore
import AmendTestSupport
import Glibc
import Testing

struct EditSessionTests {
  private let schema = ObjectSchema(
    slug: "o",
    attributes: [
      Attribute(slug: "name", label: "Name", typeName: "text", isRequired: true),
      Attribute(slug: "price", label: "Price", typeName: "number"),
      Attribute(slug: "owner", label: "Owner", typeName: "user"),
      Attribute(slug: "id", typeName: "text", isStandard: true),
    ])

  private func record(_ attributes: [AttributeSlug: JSON]) -> Record {
    Record(id: "r1", object: "o", attributes: attributes)
  }

  private func session(_ attributes: [AttributeSlug: JSON]) -> EditSession {
    EditSession(schema: schema, record: record(attributes))
  }

  @Test func `a value changed back is clean`() {
    var session = session(["price": 1, "owner": ["a", "b"]])
    session.set(.number(2), for: "price")
    #expect(session.isDirty("price"))
    session.set(.number(Number("1.0") ?? 0), for: "price")
    session.set(.links(["b", "a"]), for: "owner")
    #expect(!session.isDirty("price"))
    #expect(session.patch.isEmpty)
  }

  @Test func `accepting what stands there is no step of undo`() {
    var session = session(["price": 1])
    session.set(.number(1), for: "price")
    session.set(.null, for: "owner")
    session.revertAll()
    #expect(session.history.done.isEmpty)
  }

  @Test func `what is not writable cannot be changed`() {
    var session = session(["id": "r1"])
    session.set(.text("x"), for: "id")
    session.set(.text("x"), for: "unheard_of")
    #expect(session.patch.isEmpty)
    #expect(session.history.done.isEmpty)
  }

  @Test func `the patch is in the order of the schema`() {
    var session = session([:])
    session.set(.links(["a"]), for: "owner")
    session.set(.text("x"), for: "name")
    #expect(session.patch.slugs == ["name", "owner"])
  }

  @Test func `only edited values are complained about`() {
    var session = session(["name": .null, "price": "no number"])
    let context = ParseContext(today: CalendarDate(daysSinceEpoch: 0))
    #expect(session.complaints(in: context).isEmpty)
    session.set(.unparsed("1x"), for: "price")
    #expect(session.complaints(in: context).map(\.slug) == ["price"])
    #expect(session.patch.body(for: schema) == .object([]))
  }

  @Test func `after a save the edits are clean and undo makes the old value an edit`() {
    var session = session(["price": 1])
    session.set(.number(2), for: "price")
    session.take(record(["price": 2]), schema)
    #expect(session.patch.isEmpty)
    _ = session.undo()
    #expect(session.patch.body(for: schema).compact == #"{"price":1}"#)
  }

  @Test func `what the service did not take over after a save is still an edit`() {
    var session = session(["price": 1])
    session.set(.number(2), for: "price")
    session.take(record(["price": 1]), schema)
    #expect(session.patch.body(for: schema).compact == #"{"price":2}"#)
  }

  @Test func `a save that merged two lists leaves nothing to save`() {
    var session = session(["owner": ["a"]])
    session.set(.links(["a", "mine"]), for: "owner")
    session.take(record(["owner": ["a", "theirs", "mine"]]), schema)
    #expect(session.patch.isEmpty)
  }

  @Test func `undo after a merge leads to what others wrote and not behind it`() {
    var session = session(["price": 1, "owner": ["a"]])
    session.set(.number(2), for: "price")
    session.set(.number(1), for: "price")
    session.set(.links(["a", "mine"]), for: "owner")
    session.take(record(["price": 9, "owner": ["a", "theirs"]]), schema)
    #expect(session["price"] == .number(9))
    #expect(session["owner"] == .links(["a", "theirs", "mine"]))
    while session.undo() != nil {}
    #expect(session.patch.isEmpty)
    while session.redo() != nil {}
    #expect(session["owner"] == .links(["a", "theirs", "mine"]))
  }

  @Test func `choosing theirs can be taken back`() {
    var session = session(["price": 1])
    session.set(.number(2), for: "price")
    let theirs = record(["price": 9])
    let merge = session.merged(with: theirs, schema: schema)
    #expect(merge.conflicts.map(\.slug) == ["price"])
    session.take(merge, theirs: theirs, schema: schema, choosingTheirs: ["price"])
    #expect(session.patch.isEmpty)
    _ = session.undo()
    #expect(session["price"] == .number(2))
    _ = session.undo()
    #expect(session["price"] == .number(9))
  }

  @Test func `undo leaves an attribute alone that was archived meanwhile`() {
    var session = session(["price": 1])
    session.set(.number(2), for: "price")
    var archived = schema.attributes
    archived[1].isArchived = true
    session.take(record(["price": 1]), ObjectSchema(slug: "o", attributes: archived))
    _ = session.undo()
    _ = session.redo()
    #expect(session.patch.isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a record of 1,000 attributes is edited at once`() {
    var random = SeededGenerator(seed: 8)
    let schema = random.schema(attributeCount: 1000...1000)
    var session = EditSession(schema: schema, record: random.record(of: schema))
    let start = processorSeconds
    for attribute in schema.attributes {
      session.set(random.value(for: attribute), for: attribute.slug)
    }
    for attribute in schema.attributes { _ = session.isDirty(attribute.slug) }
    _ = session.patch.followed(by: session.patch.inverted()).body(for: schema)
    while session.undo() != nil {}
    session.take(session.baseline, schema)
    // Some 50 ms in a debug build; what grows with the square of the count takes many times that.
    #expect(processorSeconds - start < 3)
  }

  /// What this thread alone has used of a processor, so that a busy machine is no failure.
  private var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
