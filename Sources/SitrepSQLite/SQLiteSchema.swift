import GRDB

/// The tables of a store's file, step by step as versions of this program made them.
enum SQLiteSchema {
  /// By which a file is known as a store: `SITR`, in the file's header.
  static let applicationID = 0x5349_5452

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (name, tables) in [("1", log), ("2", facts)] {
      migrator.registerMigration(name) { database in try database.execute(sql: tables) }
    }
    return migrator
  }

  private static let log = """
    CREATE TABLE entries (
      revision INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      user TEXT NOT NULL,
      role TEXT NOT NULL,
      "table" TEXT NOT NULL,
      id TEXT NOT NULL,
      cells TEXT NOT NULL,
      supersedes TEXT NOT NULL,
      erased INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX entries_by_id ON entries (id);

    CREATE TABLE appends (
      key TEXT PRIMARY KEY,
      revision INTEGER NOT NULL REFERENCES entries (revision)
    ) STRICT, WITHOUT ROWID;

    -- The log only grows. Cells may go, as a whole; nothing else of an entry changes.
    CREATE TRIGGER entries_stay BEFORE DELETE ON entries BEGIN
      SELECT RAISE(ABORT, 'entries are never deleted');
    END;

    CREATE TRIGGER entries_keep BEFORE UPDATE ON entries
    WHEN NEW.erased <> 1 OR NEW.cells <> '{}' OR NEW.revision <> OLD.revision OR NEW.at <> OLD.at
      OR NEW.user <> OLD.user OR NEW.role <> OLD.role OR NEW."table" <> OLD."table" OR NEW.id <> OLD.id
      OR NEW.supersedes <> OLD.supersedes
    BEGIN
      SELECT RAISE(ABORT, 'entries are never changed');
    END;

    PRAGMA application_id = \(applicationID);
    """

  private static let facts = """
    -- What a server keeps beside the log; nothing copies it with the log.
    CREATE TABLE facts (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      cells TEXT NOT NULL,
      version INTEGER NOT NULL,
      until INTEGER,
      PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX facts_by_end ON facts (until) WHERE until IS NOT NULL;
    """
}
