import AmendCore
import AmendHome
import Testing

@Suite struct StorageTests {
  static let values: [Value] = [
    .absent, .null, .text(""), .text("absent"), .text("e\u{301} é 日本 \u{0}\u{7F}\u{202E} \"\\"),
    .number(Number(-0)), .flag(true), .flag(false), .options([]), .links([]),
    .option(.text("1")), .option(.number(Number(1))), .options([.text("a"), .number(Number(2))]),
    .links(["a", "", "b/c"]), .unparsed("12,5 oder so"), .foreign(nil), .foreign("absent"),
    .foreign(["a": [1, true, nil, "x"], "a": 2]),
  ]

  private func again(_ value: Value) throws -> Value? {
    Value(stored: try JSON(parsing: value.stored.compact))
  }

  @Test(arguments: values)
  func `a value comes back as it was stored`(value: Value) throws {
    #expect(try again(value) == value)
  }

  @Test(arguments: ["1.0", "1e400", "-0", "123456789012345678901234567890.10"])
  func `a number comes back with its digits`(digits: String) throws {
    let number = try #require(Number(digits))
    guard case .number(let stored)? = try again(.number(number)) else {
      Issue.record("no number")
      return
    }
    #expect(stored.text == digits)
  }

  @Test(arguments: ["2025-02-28T23:59:59.000001-11:30", "0000-01-01T00:00:00+00:00"])
  func `a moment comes back with its fraction and offset`(text: String) throws {
    let moment = try #require(Moment(text))
    #expect(try again(.moment(moment)) == .moment(moment))
    #expect(try again(.date(moment.date)) == .date(moment.date))
  }

  @Test func `every sample of every type comes back`() throws {
    for sample in FieldTypes.all.flatMap(\.samples) {
      for value in sample.values { #expect(try again(value) == value) }
    }
  }

  @Test func `a record nested as deep as can be read is stored as deep as can be read`() throws {
    let deep = String(repeating: "[", count: 255) + String(repeating: "]", count: 255)
    let json = try JSON(parsing: deep)
    #expect(try again(.foreign(json)) == .foreign(json))
    let record = Record(id: "1", object: "o", attributes: ["deep": json], entityTag: "\"x\"")
    #expect(Record(stored: try JSON(parsing: record.stored.compact)) == record)
  }

  @Test(arguments: [
    "1", "true", "\"other\"", "[]", "{}", "{\"text\":1}", "{\"text\":\"a\",\"flag\":true}",
    "{\"date\":\"2025-02-30\"}", "{\"foreign\":\"{\"}", "{\"links\":[1]}", "{\"number\":\"1\"}",
    "{\"unknown\":1}",
  ])
  func `what is no stored value is refused`(text: String) throws {
    #expect(Value(stored: try JSON(parsing: text)) == nil)
    #expect(
      Patch(stored: try JSON(parsing: "[{\"slug\":\"a\",\"before\":null,\"after\":\(text)}]"))
        == nil)
    #expect(Record(stored: try JSON(parsing: text)) == nil)
    #expect(ObjectSchema(stored: try JSON(parsing: text)) == nil)
    #expect(EditSession(stored: try JSON(parsing: text)) == nil)
  }

  @Test func `a patch keeps the order and both sides of its changes`() throws {
    let patch = Patch(
      Self.values.enumerated().map { index, value in
        .init(AttributeSlug("a\(index)"), from: .unparsed("before"), to: value)
      })
    #expect(Patch(stored: try JSON(parsing: patch.stored.compact)) == patch)
  }

  @Test func `a schema comes back whole`() throws {
    let schema = Sample.schema
    #expect(ObjectSchema(stored: try JSON(parsing: schema.stored.compact)) == schema)
  }

  @Test func `a session comes back with what was changed and the way back`() throws {
    var session = Sample.session
    session.set(.text("one"), for: "name")
    session.set(.text("two"), for: "name")
    session.set(.null, for: "note")
    _ = session.undo()
    var restored = try #require(EditSession(stored: try JSON(parsing: session.stored.compact)))
    #expect(restored == session)
    #expect(restored.redo() == Patch([.init("note", from: .text("kept"), to: .null)]))
    #expect(restored.undo() != nil)
    #expect(restored.undo() != nil)
    #expect(restored["name"] == .text("one"))
  }

  @Test(arguments: [0, 1, -1, 86_399, -86_400, 1_764_000_000, .max, .min] as [Int64])
  func `seconds since the epoch become a moment and back`(seconds: Int64) {
    let moment = Moment(secondsSinceEpoch: seconds)
    let expected = min(max(seconds, -62_167_219_200), 253_402_300_799)
    #expect(moment.secondsSinceEpoch == expected)
  }

  @Test func `a moment's offset counts`() throws {
    let moment = try #require(Moment("1970-01-01T01:00:00+02:00"))
    #expect(moment.secondsSinceEpoch == -3600)
  }
}
