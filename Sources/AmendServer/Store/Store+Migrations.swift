import AmendSQLite
import GRDB

extension Store {
  /// The way from every older database to the present one; a step that was released never changes.
  private static let steps = [
    (
      name: "1 objects, records, members and tokens", sql: objectTables + recordTables + otherTables
    ),
    (name: "2 quick pages and searches of long lists", sql: quickLists),
    (
      name: "3 a stamp on each object's attributes",
      sql: """
      ALTER TABLE objects ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;
      UPDATE objects SET stamp = random();
      """
    ),
  ]

  /// Takes the steps that a database lacks.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in steps {
      migrator.registerMigration(step.name) { try $0.execute(sql: step.sql) }
    }
    return migrator
  }

  /// Whether the database is at the end of it, as it is at nearly every start: the migrator needs a
  /// millisecond to see that. Where it cannot be read the migrator says why.
  static func isCurrent(_ database: any RowReader) -> Bool {
    let applied = try? database.all("SELECT identifier FROM grdb_migrations") { try $0.text(0) }
    return applied?.sorted() == steps.map(\.name).sorted()
  }

  private static let objectTables = """
    CREATE TABLE objects (
      slug TEXT PRIMARY KEY,
      singularName TEXT NOT NULL,
      pluralName TEXT NOT NULL,
      isStandard INTEGER NOT NULL,
      isActive INTEGER NOT NULL,
      createdAt TEXT NOT NULL,
      updatedAt TEXT NOT NULL
    );
    -- The definition is the attribute as the API writes it, without its two times.
    CREATE TABLE attributes (
      object TEXT NOT NULL REFERENCES objects ON DELETE CASCADE,
      slug TEXT NOT NULL,
      position INTEGER NOT NULL,
      definition TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      updatedAt TEXT NOT NULL,
      PRIMARY KEY (object, slug)
    ) WITHOUT ROWID;

    """

  private static let recordTables = """
    -- The attributes are one JSON object, which keeps their order and the digits of numbers.
    CREATE TABLE records (
      number INTEGER PRIMARY KEY,
      object TEXT NOT NULL REFERENCES objects ON DELETE CASCADE,
      id TEXT NOT NULL,
      attributes TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      updatedAt TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 1,
      UNIQUE (object, id)
    );
    CREATE INDEX recordsInOrder ON records (object, createdAt, id);
    CREATE TABLE uniqueValues (
      object TEXT NOT NULL,
      attribute TEXT NOT NULL,
      value TEXT NOT NULL,
      record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
      PRIMARY KEY (object, attribute, value)
    ) WITHOUT ROWID;
    CREATE INDEX uniqueValuesOfRecord ON uniqueValues (record);
    -- Which record points to which by a relation; the target need not exist.
    CREATE TABLE links (
      record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
      attribute TEXT NOT NULL,
      targetObject TEXT NOT NULL,
      target TEXT NOT NULL,
      PRIMARY KEY (record, attribute, target)
    ) WITHOUT ROWID;
    CREATE INDEX linksToTarget ON links (targetObject, target);
    CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');

    """

  private static let otherTables = """
    -- The definition is the member as the API writes it.
    CREATE TABLE members (
      id TEXT PRIMARY KEY,
      definition TEXT NOT NULL,
      createdAt TEXT NOT NULL
    );
    -- A token itself is never kept, only its SHA-256.
    CREATE TABLE tokens (
      id TEXT PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      scopes TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      lastUsedAt TEXT,
      revokedAt TEXT
    );
    """

  private static let quickLists = """
    -- Lists are in the order in which records were made. SQLite ends every index with the rowid.
    DROP INDEX recordsInOrder;
    CREATE INDEX recordsInOrder ON records (object);
    CREATE TABLE recordCounts (
      object TEXT PRIMARY KEY,
      count INTEGER NOT NULL
    ) WITHOUT ROWID;
    INSERT INTO recordCounts SELECT object, count(*) FROM records GROUP BY object;
    CREATE TRIGGER recordAdded AFTER INSERT ON records BEGIN
      INSERT INTO recordCounts VALUES (new.object, 1)
      ON CONFLICT (object) DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER recordDeleted AFTER DELETE ON records BEGIN
      UPDATE recordCounts SET count = count - 1 WHERE object = old.object;
    END;
    -- The object is in hexadecimal, so that it is one word. Beginnings of one and two letters have
    -- lists of their own, since they would join those of thousands of words.
    CREATE VIRTUAL TABLE wordsOfObjects USING fts5 (
      object, text, prefix = '1 2', tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO wordsOfObjects (rowid, object, text)
      SELECT number, hex(object), text FROM words JOIN records ON number = words.rowid;
    DROP TABLE words;
    ALTER TABLE wordsOfObjects RENAME TO words;
    """
}
