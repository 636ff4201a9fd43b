import SitrepModel
import SitrepStore

/// The tables in a database. Each is parted by a hash of `operation`, the first column of every key, so that they can
/// be spread over a cluster or foreign tables as they are.
enum PostgresSchema {
  /// Raised with each change of the tables.
  static let version: Int64 = 2
  static let parts = 16

  /// Checks that the database holds our tables, as this program knows them, and brings older ones up to that.
  static func check(_ connection: PostgresConnection) throws(StoreFault) {
    let name = connection.address.name
    guard let known = try knownVersion(connection) else {
      throw .notAStore(name, found: .noTables)
    }
    if known > version { throw .newerVersion(name) }
    guard known < version else { return }
    do throws(StoreFault) {
      try make(connection)
    } catch {
      // Who may not make tables can still read and append: only a server needs those that are missing.
      guard case .refused = error else { throw error }
    }
  }

  /// Makes the tables, where there are none.
  static func make(_ connection: PostgresConnection) throws(StoreFault) {
    try connection.transaction { () throws(StoreFault) in
      // Of two programs that make them at once, one waits for the other.
      try connection.execute("SELECT pg_advisory_xact_lock(\(0x5349_5452))")
      if let known = try knownVersion(connection) {
        if known > version { throw .newerVersion(connection.address.name) }
        if known < 2 { try connection.execute(factsSQL) }
        return
      }
      try connection.execute(sql + factsSQL)
    }
  }

  private static func knownVersion(_ connection: PostgresConnection) throws(StoreFault) -> Int64? {
    let isThere = try connection.query(
      PostgresStatement("has-version", "SELECT to_regclass('sitrep.version')"))
    guard isThere[0, 0] != nil else { return nil }
    let rows = try connection.query(PostgresStatement("version", "SELECT number FROM sitrep.version"))
    return rows.count > 0 ? rows.number(0, 0) : nil
  }

  private static var sql: String {
    tables + ["operations", "entries", "appends", "jobs"].map(partition).joined(separator: "\n") + rules
  }

  /// What version 2 added.
  private static var factsSQL: String { facts + partition("facts") }

  private static func partition(_ table: String) -> String {
    (0..<parts).map { part in
      """
      CREATE TABLE sitrep.\(table)_\(part) PARTITION OF sitrep.\(table)
        FOR VALUES WITH (MODULUS \(parts), REMAINDER \(part));
      """
    }.joined(separator: "\n")
  }

  /// What a server keeps beside the log; nothing copies it with the log.
  private static let facts = """

    UPDATE sitrep.version SET number = \(version);

    CREATE TABLE sitrep.facts (
      operation text NOT NULL,
      kind text NOT NULL,
      key text NOT NULL,
      cells text NOT NULL,
      version bigint NOT NULL,
      until bigint,
      PRIMARY KEY (operation, kind, key)
    ) PARTITION BY HASH (operation);
    CREATE INDEX ON sitrep.facts (operation, until) WHERE until IS NOT NULL;

    """

  private static let tables = """
    CREATE SCHEMA sitrep;
    CREATE TABLE sitrep.version (number bigint NOT NULL);
    INSERT INTO sitrep.version VALUES (\(version));

    CREATE TABLE sitrep.operations (
      operation text PRIMARY KEY,
      revision bigint NOT NULL
    ) PARTITION BY HASH (operation);

    CREATE TABLE sitrep.entries (
      operation text NOT NULL,
      revision bigint NOT NULL,
      at timestamptz NOT NULL,
      user_name text NOT NULL,
      role text NOT NULL,
      table_name text NOT NULL,
      id text NOT NULL,
      cells text NOT NULL,
      supersedes text NOT NULL,
      erased boolean NOT NULL,
      PRIMARY KEY (operation, revision)
    ) PARTITION BY HASH (operation);
    CREATE INDEX ON sitrep.entries (operation, id);

    CREATE TABLE sitrep.appends (
      operation text NOT NULL,
      key text NOT NULL,
      revision bigint NOT NULL,
      PRIMARY KEY (operation, key)
    ) PARTITION BY HASH (operation);

    CREATE SEQUENCE sitrep.job_numbers;
    CREATE TABLE sitrep.jobs (
      operation text NOT NULL,
      number bigint NOT NULL DEFAULT nextval('sitrep.job_numbers'),
      date text NOT NULL,
      languages text NOT NULL,
      edition text NOT NULL,
      formats text NOT NULL,
      note text NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed')),
      outcome text NOT NULL DEFAULT '',
      PRIMARY KEY (operation, number)
    ) PARTITION BY HASH (operation);
    CREATE INDEX ON sitrep.jobs (number) WHERE state = 'waiting';
    CREATE INDEX ON sitrep.jobs (operation, number) WHERE state = 'waiting';

    """

  /// The log only grows. Cells may go, as a whole; nothing else of an entry changes.
  private static let rules = """

    CREATE FUNCTION sitrep.keep_entries() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'entries are never deleted';
      END IF;
      IF NOT NEW.erased OR NEW.cells <> '{}'
        OR (NEW.operation, NEW.revision, NEW.at, NEW.user_name, NEW.role, NEW.table_name, NEW.id, NEW.supersedes)
          IS DISTINCT FROM
          (OLD.operation, OLD.revision, OLD.at, OLD.user_name, OLD.role, OLD.table_name, OLD.id, OLD.supersedes)
      THEN
        RAISE EXCEPTION 'entries are never changed';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER keep_entries BEFORE UPDATE OR DELETE ON sitrep.entries
      FOR EACH ROW EXECUTE FUNCTION sitrep.keep_entries();
    """
}
