import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct PlainChoosingTests {
  private static let suppliers = ObjectSchema(
    slug: "suppliers", singularName: "Supplier", pluralName: "Suppliers",
    attributes: [Attribute(slug: "name", label: "Name", typeName: "text", isRequired: true)])

  var form = PlainDriver()

  /// Opens the suppliers, of which there are that many.
  private mutating func openSuppliers(_ count: Int = 30) {
    form.type("suppliers")
    #expect(form.said == ["Reading what there is to choose from."])
    #expect(form.prompt == nil)
    let candidates = (1...count).map {
      Candidate(id: .record(RecordID("sup-\($0)")), label: "Supplier \($0)", detail: "Oslo")
    }
    var page = CandidatePage(
      picks: .records("suppliers"), candidates: .success(candidates), total: count, isLast: true)
    page.schema = PlainChoosingTests.suppliers
    form.send(.candidatesRead(page))
  }

  @Test(arguments: ["2", "shoes", "Shoes", "opt_def456", "sho"])
  func `an option is chosen by number, name, part of it or id`(answer: String) {
    var form = form
    form.type("category")
    #expect(form.said.contains("1. Dresses, chosen"))
    #expect(form.prompt == "Choice: ")
    form.type(answer)
    #expect(form.said == ["Category: Shoes, changed from Dresses."])
    #expect(form.prompt == "> ")
  }

  @Test mutating func `several options are chosen one after the other, or at once`() {
    form.type("tags", "sale")
    #expect(form.said == ["Sale: chosen."])
    form.type("1")
    #expect(form.said == ["New: not chosen any more."])
    form.type("")
    #expect(form.said == ["Tags: Clearance, Sale, changed from New, Clearance."])
    form.type("tags", "new, clearance", "")
    #expect(form.body == #"{"tags":[{"id":2},{"id":1}]}"#)
  }

  @Test mutating func `a choice is left, cleared or emptied`() {
    form.type("tags", "sale", ":back")
    #expect(form.body == "{}")
    form.type("category", "")
    #expect(form.said == ["Category is left as it is."])
    form.type("category", ":null", "tags", ":empty")
    #expect(form.body == #"{"category":null,"tags":[]}"#)
  }

  @Test mutating func `ten links are listed, and a text searches the others`() {
    openSuppliers()
    #expect(form.said.contains("1. Supplier 1, Oslo, chosen"))
    #expect(form.said.contains("There are 20 more; :more lists them, a part of a name searches."))
    form.type("supplier 2")
    // One has that very name.
    #expect(form.said == ["Supplier 2: not chosen any more."])
    form.type("plier 1")
    #expect(form.said.contains("2. Supplier 10, Oslo"))
    form.type("2", "")
    #expect(form.body == #"{"suppliers":["sup-1","sup-10"]}"#)
    #expect(
      form.said == [
        "Suppliers: Supplier 1, Supplier 10, changed from Supplier 1, sup-2 (no longer exists)."
      ])
  }

  @Test mutating func `what nothing is called is said so, and asked again`() {
    openSuppliers()
    form.type("zzz")
    #expect(form.said.contains("Nothing is called “zzz”."))
    #expect(form.prompt == "Choice: ")
  }

  @Test mutating func `candidates that do not come are told, and the choice can be left`() {
    form.type("owner")
    form.send(
      .candidatesRead(
        CandidatePage(
          picks: .members, candidates: .failure(.timedOut(afterSeconds: 30)), isLast: true)))
    #expect(form.prompt == "Choice: ")
    form.type("")
    #expect(form.prompt == "> ")
    #expect(form.body == "{}")
  }

  @Test mutating func `the next ten are listed when they are asked for, with numbers that go on`() {
    openSuppliers()
    form.type(":more")
    #expect(form.said.first == "11. Supplier 11, Oslo")
    #expect(form.said.last == "There are 10 more; :more lists them, a part of a name searches.")
    form.type(":more", ":more")
    #expect(form.said == ["There is no more."])
    form.type("21", "")
    #expect(form.body == #"{"suppliers":["sup-1","sup-2","sup-21"]}"#)
  }

  @Test mutating func `a record is created by its name and linked`() throws {
    openSuppliers()
    form.type(":create Harbour Looms")
    #expect(
      form.said == [
        "Create supplier “Harbour Looms” and link it?", "y: create it", "n: stay",
      ])
    #expect(form.prompt == "y, n: ")
    form.type("n")
    #expect(form.prompt == "Choice: ")
    form.type(":create Harbour Looms", "y")
    #expect(form.said == ["Creating “Harbour Looms” …"])
    #expect(form.prompt == nil)
    #expect(
      form.effects == [
        .candidates(.create("suppliers", body: .object([JSON.Member("name", "Harbour Looms")])))
      ])
    let created = Record(
      id: "sup-99", object: "suppliers", attributes: ["name": "Harbour Looms"])
    form.send(.linkedCreated("suppliers", .success(created)))
    #expect(form.said.contains("Harbour Looms is created and linked."))
    #expect(form.prompt == "Choice: ")
    form.type("")
    #expect(form.body == #"{"suppliers":["sup-1","sup-2","sup-99"]}"#)
  }

  @Test mutating func `what cannot be created says why, and the choice goes on`() {
    openSuppliers()
    form.type(":create")
    #expect(form.said == ["Type the name of the new record first."])
    #expect(form.prompt == "Choice: ")
    form.type("", "category", ":create Boots")
    #expect(form.said == ["Only records can be created from here."])
    #expect(form.body == "{}")
  }

  @Test mutating func `a record that can be chosen is looked at first`() {
    openSuppliers()
    form.type(":open 3")
    let reference = RecordReference(object: "suppliers", id: "sup-3")
    #expect(form.effects == [.visit(.record(reference))])
    #expect(form.prompt == nil)
    form.send(.returned(Visit(of: .record(reference))))
    #expect(form.said == ["Back at Summer dress."])
    #expect(form.prompt == "Choice: ")
    form.type(":open nobody")
    #expect(form.said == ["Nothing that can be opened is called “nobody”."])
  }

  @Test mutating func `help in a choice says what else can be typed there`() {
    openSuppliers()
    form.type(":help")
    #expect(form.said.first == RelationField().help)
    #expect(form.said.contains(":create NAME: create a record of that name and link it"))
    #expect(form.prompt == "Choice: ")
    form.type(":back", "category", ":help")
    #expect(!form.said.contains { $0.hasPrefix(":create") || $0.hasPrefix(":empty") })
    form.type("", "price", ":help")
    #expect(form.said.first == NumberField().help)
    #expect(form.prompt == "Value: ")
    form.type("49")
    #expect(form.body == #"{"price":49}"#)
  }
}
