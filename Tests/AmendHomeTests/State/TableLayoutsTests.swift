import AmendCore
import AmendHome
import Testing

struct TableLayoutsTests {
  private let place = DraftPlace(profile: "work", baseURL: "https://api.example", object: "deals")

  @Test func `a layout is kept for its object, profile and service`() throws {
    let scratch = try ScratchDirectory()
    func open() throws(HomeError) -> StateStore {
      try StateStore(
        path: "\(scratch.path)/state.sqlite", now: { Moment(secondsSinceEpoch: 1_764_000_000) })
    }
    let store = try open()
    #expect(try store.tableLayout(at: place) == nil)
    let layout = KeptLayout(
      columns: ["stage", "amount"], isSorted: true, sortedBy: "amount", isDescending: true)
    try store.keep(layout, at: place)
    #expect(try open().tableLayout(at: place) == layout)
    let other = DraftPlace(profile: "home", baseURL: place.baseURL, object: "deals")
    #expect(try store.tableLayout(at: other) == nil)
    let plain = KeptLayout(columns: nil, isSorted: false, sortedBy: nil, isDescending: false)
    try store.keep(plain, at: place)
    #expect(try store.tableLayout(at: place) == plain)
  }
}
