import AmendCore
import AmendHome

/// Remembers names in the cache, which is opened with the first of them and not before the first
/// paint.
///
/// What is remembered is a comfort: a cache that cannot be used is as one that is empty.
actor NameBook: NameKeeper {
  private let account: Account
  private var opened: NameCache?
  private var isUnusable: Bool

  /// `isUsed` is false where nothing is to be remembered, nor looked up.
  init(_ account: Account, isUsed: Bool = true) {
    self.account = account
    isUnusable = !isUsed
  }

  func names(of links: [Names.Source: [RecordID]]) -> Names {
    var names = Names()
    for (source, ids) in links {
      let kept = using { cache throws(HomeError) in try cache.names(of: ids, in: source) }
      for name in kept ?? [] { names[source, name.id] = .known(name.name, detail: name.detail) }
    }
    return names
  }

  func names(of source: Names.Source) -> KeptNames {
    using { cache throws(HomeError) in try cache.names(of: source) }
      ?? KeptNames(names: [], age: nil, moment: 0)
  }

  func keep(_ names: [KeptName], of source: Names.Source) {
    _ = using { cache throws(HomeError) in try cache.keep(names, of: source) }
  }

  func keep(_ names: Names, of links: [Names.Source: [RecordID]]) {
    for (source, ids) in links {
      var kept: [KeptName] = []
      var gone: [RecordID] = []
      for id in ids {
        switch names[source, id] {
        case .known(let name, let detail): kept.append(KeptName(id: id, name: name, detail: detail))
        case .missing: gone.append(id)
        case nil: break
        }
      }
      _ = using { cache throws(HomeError) in
        try cache.keep(kept, of: source)
        try cache.forget(gone, of: source)
      }
    }
  }

  func forget(
    _ source: Names.Source, notHeardSince moment: KeptNames.Moment
  ) -> [KeptName] {
    using { cache throws(HomeError) in try cache.forget(source, notHeardSince: moment) } ?? []
  }

  /// One that could not be opened is not tried again: each try may wait for a lock.
  private func using<Answer>(_ work: (NameCache) throws(HomeError) -> Answer) -> Answer? {
    guard !isUnusable else { return nil }
    do throws(HomeError) {
      let cache: NameCache
      if let opened { cache = opened } else { cache = try account.openNameCache() }
      opened = cache
      return try work(cache)
    } catch {
      isUnusable = true
      return nil
    }
  }
}
