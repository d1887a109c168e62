package import AmendCore
internal import GRDB

/// One save, as it is remembered.
package struct PastSave: Hashable, Sendable {
  package let id: Int64
  package let profile: String
  package let baseURL: String
  package let reference: RecordReference
  package let savedAt: Moment
  package let kind: Kind
  /// What was changed: its inverse takes the save back.
  package let patch: Patch
  /// The body as it was sent, byte for byte.
  package let body: String
  /// The save that took this one back.
  package let undoneBy: Int64?
  /// What it has in common with the saves of other records that were made together with it.
  package let batch: String?

  /// Which way it was saved.
  package enum Kind: String, CaseIterable, Sendable {
    case form, set, undo, bulk
  }
}

extension StateStore {
  /// Remembers a save, and forgets those of more than so many days ago. `undoing` are the saves that
  /// it took back; those of one `batch` were made together. Returns its id.
  @discardableResult
  package func recordSave(
    of reference: RecordReference, profile: String, baseURL: String, kind: PastSave.Kind,
    patch: Patch, body: String, undoing undone: [Int64] = [], batch: String? = nil,
    keepingDays days: Int
  ) throws(HomeError) -> Int64 {
    let arguments: StatementArguments = [
      profile, baseURL, reference.object.text, reference.id.text, now().secondsSinceEpoch,
      kind.rawValue, patch.stored.compact, body, batch,
    ]
    return try file.write { database in
      try database.execute(
        sql: """
          INSERT INTO save (profile, base_url, object, record, saved_at, kind, patch, body,
            batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """, arguments: arguments)
      let id = database.lastInsertedRowID
      for undone in undone {
        try database.execute(
          sql: "UPDATE save SET undone_by = ? WHERE id = ?", arguments: [id, undone])
      }
      try forgetSaves(olderThanDays: days, in: database)
      return id
    }
  }

  /// What was saved in a profile at a base URL, the latest first: of one record, or of all.
  package func saves(
    of reference: RecordReference? = nil, profile: String, baseURL: String, limit: Int = 1000
  ) throws(HomeError) -> [PastSave] {
    var sql = "SELECT * FROM save WHERE profile = ? AND base_url = ?"
    var arguments: StatementArguments = [profile, baseURL]
    if let reference {
      sql += " AND object = ? AND record = ?"
      arguments += [reference.object.text, reference.id.text]
    }
    arguments += [limit]
    let (query, values) = (sql + " ORDER BY id DESC LIMIT ?", arguments)
    return try file.read {
      try Row.fetchAll($0, sql: query, arguments: values).map { try save($0) }
    }
  }

  /// The latest save of the record that was not taken back yet, and is itself no undo.
  package func latestUndoableSave(
    of reference: RecordReference, profile: String, baseURL: String
  ) throws(HomeError) -> PastSave? {
    let arguments: StatementArguments = [
      profile, baseURL, reference.object.text, reference.id.text, PastSave.Kind.undo.rawValue,
    ]
    return try file.read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT * FROM save WHERE profile = ? AND base_url = ? AND object = ? AND record = ?
            AND kind <> ? AND undone_by IS NULL ORDER BY id DESC LIMIT 1
          """, arguments: arguments
      ).map { try save($0) }
    }
  }

  /// The saves of a batch that were not taken back yet, the latest first.
  package func undoableSaves(inBatch batch: String) throws(HomeError) -> [PastSave] {
    try file.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM save WHERE batch = ? AND kind <> ? AND undone_by IS NULL ORDER BY id DESC
          """, arguments: [batch, PastSave.Kind.undo.rawValue]
      ).map { try save($0) }
    }
  }

  /// Forgets what was saved more than so many days ago. Returns how many saves that were.
  @discardableResult
  package func forgetSaves(olderThanDays days: Int) throws(HomeError) -> Int {
    try file.write { try forgetSaves(olderThanDays: days, in: $0) }
  }

  @discardableResult
  private func forgetSaves(olderThanDays days: Int, in database: Database) throws -> Int {
    let (age, isTooLarge) = Int64(max(0, days)).multipliedReportingOverflow(by: 86_400)
    guard !isTooLarge else { return 0 }
    let (limit, _) = now().secondsSinceEpoch.subtractingReportingOverflow(age)
    try database.execute(sql: "DELETE FROM save WHERE saved_at < ?", arguments: [limit])
    return database.changesCount
  }

  /// Forgets everything that was saved. Returns how many saves that were.
  @discardableResult
  package func forgetAllSaves() throws(HomeError) -> Int {
    try file.write { database in
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM save") ?? 0
      try database.execute(sql: "DELETE FROM save")
      return count
    }
  }

  /// Forgets the drafts and the saves of a profile whose records are gone, but for what an amend
  /// that runs is editing.
  package func forget(profile: String) throws(HomeError) {
    let running = try drafts().filter(\.isInUse).map(\.id)
    try file.write { database in
      try database.execute(sql: "DELETE FROM save WHERE profile = ?", arguments: [profile])
      let kept = running.map(String.init).joined(separator: ",")
      try database.execute(
        sql: "DELETE FROM draft WHERE profile = ? AND id NOT IN (\(kept))", arguments: [profile])
    }
  }

  private func save(_ row: Row) throws -> PastSave {
    let id = row.integer("id")
    guard let kind = PastSave.Kind(rawValue: row.text("kind")),
      let patch = JSON(storedText: row.text("patch")).flatMap({ Patch(stored: $0) })
    else { throw HomeError.stateDamaged(path: file.path, reason: "save \(id) is malformed") }
    return PastSave(
      id: id, profile: row.text("profile"), baseURL: row.text("base_url"),
      reference: RecordReference(
        object: ObjectSlug(row.text("object")), id: RecordID(row.text("record"))),
      savedAt: Moment(secondsSinceEpoch: row.integer("saved_at")), kind: kind, patch: patch,
      body: row.text("body"), undoneBy: Int64.fromDatabaseValue(row["undone_by"]),
      batch: String.fromDatabaseValue(row["batch"]))
  }
}
