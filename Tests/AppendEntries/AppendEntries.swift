import SitrepModel
import SitrepPostgres
import SitrepSQLite
import SitrepStore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Appends entries to a store one by one, or some at a time, and says of each that it is kept, once it is: what tests
/// kill, and `make bench-store` times.
///
///     append-entries STORE OPERATION NAME COUNT [BATCH]
@main
enum AppendEntries {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count == 5 || arguments.count == 6, let count = Int(arguments[4]),
      let batch = arguments.count == 6 ? Int(arguments[5]) : 1, batch > 0
    else { exit(2) }
    do {
      let log = try await log(arguments[1], operation: arguments[2])
      try await append(count, named: arguments[3], batch, to: log)
    } catch {
      // Not left to Swift: it would trace a crash, for which whoever ended the program or its server would wait.
      say("\(error)\n", to: 2)
      exit(1)
    }
  }

  private static func append(
    _ count: Int, named name: String, _ batch: Int, to log: any EntryLog
  ) async throws {
    var seen = try await log.head()
    for start in stride(from: 0, to: count, by: batch) {
      let entries = (start..<min(start + batch, count)).map { number in
        let id = "\(name)-\(number)"
        return Entry(
          at: Instant(seconds: 1_764_000_000), table: "estimates", id: id,
          cells: EntryCells(["id": id, "value": "\(number)"]))
      }
      var isKept = false
      while !isKept {
        do throws(StoreFault) {
          seen = try await log.append(entries, after: seen, key: entries[0].id)
          isKept = true
        } catch {
          guard case .behind(_, let meanwhile) = error else { throw error }
          seen = meanwhile.last?.revision ?? seen
        }
      }
      say(entries.map { "\($0.id)\n" }.joined(), to: 1)
    }
  }

  /// At once: what is said of an entry must not wait in a buffer when the program is killed.
  private static func say(_ text: String, to file: Int32) {
    _ = text.withCString { write(file, $0, text.utf8.count) }
  }

  private static func log(_ store: String, operation: String) async throws -> any EntryLog {
    switch try StoreAddress(store) {
    case .postgres(let address): try await PostgresDatabase(address).begin(operation)
    case .sqlite(let path): try SQLiteLog(at: path)
    case .folder: exit(2)
    }
  }
}
