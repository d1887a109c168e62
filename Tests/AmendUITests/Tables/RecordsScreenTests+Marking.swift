import AmendCore
import AmendTestSupport
import AmendUI
import Testing

/// Rows that are marked and opened together, and new ones.
extension RecordsScreenTests {
  @Test func `marked rows open one form`() {
    var table = table(10)
    table.press("space down space")
    #expect(table.text.contains("2 marked"))
    _ = table.takeEffects()
    table.press("enter")
    let expected = [0, 2].map { Self.record($0).reference }
    #expect(table.takeEffects() == [.visit(.several(expected))])
    table.press("esc")
    #expect(!table.text.contains("marked"))
  }

  @Test func `a marked row is opened wherever the cursor is, and stays marked until it is saved`() {
    var table = table(10)
    table.press("space G enter")
    let expected = Effect.visit(.record(Self.record(0).reference))
    #expect(table.takeEffects().contains(expected))
    var saved = Visit(of: .record(Self.record(0).reference))
    saved.summary = "Saved: name"
    table.send(.returned(saved))
    #expect(!table.text.contains("marked"))
    table.press("g space space")
    var visit = Visit(of: .several([Self.record(1).reference, Self.record(2).reference]))
    visit.isDone = false
    table.send(.returned(visit))
    #expect(table.text.contains("marked"))
  }

  @Test func `a new record is made from the table, which then reads it`() {
    var table = table(10)
    table.press("n")
    #expect(table.takeEffects().contains(.visit(.newRecord("things", matching: nil))))
    table.send(.returned(Visit(of: .newRecord("things", matching: nil))))
    #expect(!table.takeEffects().contains { $0.isPage })
    var visit = Visit(of: .newRecord("things", matching: nil))
    visit.summary = "Saved: name"
    visit.records = [Self.record(77)]
    table.send(.returned(visit))
    table.answerPages(from: Self.records(10) + [Self.record(77)])
    table.press("enter")
    #expect(table.takeEffects().contains(.visit(.record(Self.record(77).reference))))
  }

  @Test func `what a search shows is marked at once, and opens one form`() {
    var table = table(30)
    table.press("/ thing2 alt-a")
    let found = table.names.count
    #expect(found > 1 && found < 30)
    #expect(table.text.contains("\(found) marked"))
    #expect(table.text.contains("edit \(found)"))
    _ = table.takeEffects()
    table.press("enter")
    guard case .visit(.several(let references)) = table.takeEffects().last else {
      Issue.record("no form of several")
      return
    }
    #expect(references.count == found)
  }

  @Test func `marked rows that a search hides are not opened from it`() {
    var table = table(30)
    table.press("space space / thing2")
    #expect(table.text.contains("2 marked"))
    let first = table.names.first
    _ = table.takeEffects()
    table.press("enter")
    guard case .visit(.record(let reference)) = table.takeEffects().last else {
      Issue.record("no form of one record")
      return
    }
    #expect("Thing \(reference.id.text.dropFirst(3))" == first)
    table.press("ctrl-u zzz enter")
    #expect(!table.takeEffects().contains { if case .visit = $0 { true } else { false } })
    table.press("esc enter")
    guard case .visit(.several(let references)) = table.takeEffects().last else {
      Issue.record("no form of several")
      return
    }
    #expect(references.count == 2)
  }
}
