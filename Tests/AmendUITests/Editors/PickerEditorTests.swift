import AmendCore
import AmendTestSupport
import AmendUI
import Testing

@Suite struct PickerEditorTests {
  // MARK: One choice

  @Test func `a single choice opened and accepted changes nothing`() {
    for value in [Value.absent, .null, .option(.text("b")), .option(.text("gone"))] {
      #expect(single(value).value == value)
    }
  }

  @Test func `the cursor starts on the option that the value holds, which comes first`() {
    let picker = single(.option(.text("b")))
    #expect(picker.shown.map(\.label) == ["Beta", "Alpha", "Gamma"])
    #expect(picker.current?.label == "Beta")
  }

  @Test func `without a value nothing is under the cursor until a key is pressed`() {
    var picker = single(.null)
    #expect(picker.current == nil)
    picker.perform(.down)
    #expect(picker.current?.label == "Alpha")
    #expect(picker.value == .option(.text("a")))
  }

  @Test func `a single choice takes the row under the cursor`() {
    var picker = single(.option(.text("b")))
    picker.perform(.down)
    picker.perform(.down)
    #expect(picker.value == .option(.text("c")))
    picker.perform(.first)
    #expect(picker.value == .option(.text("b")))
  }

  @Test func `typing puts the best match under the cursor, and deleting it goes back`() {
    var picker = single(.option(.text("b")))
    picker.type("ga")
    #expect(picker.shown.map(\.label) == ["Gamma"])
    #expect(picker.value == .option(.text("c")))
    picker.perform(.deleteToStart)
    #expect(picker.value == .option(.text("b")))
    #expect(picker.shownCount == 3)
  }

  @Test func `where nothing matches, accepting keeps the value`() {
    var picker = single(.option(.text("b")))
    picker.type("zzz")
    #expect(picker.current == nil)
    #expect(picker.value == .option(.text("b")))
  }

  @Test func `marking belongs to multiple choices`() {
    var picker = single(.null)
    let isHandled = picker.perform(.mark)
    #expect(!isHandled)
  }

  @Test func `an option keeps the type of its id`() {
    let attribute = Attribute(
      slug: "stage", typeName: "status",
      options: [
        Option(id: .number(Number(1)), label: "One"), Option(id: .text("1"), label: "One too"),
      ])
    var picker = PickerEditor(options: attribute, value: .null, isMultiple: false)
    picker.perform(.down)
    #expect(picker.value == .option(.number(Number(1))))
    picker.perform(.down)
    #expect(picker.value == .option(.text("1")))
  }

  @Test func `an id that the schema does not know is shown as missing`() {
    let picker = single(.option(.text("gone")))
    #expect(picker.shown.map(\.isMissing) == [true, false, false, false])
    #expect(picker.current?.label == "gone")
  }

  // MARK: Several choices

  @Test func `a multiple choice opened and accepted changes nothing`() {
    let values = [
      Value.absent, .null, .options([]), .options(["c", "a"]), .options(["gone", "a", "gone"]),
    ]
    for value in values {
      #expect(multiple(value).value == value)
    }
  }

  @Test func `moving about in a multiple choice chooses nothing`() {
    var picker = multiple(.options(["a"]))
    picker.perform(.down)
    #expect(picker.value == .options(["a"]))
  }

  @Test func `marking takes the row and goes on to the next`() {
    var picker = multiple(.null)
    picker.perform(.mark)
    picker.perform(.mark)
    #expect(picker.value == .options(["a", "b"]))
    #expect(picker.current?.label == "Gamma")
  }

  @Test func `marks keep the order of the value and then of marking`() {
    var picker = multiple(.options(["c"]))
    picker.perform(.last)
    picker.perform(.mark)
    picker.perform(.up)
    picker.perform(.mark)
    #expect(picker.value == .options(["c", "b", "a"]))
  }

  @Test func `what is marked later stays in its place in the list`() {
    var picker = multiple(.options(["b"]))
    picker.perform(.last)
    picker.perform(.mark)
    #expect(picker.shown.map(\.label) == ["Beta", "Alpha", "Gamma"])
  }

  @Test func `unmarking everything is an empty list and not null`() {
    var picker = multiple(.options(["a"]))
    picker.perform(.mark)
    #expect(picker.value == .options([]))
  }

  @Test func `marking and unmarking again changes nothing`() {
    var picker = multiple(.null)
    picker.perform(.mark)
    picker.perform(.up)
    picker.perform(.mark)
    #expect(picker.value == .null)
  }

  @Test func `typing and accepting adds the match to what is marked`() {
    var picker = multiple(.options(["c"]))
    picker.type("al")
    #expect(picker.value == .options(["c", "a"]))
  }

  @Test func `typing the name of what is marked changes nothing`() {
    var picker = multiple(.options(["c"]))
    picker.type("gamma")
    #expect(picker.value == .options(["c"]))
  }

