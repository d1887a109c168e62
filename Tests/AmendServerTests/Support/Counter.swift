import AmendServer
import Synchronization

/// Counts up from 0: the source of foreseeable ids and of a clock that moves with every look at it.
final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  var next: Int { count.add(1, ordering: .relaxed).oldValue }

  /// A clock that is a second later each time, from 2026-01-01 on.
  var clock: Clock { Clock { 1_767_225_600 + self.next } }

  /// Ids `record-0`, `record-1` and so on.
  var identifiers: IdentifierSource { IdentifierSource { "record-\(self.next)" } }
}
