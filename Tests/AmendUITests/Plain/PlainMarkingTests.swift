import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct PlainMarkingTests {
  var list = PlainTableDriver(things: 250)

  @Test mutating func `numbers mark rows, and the same again no more`() {
    list.type("mark 1 3-4")
    #expect(
      list.said == [
        "Thing 1: marked.", "Thing 3: marked.", "Thing 4: marked.",
        "3 are marked; open edits them together.",
      ])
    list.type("mark 3,1")
    #expect(
      list.said == [
        "Thing 3: not marked any more.", "Thing 1: not marked any more.", "1 is marked.",
      ])
    list.type("list")
    #expect(list.said.contains("4. Thing 4, marked"))
    list.type("mark")
    #expect(list.said == ["4. Thing 4", "1 is marked."])
  }

  @Test(arguments: ["0", "1-", "-3", "4-2", "1-2-3", "251", "x", "1 x", "1-999999999999", ","])
  func `what are no numbers of the list marks nothing`(text: String) {
    var list = list
    list.type("mark \(text)")
    #expect(list.said == ["“\(text)” are not numbers of the list; type them as in 1 3 5-7."])
    list.type("mark")
    #expect(list.said == ["None is marked."])
  }

  @Test mutating func `marked records are opened together`() {
    list.type("open")
    #expect(list.effects.isEmpty)
    list.type("mark 7", "open")
    #expect(
      list.effects == [.visit(.record(RecordReference(object: "products", id: "id-7")))])
    list.send(.returned(Visit(of: .objects)))
    list.type("mark 9", "open")
    let references = ["id-7", "id-9"].map {
      RecordReference(object: "products", id: RecordID($0))
    }
    #expect(list.effects == [.visit(.several(references))])
    var visit = Visit(of: .several(references))
    visit.summary = "2 of 2 saved."
    list.send(.returned(visit))
    #expect(list.said.suffix(2) == ["Back at Products.", "2 of 2 saved."])
    list.type("mark")
    #expect(list.said == ["None is marked."])
  }

  @Test mutating func `all that are loaded or found are marked`() {
    list.type("/thing 24", "mark-all")
    #expect(list.said == ["16 are marked; open edits them together."])
    list.type("find", "mark-all")
    #expect(list.said.first == "250 are marked; open edits them together.")
    list.type("mark-all")
    #expect(list.said.first == "None is marked.")
  }
}
