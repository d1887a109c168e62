import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct PlainRecordsTests {
  @Test func `a page of twenty is said, and more goes on to the end`() {
    var list = PlainTableDriver(things: 45)
    #expect(list.said.contains("20. Thing 20"))
    #expect(list.said.last == "1 to 20 of 45. A number opens, more goes on, /TEXT searches.")
    list.type("more", "more")
    #expect(list.said.last == "41 to 45 of 45. A number opens, more goes on, /TEXT searches.")
    list.type("more")
    #expect(list.said == ["There is no more."])
    #expect(list.prompt == "> ")
  }

  @Test func `the first and the last page are gone to`() {
    var list = PlainTableDriver(things: 1234)
    list.type("last")
    #expect(list.said.first == "1221. Thing 1221")
    #expect(list.said.last == "1221 to 1234 of 1234. A number opens, more goes on, /TEXT searches.")
    list.type("page-up")
    #expect(list.said.first == "1201. Thing 1201")
    list.type("first", "page-up")
    #expect(list.said.first == "1. Thing 1")
    #expect(list.prompt == "> ")
  }

  @Test func `a number or an id opens a record of any page, and nothing else does`() {
    var list = PlainTableDriver(things: 250)
    let opened = Effect.visit(.record(RecordReference(object: "products", id: "id-33")))
    list.type("33")
    #expect(list.effects == [opened])
    #expect(list.prompt == nil)
    list.send(.returned(Visit(of: .record(RecordReference(object: "products", id: "id-33")))))
    #expect(list.said.contains("Back at Products."))
    #expect(list.prompt == "> ")
    list.type("open id-33")
    #expect(list.effects == [opened])
    for line in ["0", "-9223372036854775808", "99999999999999999999", "x", "open 0"] {
      list.send(.returned(Visit(of: .objects)))
      list.type(line)
      #expect(list.effects.isEmpty)
      #expect(list.said.count == 1)
    }
  }

  @Test func `a text is searched in all records, those of later pages too`() {
    var list = PlainTableDriver(things: 250)
    list.type("/thing 247")
    #expect(list.said.first == "1. Thing 247")
    list.type("find nowhere")
    #expect(list.said == ["Nothing is found for “nowhere”."])
    list.type("find")
    #expect(list.said.first == "1. Thing 1")
  }

  @Test func `an empty object is said to be so`() {
    #expect(PlainTableDriver(things: 0).said.last == "There are no records.")
  }

  @Test func `a list is read again, and left`() {
    var list = PlainTableDriver(things: 3)
    list.type("reload")
    #expect(list.said.first == "Reading the records of products.")
    #expect(list.said.last == "1 to 3 of 3. A number opens, more goes on, /TEXT searches.")
    list.type("back")
    #expect(list.said == ["Nothing lies behind this list; quit leaves."])
    #expect(list.effects.isEmpty)
    list.type("quit")
    #expect(list.effects == [.quit])
    list = PlainTableDriver(things: 3, trail: ["Objects"])
    list.type("back")
    #expect(list.effects == [.quit])
    #expect(!list.list.screen.endsProgram)
  }

  @Test func `a page that fails is said, and the list goes on from there`() {
    var list = PlainTableDriver(things: 0)
    list.send(.schemaRead(.failure(.timedOut(afterSeconds: 30))))
    #expect(list.said.last?.hasSuffix("Type reload to go on, or quit.") ?? false)
    list.type("list")
    #expect(list.said == ["There are no records."])
  }

  @Test func `help says what the palette says, of one command or of all`() {
    var list = PlainTableDriver(things: 3)
    list.type("help")
    for command in [Command.open, .find, .mark, .markAll, .sort, .reverseOrder, .columns, .copy] {
      #expect(list.said.contains { $0.hasPrefix(command.rawValue) && $0.contains(command.help) })
    }
    #expect(!list.said.contains { $0.hasPrefix("back") })
    list.type("help reverse-order")
    #expect(list.said == ["reverse-order: reverse the order"])
    list.type("exit")
    #expect(list.said == ["Nothing is called “exit”; did you mean quit?"])
    list.type("quit now")
    #expect(list.said == ["Type quit alone."])
  }

  @Test func `the name of a record is said to be copied elsewhere`() {
    var list = PlainTableDriver(things: 3)
    list.type("copy 2")
    #expect(list.effects == [.copy("products/id-2")])
    #expect(list.said.isEmpty)
    list.type("copy")
    #expect(list.said == ["Say which: copy NUMBER."])
  }

  @Test func `the end of the input ends the list`() {
    var list = PlainTableDriver(things: 3)
    list.end()
    #expect(list.said == ["The input has ended."])
    #expect(list.effects == [.quit])
    #expect(list.list.screen.ending == .inputEnded)
  }
}
