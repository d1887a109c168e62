import AmendCore
import AmendTestSupport
import Testing

struct JSONTests {
  @Test(arguments: [
    "null", "true", "[]", "{}", "\"\"", "-0", "0.10", "1E+2", "123456789012345678901234567890.000",
    #"{"b":1,"a":[null,{"x":"é"}]}"#, #""日本\u0001""#, "1e400",
  ])
  func `what is compact JSON is written as it was read`(_ text: String) throws {
    #expect(try JSON(parsing: text).compact == text)
  }

  @Test func `random values survive writing and reading, compact and pretty`() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      let json = random.json(depth: 4)
      #expect(try JSON(parsing: json.compact) == json)
      #expect(try JSON(parsing: json.pretty) == json)
      #expect(try JSON(parsing: json.compact).compact == json.compact)
    }
  }

  @Test(arguments: [
    "", " ", "nul", "tru", "[1,]", "[1", "[1 2]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{\"a\":}",
    "{1:2}", "01", "1.", ".5", "+1", "1e", "--1", "NaN", "Infinity", "'a'", "\"a", "\"\\x\"",
    "\"\\u12\"", "\"\\u+123\"", "1 1", "[]]", "\"a\nb\"", "\"a\u{0}b\"", "\u{FEFF}1", "//\n1",
  ])
  func `what the standard does not allow is refused`(_ text: String) {
    #expect(throws: JSONError.self) { try JSON(parsing: text) }
  }

  @Test(arguments: [
    #""\uD83D""#, #""\uDE00""#, #""\uD83Dx""#, #""\uD83D\uD83D""#, #""\uD83D\n""#,
    #""\uD83D\u0041""#,
  ])
  func `a surrogate without its partner is refused`(_ text: String) {
    #expect(throws: JSONError.self) { try JSON(parsing: text) }
  }

  @Test func `a pair of surrogates is one code point`() throws {
    #expect(try JSON(parsing: #""\uD83D\uDE00\/\b\f\n\r\t\"\\""#) == "😀/\u{8}\u{C}\n\r\t\"\\")
  }

  @Test(arguments: [
    [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22],
  ])
  func `bytes that are not UTF-8 are refused`(_ bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try JSON(parsing: bytes) }
  }

  @Test func `nesting beyond 256 levels is refused and costs no stack`() throws {
    let open = { (count: Int) in String(repeating: "[", count: count) }
    let deep = open(255) + "1" + String(repeating: "]", count: 255)
    #expect(try JSON(parsing: deep).compact == deep)
    #expect(throws: JSONError.self) { try JSON(parsing: open(257)) }
    #expect(throws: JSONError.self) { try JSON(parsing: open(1_000_000)) }
    #expect(throws: JSONError.self) { try JSON(parsing: String(repeating: "{\"a\":", count: 9999)) }
  }

  @Test func `of members with one key the last counts and all are kept`() throws {
    let json = try JSON(parsing: #"{"a":1,"a":2}"#)
    #expect(json["a"] == 2)
    #expect(json.compact == #"{"a":1,"a":2}"#)
  }

  @Test func `keys that differ in normalization are two keys`() {
    let json: JSON = ["\u{E9}": 1, "e\u{301}": 2]
    #expect(json["\u{E9}"] == 1)
    #expect(json["e\u{301}"] == 2)
    #expect(JSON.object([.init("\u{E9}", 1)]) != .object([.init("e\u{301}", 1)]))
  }

  @Test func `control characters are written as escapes`() {
    #expect(JSON.string("\u{1B}[2J\u{7F}\u{0}").compact == #""\u001b[2J\u007f\u0000""#)
    #expect(JSON.string("\u{9B}31m \u{85}").compact == #""\u009b31m \u0085""#)
  }

  @Test func `controls of the reading order are written as escapes, its marks as they are`() {
    #expect(JSON.string("a\u{202E}b\u{2066}").compact == #""a\u202eb\u2066""#)
    #expect(JSON.string("\u{200F}عباية").compact == "\"\u{200F}عباية\"")
  }

  @Test func `text around what is escaped is written as it is`() {
    let text = "é\u{80}“\"„ \u{2028}…\\\n\u{A0}😀\u{2069}z"
    #expect(JSON.string(Text(text)).compact == #""é\u0080“\"„ \u2028…\\\n\#u{A0}😀\u2069z""#)
  }

  @Test func `garbage is refused or read, and never stops the program`() {
    var random = SeededGenerator(seed: 2)
    let alphabet =
      Array("{}[]\",:\\u0123456789eE+-.truefalsn \n\u{1}".utf8) + [0xC3, 0xA9, 0xED, 0xFF]
    for _ in 0..<20_000 {
      let bytes = (0..<random.int(0...24)).map { _ in random.pick(alphabet) }
      do throws(JSONError) {
        let json = try JSON(parsing: bytes)
        #expect((try? JSON(parsing: json.compact)) == json)
      } catch {
        #expect((0...bytes.count).contains(error.byteOffset))
      }
    }
  }

  @Test func `every cut and every flipped byte of a reply is survived`() throws {
    let reply = Array(#"{"record":{"id":"c1","attributes":{"a":[1.5e3,"é\ud83d\ude00"]}}}"#.utf8)
    for index in reply.indices {
      #expect(throws: JSONError.self) { try JSON(parsing: reply[..<index]) }
      for byte in UInt8.min...UInt8.max {
        var broken = reply
        broken[index] = byte
        _ = Result { try JSON(parsing: broken) }
      }
    }
  }
}
