import AmendCore

extension RecordReader {
  /// Remembered candidates that are handed on at once, so that keys are heard in between.
  private static let rememberedAtOnce = 2000

  /// Takes note of candidates that the service has just told.
  func remember(_ candidates: [Candidate], of source: Names.Source) async {
    let kept = candidates.compactMap { candidate in
      candidate.id.record.map {
        KeptName(id: $0, name: candidate.label, detail: candidate.detail)
      }
    }
    await seen.note(kept.map(\.id), of: source)
    await names.keep(kept, of: source)
  }

  /// Reads the candidates of a picker: those that are remembered, then as the service has them. The
  /// last page tells of those that are gone.
  func rememberedCandidates(
    _ picks: EditorStyle.Picks, take: @Sendable (CandidatePage) async -> Void
  ) async {
    guard let source = picks.namesSource else { return }
    let kept = await names.names(of: source)
    for start in stride(from: 0, to: kept.names.count, by: RecordReader.rememberedAtOnce) {
      let some = kept.names[start...].prefix(RecordReader.rememberedAtOnce)
      var page = CandidatePage(
        picks: picks, candidates: .success(some.map { Candidate($0) }), isLast: false)
      page.age = kept.age
      await take(page)
    }
    await candidates(picks) { page in
      var page = page
      page.age = kept.age
      if page.isLast, case .success(let last) = page.candidates {
        let gone = await names.forget(source, notHeardSince: kept.moment)
        page.candidates = .success(last + gone.map { Candidate($0, isMissing: true) })
      }
      await take(page)
    }
  }
}

extension Candidate {
  /// A record or member as it is remembered; `isMissing` where the service has it no more.
  fileprivate init(_ kept: KeptName, isMissing: Bool = false) {
    self.init(
      id: .record(kept.id), label: kept.name, detail: kept.detail, isMissing: isMissing)
  }
}