  @Test func `once something was marked, the row under the cursor is not added`() {
    var picker = multiple(.null)
    picker.type("a")
    picker.perform(.mark)
    #expect(picker.current?.label != "Alpha")
    #expect(picker.value == .options(["a"]))
  }

  @Test func `an id that is missing is kept until it is unmarked`() {
    var picker = multiple(.options(["gone", "a"]))
    picker.perform(.last)
    picker.perform(.mark)
    #expect(picker.value == .options(["gone", "a", "c"]))
    picker.perform(.first)
    picker.perform(.mark)
    #expect(picker.value == .options(["a", "c"]))
  }

  // MARK: Pages

  @Test func `candidates of a page are added behind those that are there`() {
    var picker = links(.links(["2"]))
    #expect(picker.loading == .loading)
    picker.receive(page(1...3), total: 6, isLast: false)
    #expect(picker.shown.map(\.label) == ["Record 2", "Record 1", "Record 3"])
    #expect(picker.loading == .partial(loaded: 3, total: 6))
    picker.receive(page(3...6), total: 6, isLast: true)
    #expect(picker.candidateCount == 6)
    #expect(picker.loading == .complete)
  }

  @Test func `a page brings the name of an id that was shown alone`() {
    var picker = links(.links(["2"]))
    #expect(picker.current?.label == "2")
    picker.add([Candidate("2", .missing)])
    #expect(picker.current?.isMissing == true)
    picker.receive(page(1...3), total: nil, isLast: true)
    #expect(picker.current?.label == "Record 2")
    #expect(picker.value == .links(["2"]))
  }

  @Test func `the cursor stays on its candidate when a better match arrives`() {
    var picker = links(.null)
    picker.add([candidate("9", "A new record")])
    picker.type("new")
    picker.receive([candidate("1", "new"), candidate("2", "newest")], total: nil, isLast: true)
    #expect(picker.shown.map(\.label) == ["new", "newest", "A new record"])
    #expect(picker.current?.label == "A new record")
  }

  @Test func `a match that arrives after the query comes under the cursor`() {
    var picker = links(.null)
    picker.type("new")
    #expect(picker.current == nil)
    picker.receive([candidate("1", "new")], total: nil, isLast: true)
    #expect(picker.value == .links(["1"]))
  }

  @Test func `the same candidate twice in a page is one`() {
    var picker = links(.null)
    picker.receive([candidate("1", "old"), candidate("1", "new")], total: nil, isLast: true)
    #expect(picker.shown.map(\.label) == ["new"])
  }

  @Test func `members are found by their address`() {
    var picker = PickerEditor(
      links: .members, value: .null, names: Names(), isMultiple: false)
    picker.add([
      Candidate(Member(id: "u1", name: "Lena Meier", email: "lm@zeeg.me")),
      Candidate(Member(id: "u2", name: "Tom", email: "tom@horizon.de")),
    ])
    picker.type("horizon")
    #expect(picker.shown.map(\.label) == ["Tom"])
  }

  @Test(arguments: 0..<20)
  func `no script of commands and pages traps`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var picker = PickerEditor(
      links: .records("x"), value: .links(["1", "1", "zz"]), names: Names(),
      isMultiple: seed % 2 == 0)
    for step in 0..<200 {
      switch random.next() % 5 {
      case 0: picker.type(random.text(upTo: 2))
      case 1: picker.add([candidate(RecordID("\(step % 40)"), random.text(upTo: 8))])
      default: picker.perform(Command.allCases.randomElement(using: &random) ?? .up)
      }
      #expect(picker.shownCount == picker.shown.count)
      #expect(picker.cursorRow.map { $0 < picker.shownCount } != false)
      #expect(Set(picker.shown.map(\.id)).count == picker.shownCount)
    }
  }

  // MARK: What the tests open

  private static let attribute = Attribute(
    slug: "tags", typeName: "multiselect",
    options: [
      Option(id: .text("a"), label: "Alpha"), Option(id: .text("b"), label: "Beta"),
      Option(id: .text("c"), label: "Gamma"),
    ])

  private func single(_ value: Value) -> PickerEditor {
    PickerEditor(options: Self.attribute, value: value, isMultiple: false)
  }

  private func multiple(_ value: Value) -> PickerEditor {
    PickerEditor(options: Self.attribute, value: value, isMultiple: true)
  }

  private func links(_ value: Value) -> PickerEditor {
    PickerEditor(links: .records("suppliers"), value: value, names: Names(), isMultiple: false)
  }

  private func candidate(_ id: RecordID, _ label: String) -> Candidate {
    Candidate(id: .record(id), label: label)
  }

  private func page(_ numbers: ClosedRange<Int>) -> [Candidate] {
    numbers.map { candidate(RecordID("\($0)"), "Record \($0)") }
  }
}

extension OptionID: ExpressibleByStringLiteral {
  /// A textual id, written as a literal.
  public init(stringLiteral text: String) { self = .text(text) }
}
