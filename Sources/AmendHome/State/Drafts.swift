package import AmendCore
internal import GRDB

extension StateStore {
  /// Keeps what the form holds, in place of what the same form kept before.
  package func save(
    _ session: EditSession, typing: Typing? = nil, at place: DraftPlace, by editor: EditorInstance
  ) throws(HomeError) {
    try file.write { try keep(session, typing, at: place, by: editor, in: $0) }
  }

  /// Keeps drafts of several records, in place of all that the same form kept before.
  package func save(
    _ sessions: [(session: EditSession, place: DraftPlace)], by editor: EditorInstance
  ) throws(HomeError) {
    try file.write { database in
      try database.execute(sql: "DELETE FROM draft WHERE nonce = ?", arguments: [editor.nonce])
      for (session, place) in sessions {
        try keep(session, nil, at: place, by: editor, in: database)
      }
    }
  }

  private func keep(
    _ session: EditSession, _ typing: Typing?, at place: DraftPlace, by editor: EditorInstance,
    in database: Database
  ) throws {
    var changed = session.patch.slugs.map(\.text)
    if let typing, !changed.contains(typing.slug.text) { changed.append(typing.slug.text) }
    let time = now().secondsSinceEpoch
    let content: JSON = ["session": session.stored, "typing": typing?.stored ?? .null]
    let arguments: StatementArguments = [
      place.profile, place.baseURL, place.object.text, place.record?.text ?? "", editor.nonce,
      editor.processID, editor.processMark, time, time, JSON.stored(changed).compact,
      content.compact,
    ]
    try database.execute(
      sql: """
        INSERT INTO draft (profile, base_url, object, record, nonce, process, process_mark,
          created_at, updated_at, changed, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (profile, base_url, object, record, nonce) DO UPDATE SET
          updated_at = excluded.updated_at, changed = excluded.changed,
          content = excluded.content
        """, arguments: arguments)
  }

  /// All drafts, or those of one place, the latest first.
  package func drafts(at place: DraftPlace? = nil) throws(HomeError) -> [DraftListing] {
    var condition = ""
    var arguments: StatementArguments = []
    if let place {
      condition = "WHERE profile = ? AND base_url = ? AND object = ? AND record = ?"
      arguments = [place.profile, place.baseURL, place.object.text, place.record?.text ?? ""]
    }
    let (sql, values) = (
      """
      SELECT id, profile, base_url, object, record, nonce, process, process_mark, created_at,
        updated_at, changed
      FROM draft \(condition) ORDER BY updated_at DESC, id DESC
      """, arguments
    )
    return try file.read { try Row.fetchAll($0, sql: sql, arguments: values).map { listing($0) } }
  }

  /// One draft. Throws `.noDraft` where it is gone, `.stateDamaged` where it cannot be read.
  package func draft(_ id: Int64) throws(HomeError) -> Draft {
    try file.read { try draft(id, in: $0) }
  }

  /// Takes over a draft whose amend is gone, so that it goes on as this form's own; what this form
  /// kept before is replaced by it.
  ///
  /// Throws `.draftInUse` where its amend still runs, else as `draft(_:)` does.
  package func claim(_ id: Int64, for editor: EditorInstance) throws(HomeError) -> Draft {
    try file.write { database in
      let draft = try draft(id, in: database)
      guard !draft.listing.isInUse || draft.listing.nonce == editor.nonce else {
        throw HomeError.draftInUse(processID: draft.listing.processID)
      }
      try database.execute(
        sql: "DELETE FROM draft WHERE nonce = ? AND id <> ?", arguments: [editor.nonce, id])
      try database.execute(
        sql: "UPDATE draft SET nonce = ?, process = ?, process_mark = ? WHERE id = ?",
        arguments: [editor.nonce, editor.processID, editor.processMark, id])
      return try self.draft(id, in: database)
    }
  }

  /// Throws the draft away that a form of that nonce made last. Returns whether it was there; one
  /// that another form has gone on with is not.
  @discardableResult
  package func discardDraft(_ id: Int64, of nonce: String) throws(HomeError) -> Bool {
    try file.write { database in
      try database.execute(
        sql: "DELETE FROM draft WHERE id = ? AND nonce = ?", arguments: [id, nonce])
      return database.changesCount > 0
    }
  }

  /// Throws away what this form kept: it was saved, or is not wanted.
  package func discardDraft(by editor: EditorInstance) throws(HomeError) {
    try file.write { database in
      try database.execute(sql: "DELETE FROM draft WHERE nonce = ?", arguments: [editor.nonce])
    }
  }

  /// Lets go of what this form kept: it is left, and another one of the same amend may go on with it.
  package func releaseDrafts(of editor: EditorInstance) throws(HomeError) {
    try file.write { database in
      // No process has this mark, so that none is taken for the owner.
      try database.execute(
        sql: "UPDATE draft SET process_mark = '' WHERE nonce = ?", arguments: [editor.nonce])
    }
  }

  private func draft(_ id: Int64, in database: Database) throws -> Draft {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM draft WHERE id = ?", arguments: [id])
    else { throw HomeError.noDraft }
    let content = (row["content"] as String?).flatMap { JSON(storedText: $0) }
    guard let session = content?["session"].flatMap({ EditSession(stored: $0) }) else {
      throw HomeError.stateDamaged(path: file.path, reason: "draft \(id) is malformed")
    }
    let typing = content?["typing"].flatMap { Typing(stored: $0) }
    return Draft(listing: listing(row), session: session, typing: typing)
  }

  private func listing(_ row: Row) -> DraftListing {
    let changed = row.text("changed")
    let owner = EditorInstance(
      processID: Int32(clamping: row.integer("process")), processMark: row.text("process_mark"),
      nonce: row.text("nonce"))
    let record = row.text("record")
    return DraftListing(
      id: row.integer("id"),
      place: DraftPlace(
        profile: row.text("profile"), baseURL: row.text("base_url"),
        object: ObjectSlug(row.text("object")), record: record.isEmpty ? nil : RecordID(record)),
      changed: (JSON(storedText: changed)?.array ?? []).compactMap(\.string).map {
        AttributeSlug($0)
      },
      createdAt: Moment(secondsSinceEpoch: row.integer("created_at")),
      updatedAt: Moment(secondsSinceEpoch: row.integer("updated_at")), nonce: owner.nonce,
      processID: owner.processID, isInUse: isRunning(owner))
  }
}
