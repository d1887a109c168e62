import AmendCore
import AmendTestSupport

/// A list at a service to which others add and from which they delete while it is read: between two
/// answers one or the other, few or many, anywhere.
struct ChangingList {
  private(set) var reading = PagedReading()
  private(set) var taken: Set<Int> = []
  private(set) var doubles = 0
  private(set) var requests = 0
  private(set) var mostUnderway = 0
  /// What was there from the first answer on, and is still.
  private(set) var stayed: Set<Int>
  private var elements: [Int]
  private var nextElement: Int
  private var random: SeededGenerator
  private let changesPercent: Int

  init(count: Int, random: SeededGenerator, changesPercent: Int) {
    elements = Array(0..<count)
    stayed = Set(elements)
    nextElement = count
    self.random = random
    self.changesPercent = changesPercent
  }

  /// Reads to the end; which of the requests is answered first is left to chance.
  mutating func readAll() {
    var underway: [PageQuery] = []
    while requests < 1000 {
      underway += reading.wanted()
      mostUnderway = max(mostUnderway, underway.count)
      guard !underway.isEmpty else { return }
      if requests > 0, random.int(0...99) < changesPercent { change() }
      let query = underway.remove(at: random.int(0...underway.count - 1))
      requests += 1
      let page = page(query)
      let areNew = reading.take(
        page.elements.map { RecordID("\($0)") }, total: page.total, hasNext: page.hasNext,
        of: query)
      for (element, isNew) in zip(page.elements, areNew) where isNew {
        if !taken.insert(element).inserted { doubles += 1 }
      }
    }
  }

  private func page(_ query: PageQuery) -> Page<Int> {
    let start = (query.page - 1) * query.count
    return Page(
      elements: Array(elements.dropFirst(start).prefix(query.count)), total: elements.count,
      hasNext: start + query.count < elements.count)
  }

  private mutating func change() {
    let count = random.chance(oneIn: 10) ? 150 : random.int(1...3)
    let isAddition = random.chance(oneIn: 2)
    for _ in 0..<count {
      if isAddition {
        elements.insert(nextElement, at: random.int(0...elements.count))
        nextElement += 1
      } else if !elements.isEmpty {
        stayed.remove(elements.remove(at: random.int(0...elements.count - 1)))
      }
    }
  }
}
