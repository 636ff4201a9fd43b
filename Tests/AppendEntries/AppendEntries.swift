import SitrepModel
import SitrepPostgres
import SitrepSQLite
import SitrepStore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Appends entries to a store one by one, and says of each that it is kept, once it is: what tests kill.
///
///     append-entries STORE OPERATION NAME COUNT
@main
enum AppendEntries {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let count = Int(arguments[4]) else { exit(2) }
    let name = arguments[3]
    let log = try await log(arguments[1], operation: arguments[2])
    var seen = try await log.head()
    for number in 0..<count {
      let id = "\(name)-\(number)"
      let entry = Entry(
        at: Instant(seconds: 1_764_000_000), table: "estimates", id: id,
        cells: EntryCells(["id": id, "value": "\(number)"]))
      var isKept = false
      while !isKept {
        do throws(StoreFault) {
          seen = try await log.append([entry], after: seen, key: id)
          isKept = true
        } catch {
          guard case .behind(_, let meanwhile) = error else { throw error }
          seen = meanwhile.last?.revision ?? seen
        }
      }
      // At once: what is said of an entry must not wait in a buffer when the program is killed.
      let line = "\(id)\n"
      _ = line.withCString { write(1, $0, line.utf8.count) }
    }
  }

  private static func log(_ store: String, operation: String) async throws -> any EntryLog {
    switch try StoreAddress(store) {
    case .postgres(let address): try await PostgresDatabase(address).begin(operation)
    case .sqlite(let path): try SQLiteLog(at: path)
    case .folder: exit(2)
    }
  }
}
