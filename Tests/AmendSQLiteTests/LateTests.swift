import AmendSQLite
import Synchronization
import Testing

@Suite struct LateTests {
  private struct NotYet: Error {}

  @Test func `it is made with its first use, and tried again when that fails`() throws {
    let count = Mutex(0)
    let late = Late {
      try count.withLock { count in
        count += 1
        guard count > 1 else { throw NotYet() }
        return count
      }
    }
    #expect(late.valueIfMade == nil)
    #expect(throws: NotYet.self) { try late.value() }
    #expect(late.valueIfMade == nil)
    for _ in 0..<2 { #expect(try late.value() == 2) }
    #expect(late.valueIfMade == 2)
  }
}
