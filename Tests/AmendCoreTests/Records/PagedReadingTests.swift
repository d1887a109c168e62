import AmendCore
import AmendTestSupport
import Testing

struct PagedReadingTests {
  /// A page of records with these ids.
  private func page(_ ids: Range<Int>, total: Int? = nil, hasNext: Bool = true) -> Page<Int> {
    Page(elements: Array(ids), total: total, hasNext: hasNext)
  }

  private func take(
    _ page: Page<Int>, _ number: Int, search: String? = nil, in reading: inout PagedReading
  ) -> [Int] {
    let areNew = reading.take(
      page.elements.map { RecordID("\($0)") }, total: page.total, hasNext: page.hasNext,
      of: PageQuery(page: number, search: search))
    return zip(page.elements, areNew).filter(\.1).map(\.0)
  }

  @Test func `the second page is asked for when the first has told that it is there`() {
    var reading = PagedReading(search: "dress")
    #expect(reading.wanted() == [PageQuery(page: 1, search: "dress")])
    #expect(reading.wanted() == [])
    #expect(take(page(0..<100, total: 400), 1, search: "dres", in: &reading).isEmpty)
    #expect(take(page(0..<100, total: 400), 1, search: "dress", in: &reading).count == 100)
    #expect(reading.wanted().map(\.page) == [2, 3])
    #expect(reading.wanted() == [])
    #expect(take(page(200..<300, total: 400), 3, search: "dress", in: &reading).count == 100)
    #expect(reading.wanted().map(\.page) == [4])
    #expect(!reading.isComplete)
  }

  @Test func `without a total one page is asked for after the other`() {
    var reading = PagedReading()
    _ = reading.wanted()
    _ = take(page(0..<100), 1, in: &reading)
    #expect(reading.wanted().map(\.page) == [2])
    _ = take(page(100..<110, hasNext: false), 2, in: &reading)
    #expect(reading.wanted() == [])
    #expect(reading.isComplete)
  }

  @Test func `nothing comes twice`() {
    var reading = PagedReading()
    _ = reading.wanted()
    #expect(take(page(0..<100, total: 150), 1, in: &reading).count == 100)
    _ = reading.wanted()
    #expect(take(page(99..<151, total: 151, hasNext: false), 2, in: &reading).first == 100)
  }

  @Test func `ids that look alike are not taken for one`() {
    var reading = PagedReading()
    _ = reading.wanted()
    #expect(
      reading.take(["\u{E9}", "e\u{301}"], total: 2, hasNext: false, of: PageQuery())
        == [true, true])
  }

  @Test func `where the total falls the page before is read again`() {
    var reading = PagedReading()
    _ = reading.wanted()
    _ = take(page(0..<100, total: 200), 1, in: &reading)
    #expect(reading.wanted().map(\.page) == [2])
    // One of the first hundred is gone, and so 100 stands on the first page now.
    #expect(take(page(101..<200, total: 199, hasNext: false), 2, in: &reading).count == 99)
    #expect(!reading.isComplete)
    #expect(reading.wanted().map(\.page) == [1])
    #expect(take(page(1..<101, total: 199), 1, in: &reading) == [100])
    #expect(reading.isComplete)
  }

  @Test func `a page that failed is asked for again`() {
    var reading = PagedReading()
    _ = reading.wanted()
    _ = take(page(0..<100, total: 300), 1, in: &reading)
    _ = reading.wanted()
    _ = take(page(200..<300, total: 300, hasNext: false), 3, in: &reading)
    reading.fail(PageQuery(page: 2))
    #expect(!reading.isComplete)
    #expect(reading.wanted().map(\.page) == [2])
    _ = take(page(100..<200, total: 300), 2, in: &reading)
    #expect(reading.isComplete)
  }

  @Test func `a service that repeats itself is not asked for ever`() {
    var reading = PagedReading()
    var (requests, elements) = (0, 0)
    while let query = reading.wanted().first, requests < 100 {
      requests += 1
      elements += take(page(0..<100, total: 1_000_000), query.page, in: &reading).count
    }
    #expect(requests < 100)
    #expect(elements == 100)
  }

  @Test func `a page that is empty is the end, whatever it says`() {
    var reading = PagedReading()
    _ = reading.wanted()
    _ = take(page(0..<0), 1, in: &reading)
    #expect(reading.isComplete)
  }

  @Test func `nothing is read beyond the most pages`() {
    var reading = PagedReading(mostPages: 1)
    _ = reading.wanted()
    _ = take(page(0..<100, total: 300), 1, in: &reading)
    #expect(reading.wanted() == [])
    #expect(reading.isFinished)
    #expect(!reading.isComplete)
  }

  @Test func `a list that stays as it is takes one request a page`() {
    var list = ChangingList(count: 1234, random: SeededGenerator(seed: 1), changesPercent: 0)
    list.readAll()
    #expect(list.requests == 13)
    #expect(list.taken == list.stayed)
  }

  @Test(arguments: 0..<300)
  func `whatever is added and deleted meanwhile, all that stays comes once`(seed: UInt64) {
    var list = ChangingList(count: 730, random: SeededGenerator(seed: seed), changesPercent: 30)
    list.readAll()
    #expect(list.doubles == 0)
    #expect(list.mostUnderway <= 2)
    #expect(list.reading.isComplete)
    #expect(list.stayed.subtracting(list.taken).isEmpty)
    #expect(list.requests < 100)
  }

  @Test func `page after page, no element comes twice although others add some meanwhile`() async {
    var list = Array(0..<250)
    var heard: [Int] = []
    await PagedReading().each(id: { (number: Int) in RecordID("\(number)") }) { query in
      let start = (query.page - 1) * 100
      let page = Page(
        elements: Array(list[min(start, list.count)...].prefix(100)), total: nil,
        hasNext: start + 100 < list.count)
      if query.page == 1 { list.insert(1000, at: 0) }
      return page
    } take: { elements in
      heard += elements
      return true
    }
    #expect(heard.count == Set(heard).count)
    #expect(Set(heard).isSuperset(of: 0..<250))
  }

  @Test func `page after page, it ends when it is told that this is enough`() async {
    var pages: [Int] = []
    await PagedReading().each(id: { (number: Int) in RecordID("\(number)") }) { query in
      pages.append(query.page)
      return page(query.page * 100..<query.page * 100 + 100)
    } take: { _ in
      pages.count < 3
    }
    #expect(pages == [1, 2, 3])
  }
}
