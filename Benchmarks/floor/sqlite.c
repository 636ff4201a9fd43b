// The least that appending to a log in an SQLite file can take: the same table, the same durability, one prepared
// statement, nothing else.
//
// usage: sqlite FILE COUNT BATCH      (COUNT entries, BATCH of them in each transaction)

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static sqlite3 *database;

static void check(int code) {
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
  fprintf(stderr, "%s\n", sqlite3_errmsg(database));
  exit(1);
}

static void run(const char *sql) { check(sqlite3_exec(database, sql, 0, 0, 0)); }

int main(int count, char **arguments) {
  if (count != 4) return 2;
  long entries = atol(arguments[2]), batch = atol(arguments[3]);
  check(sqlite3_open(arguments[1], &database));
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
      "CREATE TABLE entries (revision INTEGER PRIMARY KEY, at INTEGER NOT NULL, user TEXT NOT NULL,"
      " role TEXT NOT NULL, \"table\" TEXT NOT NULL, id TEXT NOT NULL, cells TEXT NOT NULL,"
      " supersedes TEXT NOT NULL, erased INTEGER NOT NULL) STRICT;"
      "CREATE INDEX entries_by_id ON entries (id);");
  sqlite3_stmt *insert;
  check(sqlite3_prepare_v2(
      database, "INSERT INTO entries VALUES (?, 1764000000, '', '', 'estimates', ?, ?, '', 0)", -1, &insert, 0));
  for (long entry = 0; entry < entries; entry++) {
    if (entry % batch == 0) run("BEGIN IMMEDIATE");
    char id[32], cells[96];
    int idLength = snprintf(id, sizeof id, "a-%ld", entry);
    int length = snprintf(cells, sizeof cells, "{\"id\":\"%s\",\"value\":\"%ld\"}", id, entry);
    check(sqlite3_bind_int64(insert, 1, entry + 1));
    check(sqlite3_bind_text(insert, 2, id, idLength, SQLITE_STATIC));
    check(sqlite3_bind_text(insert, 3, cells, length, SQLITE_STATIC));
    check(sqlite3_step(insert));
    check(sqlite3_reset(insert));
    if (entry % batch == batch - 1 || entry == entries - 1) run("COMMIT");
  }
  check(sqlite3_finalize(insert));
  return sqlite3_close(database);
}
