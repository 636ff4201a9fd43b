import GRDB
package import SitrepStore

extension SQLiteLog {
  /// What can still be read of a damaged file, and how many entries can't, as far as that can be told.
  package static func readable(at path: String) throws(StoreFault) -> (entries: [Entry], lost: Int) {
    do {
      let queue = try SQLiteFile.openToRescue(path)
      // Without a transaction: once something in it could not be read, SQLite refuses to end it.
      return queue.unsafeRead { database in
        var rescue = Rescue(database)
        rescue.run()
        return (rescue.entries, rescue.lost)
      }
    } catch {
      throw StoreFault(error, in: path)
    }
  }
}

/// Reads on behind what can't be read.
private struct Rescue {
  private let database: Database
  private(set) var entries: [Entry] = []
  private(set) var lost = 0
  private var last: Int64 = 0
  /// After so many entries in a row that can't be read, nothing is looked for any more.
  private static let mostUnreadable: Int64 = 10_000

  init(_ database: Database) {
    self.database = database
  }

  mutating func run() {
    // Where the file's end can't be reached from its index, the entries are tried one by one.
    let end = (try? Int64.fetchOne(database, sql: "SELECT max(revision) FROM entries")) ?? nil
    var failures: Int64 = 0
    while failures < Self.mostUnreadable, end.map({ last < $0 }) ?? true {
      if failures == 0, takeRun() { return }
      if end.map({ last >= $0 }) ?? false { break }
      last += 1
      if takeOne() {
        lost += Int(failures)
        failures = 0
      } else {
        failures += 1
      }
    }
    if let end, end == last { lost += Int(failures) }
  }

  /// Reads on until something can't be read; whether the end was reached.
  private mutating func takeRun() -> Bool {
    do {
      let rows = try Row.fetchCursor(
        database, sql: #"SELECT * FROM entries WHERE revision > ? ORDER BY revision"#, arguments: [last])
      while let row = try rows.next() {
        let entry = try SQLiteLog.entry(row)
        entries.append(entry)
        last = entry.revision.number
      }
      return true
    } catch {
      return false
    }
  }

  private mutating func takeOne() -> Bool {
    let row = try? Row.fetchOne(database, sql: "SELECT * FROM entries WHERE revision = ?", arguments: [last])
    guard let row, let entry = try? SQLiteLog.entry(row) else { return false }
    entries.append(entry)
    return true
  }
}
