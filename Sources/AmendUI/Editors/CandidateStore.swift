import AmendCore

/// The candidates of a picker, packed so that 100,000 of them take some megabytes. A candidate is made
/// from them only where it is shown.
package struct CandidateStore: Sendable {
  /// How many ids a pack holds, so that adding to them copies little.
  private static let packCapacity = 1000

  /// Labels and details, and which of them are shown.
  package private(set) var list = FuzzyList()
  private var ids: [TextPack] = []
  private var marks: [CandidateMark] = []
  /// Where candidates are, by the hash of their id.
  private var positions = HashTable()

  package init() {}

  /// How many there are.
  package var count: Int { marks.count }

  /// The candidate at that position; nil where there is none.
  package subscript(position: Int) -> Candidate? {
    guard let id = id(at: position) else { return nil }
    let detail = list.detail(at: position)
    return Candidate(
      id: id, label: list.label(at: position), detail: detail.isEmpty ? nil : detail,
      tint: marks[position].tint, isMissing: marks[position].isMissing)
  }

  /// The position of the candidate with that id.
  package func position(of id: CandidateID) -> Int? {
    positions.find(id.hashValue) { self.id(at: $0) == id }
  }

  /// Adds candidates behind those there are; one that is there already is brought up to date.
  ///
  /// Returns whether any was changed that had been there.
  package mutating func add(_ candidates: some Sequence<Candidate>) -> Bool {
    var new: [(label: String, detail: String)] = []
    var changed: [Candidate] = []
    for candidate in candidates {
      guard position(of: candidate.id) == nil else {
        changed.append(candidate)
        continue
      }
      note(candidate)
      new.append((candidate.label, candidate.detail ?? ""))
    }
    list.append(new)
    return changed.reduce(false) { update($1) || $0 }
  }

  /// Takes what a search found.
  mutating func take(_ found: FuzzyRanking) { list.take(found) }

  private func id(at position: Int) -> CandidateID? {
    guard marks.indices.contains(position) else { return nil }
    let text = ids[position / CandidateStore.packCapacity][position % CandidateStore.packCapacity]
    return marks[position].id(text)
  }

  private mutating func note(_ candidate: Candidate) {
    positions.append(candidate.id.hashValue)
    if count % CandidateStore.packCapacity == 0 {
      if !ids.isEmpty { ids[ids.count - 1].trim() }
      ids.append(TextPack())
    }
    ids[ids.count - 1].append(candidate.id.text)
    marks.append(CandidateMark(candidate))
  }

  private mutating func update(_ candidate: Candidate) -> Bool {
    guard let position = position(of: candidate.id), self[position] != candidate else {
      return false
    }
    marks[position] = CandidateMark(candidate)
    list.replace(position, with: candidate.label, detail: candidate.detail ?? "")
    return true
  }
}

/// What a candidate is besides its texts, in eight bits.
private struct CandidateMark {
  private enum Kind {
    static let record: UInt8 = 0
    static let textOption: UInt8 = 1
    static let numberOption: UInt8 = 2
    static let mask: UInt8 = 3
  }
  private static let missingBit: UInt8 = 1 << 2
  private static let tintShift: UInt8 = 3

  private let bits: UInt8

  init(_ candidate: Candidate) {
    let kind =
      switch candidate.id {
      case .record: Kind.record
      case .option(.text): Kind.textOption
      case .option(.number): Kind.numberOption
      }
    let tint = candidate.tint.flatMap(Tint.allCases.firstIndex).map { UInt8($0 + 1) } ?? 0
    bits = kind | (candidate.isMissing ? Self.missingBit : 0) | tint << Self.tintShift
  }

  var isMissing: Bool { bits & Self.missingBit != 0 }

  var tint: Tint? {
    let number = Int(bits >> Self.tintShift)
    return number == 0 ? nil : Tint.allCases[number - 1]
  }

  /// The id whose text that is.
  func id(_ text: String) -> CandidateID {
    switch bits & Kind.mask {
    case Kind.record: .record(RecordID(text))
    case Kind.numberOption: .option(Number(text).map { .number($0) } ?? .text(text))
    default: .option(.text(text))
    }
  }
}
