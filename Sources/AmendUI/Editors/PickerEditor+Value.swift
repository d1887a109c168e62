package import AmendCore

extension PickerEditor {
  /// The value to accept: the candidate under the cursor, or of a multiple choice those marked.
  ///
  /// Where nothing was marked or unmarked but something was typed, the candidate under the cursor is
  /// taken along with those marked. Where nothing was done at all, it is the value as it was.
  package var value: Value {
    isMultiple ? chosenMany : chosenOne
  }

  private var chosenOne: Value {
    guard let current, !line.text.isEmpty || cursor != startOfCursor else { return original }
    switch current.id {
    case .option(let id): return .option(id)
    case .record(let id): return .links([id])
    }
  }

  private var chosenMany: Value {
    if marked != originallyMarked { return value(of: marked) }
    guard !line.text.isEmpty, let current, !marked.contains(current.id) else { return original }
    return value(of: marked + [current.id])
  }

  private func value(of ids: [CandidateID]) -> Value {
    guard picks == .options else {
      return .links(ids.compactMap { if case .record(let id) = $0 { id } else { nil } })
    }
    return .options(ids.compactMap { if case .option(let id) = $0 { id } else { nil } })
  }
}
