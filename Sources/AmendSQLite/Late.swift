import Synchronization

/// Something that is made with its first use, and kept when that succeeds.
package final class Late<Value: Sendable>: Sendable {
  private let made: Mutex<Value?>
  private let make: @Sendable () throws -> Value

  package init(_ make: @escaping @Sendable () throws -> Value) {
    made = Mutex(nil)
    self.make = make
  }

  /// What was made before.
  package init(_ value: Value) {
    made = Mutex(value)
    make = { value }
  }

  /// What was made, or is made now. Throws what making it throws, each time anew.
  package func value() throws -> Value {
    try made.withLock { made in
      if let made { return made }
      let value = try make()
      made = value
      return value
    }
  }

  /// What was made, unless nobody has used it.
  package var valueIfMade: Value? { made.withLock { $0 } }
}
