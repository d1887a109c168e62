extension Sequence where Element: Sendable, Self: Sendable {
  /// Does something with each element, with so many of them at once; when the task is cancelled
  /// none is begun any more.
  package func forEachAtOnce(
    _ mostAtOnce: Int, _ work: @escaping @Sendable (Element) async -> Void
  ) async {
    await withTaskGroup { group in
      var rest = makeIterator()
      for _ in 0..<Swift.max(mostAtOnce, 1) {
        guard let element = rest.next() else { break }
        group.addTask { await work(element) }
      }
      while await group.next() != nil {
        guard !Task.isCancelled, let element = rest.next() else { continue }
        group.addTask { await work(element) }
      }
    }
  }

  /// What comes of each element, in their order, with so many of them worked on at once.
  package func mapAtOnce<Result: Sendable>(
    _ mostAtOnce: Int, _ work: @escaping @Sendable (Element) async -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      var rest = enumerated().makeIterator()
      var results: [(Int, Result)] = []
      for _ in 0..<Swift.max(mostAtOnce, 1) {
        guard let (place, element) = rest.next() else { break }
        group.addTask { (place, await work(element)) }
      }
      while let result = await group.next() {
        results.append(result)
        guard let (place, element) = rest.next() else { continue }
        group.addTask { (place, await work(element)) }
      }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
