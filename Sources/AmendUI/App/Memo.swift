import Synchronization

/// What was last made of an input, so that it is not made again while that stays as it is: a screen
/// is shown for every key, and most of it is as it was.
///
/// What is made must follow from the input alone. Collections that were not changed since compare
/// by where they lie, so that a look at even a large input takes little.
final class Memo<Input: Equatable & Sendable, Output: Sendable>: Sendable {
  private let last = Mutex<(input: Input, output: Output)?>(nil)

  /// What is made of that input.
  func of(_ input: Input, _ make: (Input) -> Output) -> Output {
    last.withLock { last in
      let output = if let last, last.input == input { last.output } else { make(input) }
      // The newest of two equal inputs is the one that the next is a copy of.
      last = (input, output)
      return output
    }
  }
}
