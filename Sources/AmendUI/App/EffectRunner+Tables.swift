import AmendCore

extension EffectRunner {
  /// Reads objects and pages of records for tables, and remembers how they are arranged.
  func run(_ effect: Effect.Tables) {
    switch effect {
    case .readObjects:
      start(.loading) { reader in
        await .objectsRead(
          outcome { () async throws(ServiceError) in try await reader.service.objects() })
      }
    case .readSchema(let object):
      start(.loading) { reader in
        await .schemaRead(
          outcome { () async throws(ServiceError) in try await reader.service.object(object) })
      }
    case .readPage(let object, let query):
      start(.page(query)) { reader in
        await .pageRead(
          query,
          outcome { () async throws(ServiceError) in
            try await reader.service.records(of: object, query)
          })
      }
    case .recall(let object):
      mailbox.post(.tableRecalled(surroundings.tables.recall(object)))
    case .keep(let object, let layout): surroundings.tables.keep(layout, of: object)
    case .awaitSearchPause(let query): post(.searchPaused(query), afterMilliseconds: 150)
    }
  }
}
