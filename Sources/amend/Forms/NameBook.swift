import AmendCore
import AmendHome

/// Remembers names in the cache, which is opened when it is made ready or first used, and not
/// before the first paint.
///
/// What is remembered is a comfort: a cache that cannot be used is as one that is empty.
actor NameBook: NameKeeper {
  private let account: Account
  private var opened: NameCache?
  private var isUnusable: Bool
  /// By which records are named; read from the cache where they were not heard yet.
  private var schemas: [ObjectSlug: ObjectSchema] = [:]

  /// `isUsed` is false where nothing is to be remembered, nor looked up.
  init(_ account: Account, isUsed: Bool = true) {
    self.account = account
    isUnusable = !isUsed
  }

  func prepare() { _ = using { _ in } }

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
        case .untold, nil: break
        }
      }
      _ = using { cache throws(HomeError) in
        try cache.keep(kept, of: source)
        try cache.forget(gone, of: source)
      }
    }
  }

  func forget(
    _ source: Names.Source, notHeardSince moment: KeptNames.Seconds
  ) -> [KeptName] {
    using { cache throws(HomeError) in try cache.forget(source, notHeardSince: moment) } ?? []
  }

  /// Remembers what an object is made of, for the completion of its attributes.
  func keep(_ schema: ObjectSchema) {
    schemas[schema.slug] = schema
    _ = using { cache throws(HomeError) in try cache.keep(schema) }
  }

  /// Remembers all objects there are.
  func keep(_ schemas: [ObjectSchema]) {
    for schema in schemas { self.schemas[schema.slug] = schema }
    _ = using { cache throws(HomeError) in
      guard try cache.schemas() != schemas else { return }
      try cache.keep(schemas)
    }
  }

  /// Remembers the names of records of an object that is remembered too.
  func keep(_ records: [Record]) {
    guard let object = records.first?.object, let schema = schema(of: object) else { return }
    let names = records.map { record in
      KeptName(
        id: record.id, name: record.displayName(in: schema),
        detail: record.displayDetail(in: schema))
    }
    keep(names, of: .records(object))
  }

  /// What is remembered of what an object is made of.
  func schema(of object: ObjectSlug) -> ObjectSchema? {
    if schemas[object] == nil {
      let known = using { cache throws(HomeError) in try cache.schemas() } ?? []
      for schema in known where schemas[schema.slug] == nil { schemas[schema.slug] = schema }
    }
    return schemas[object]
  }

  /// One that is damaged or locked is not tried again: each try may wait for a lock.
  private func using<Answer>(_ work: (NameCache) throws(HomeError) -> Answer) -> Answer? {
    guard let cache = opened ?? open() else { return nil }
    do throws(HomeError) {
      return try work(cache)
    } catch {
      giveUp(after: error)
      return nil
    }
  }

  private func open() -> NameCache? {
    guard !isUnusable else { return nil }
    do throws(HomeError) {
      opened = try account.openNameCache()
    } catch { isUnusable = true }
    return opened
  }

  private func giveUp(after error: HomeError) {
    switch error {
    case .stateDamaged(let path, _):
      do throws(HomeError) {
        // Opening it did not see the damage; the next amend makes it anew.
        try NameCache.remove(path: path)
      } catch {
        // It is as good as empty.
      }
    case .stateLocked: break
    default: return
    }
    isUnusable = true
    opened = nil
  }
}
