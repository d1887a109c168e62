package import AmendCore

/// What amend must not lose: the drafts, and what was saved.
///
/// It owns the database; nothing else in the program sees SQL. Every verb writes through to the disk
/// before it returns (`synchronous=FULL`), and throws a `HomeError` with which editing goes on. All
/// of them may wait for another amend that writes.
package struct StateStore: Sendable {
  let file: DatabaseFile
  let now: @Sendable () -> Moment
  let isRunning: @Sendable (EditorInstance) -> Bool

  /// Opens the state, and makes it where there is none, for its owner alone. A verb waits at most
  /// `lockWaitSeconds` for another amend.
  ///
  /// Throws `.newerState` where a newer amend wrote it, `.unsafe` where it is another user's, and
  /// `.stateReadOnly`, `.stateFull`, `.stateLocked` or `.stateDamaged`.
  package init(
    path: String, now: @escaping @Sendable () -> Moment, lockWaitSeconds: Double = 2,
    isRunning: @escaping @Sendable (EditorInstance) -> Bool = { $0.isRunning }
  ) throws(HomeError) {
    file = try DatabaseFile(
      path: path, steps: StateStore.steps, isDurable: true, lockWaitSeconds: lockWaitSeconds)
    self.now = now
    self.isRunning = isRunning
  }

  private static let steps = [
    """
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      profile TEXT NOT NULL, base_url TEXT NOT NULL, object TEXT NOT NULL, record TEXT NOT NULL,
      nonce TEXT NOT NULL, process INTEGER NOT NULL, process_mark TEXT NOT NULL,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
      changed TEXT NOT NULL, content TEXT NOT NULL,
      UNIQUE (profile, base_url, object, record, nonce)
    );
    CREATE TABLE save (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      profile TEXT NOT NULL, base_url TEXT NOT NULL, object TEXT NOT NULL, record TEXT NOT NULL,
      saved_at INTEGER NOT NULL, kind TEXT NOT NULL, patch TEXT NOT NULL, body TEXT NOT NULL,
      undone_by INTEGER REFERENCES save (id) ON DELETE SET NULL
    );
    CREATE INDEX save_of_record ON save (profile, base_url, object, record);
    CREATE INDEX save_undone ON save (undone_by) WHERE undone_by IS NOT NULL;
    """,
    """
    CREATE TABLE layout (
      profile TEXT NOT NULL, base_url TEXT NOT NULL, object TEXT NOT NULL, content TEXT NOT NULL,
      PRIMARY KEY (profile, base_url, object)
    ) WITHOUT ROWID;
    """,
    """
    ALTER TABLE save ADD COLUMN batch TEXT;
    CREATE INDEX save_of_batch ON save (batch) WHERE batch IS NOT NULL;
    """,
  ]
}
