import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct PlainObjectsTests {
  private var objects = PlainObjects(
    ObjectsScreen(size: Size(columns: 80, rows: 24), keymap: Keymap([:]), profile: "test"))
  private var said: [String] = []
  private var effects: [Effect] = []

  init() { send(.objectsRead(.success(Self.schemas))) }

  private static let schemas = [("products", "Products"), ("deals", "Deals"), ("people", "People")]
    .map { slug, name in
      ObjectSchema(
        slug: ObjectSlug(slug), singularName: name, pluralName: name, attributes: [])
    }

  private mutating func send(_ event: Event) {
    said = []
    effects = []
    for effect in objects.reduce(event) {
      if case .say(let lines) = effect { said += lines } else { effects.append(effect) }
    }
  }

  private mutating func type(_ line: String) { send(.answered(line)) }

  @Test func `objects are listed with numbers`() {
    #expect(
      said == [
        "Reading the objects.", "1. Products, products", "2. Deals, deals", "3. People, people",
        "A number or a slug opens an object's records; help lists the commands.",
      ])
    #expect(effects.last == .ask(prompt: "> "))
  }

  @Test(arguments: ["2", "deals", "open 2", "open deals"])
  func `a number or a slug opens its records`(line: String) {
    var table = self
    table.type(line)
    #expect(table.effects == [.visit(.records("deals"))])
    table.send(.returned(Visit(of: .records("deals"))))
    #expect(table.said == ["Back at Objects."])
  }

  @Test mutating func `those found have the numbers until all are wanted again`() {
    type("find peo")
    #expect(said.prefix(2) == ["1. People, people", "1 of 3 objects."])
    type("1")
    #expect(effects == [.visit(.records("people"))])
    send(.returned(Visit(of: .records("people"))))
    type("find")
    #expect(said.first == "1. Products, products")
  }

  @Test mutating func `what names nothing is said so, and nothing lies behind`() {
    type("4")
    #expect(said == ["Nothing is called “4”; list says what is here, help the commands."])
    type("back")
    #expect(said == ["Nothing lies behind this list; quit leaves."])
    type("help")
    #expect(!said.contains { $0.hasPrefix("back") })
    type("quit")
    #expect(effects == [.quit])
  }

  @Test mutating func `a failure is said, and reload tries again`() {
    type("reload")
    #expect(said == ["Reading the objects."])
    #expect(effects.contains(.tables(.readObjects)))
    send(.objectsRead(.failure(.unauthorized)))
    #expect(said.count == 1)
    #expect(effects.last == .ask(prompt: "> "))
    type("2")
    #expect(said.count == 1)
    type("reload")
    send(.key(.control("c")))
    #expect(effects.contains(.cancel(.loading)))
    #expect(effects.last == .ask(prompt: "> "))
  }

  @Test mutating func `the end of the input ends it`() {
    send(.answered(nil))
    #expect(said == ["The input has ended."])
    #expect(objects.screen.ending == .inputEnded)
  }
}
