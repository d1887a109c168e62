import AmendCore
import Testing

struct PagingTests {
  @Test func `pages are read until there is no next one`() {
    var paging = Paging(search: "dress", mostPages: 100)
    #expect(paging.query == PageQuery(page: 1, search: "dress"))
    paging.take(["a", "b"], hasNext: true)
    #expect(paging.query == PageQuery(page: 2, search: "dress"))
    paging.take(["c"], hasNext: false)
    #expect(paging.query == nil)
  }

  @Test func `a service that gives the same page for ever is not asked for ever`() {
    var paging = Paging(mostPages: 100)
    paging.take(["a", "b"], hasNext: true)
    paging.take(["b", "a"], hasNext: true)
    #expect(paging.query == nil)
  }

  @Test func `a service that always has another page is left after the most`() {
    var paging = Paging(mostPages: 3)
    var count = 0
    while let query = paging.query, count < 10 {
      paging.take([RecordID("\(query.page)")], hasNext: true)
      count += 1
    }
    #expect(count == 3)
  }
}
