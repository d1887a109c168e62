import AmendCore
import Testing

struct HistoryTests {
  private func step(_ from: Int64, _ to: Int64) -> Patch {
    Patch([.init("a", from: .number(Number(from)), to: .number(Number(to)))])
  }

  @Test func `steps are taken back last first and made again first first`() {
    var history = History()
    history.record(step(1, 2))
    history.record(step(2, 3))
    #expect(history.undo() == step(3, 2))
    #expect(history.undo() == step(2, 1))
    #expect(history.undo() == nil)
    #expect(history.redo() == step(1, 2))
    #expect(history.redo() == step(2, 3))
    #expect(history.redo() == nil)
  }

  @Test func `a new step ends what could be made again`() {
    var history = History()
    history.record(step(1, 2))
    _ = history.undo()
    history.record(step(1, 5))
    #expect(history.undone.isEmpty)
    #expect(history.done == [step(1, 5)])
  }
}
