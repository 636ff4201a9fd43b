import SitrepCommands
import SitrepPostgres
import SitrepSQLite
import SitrepStore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The program that holds all that opens a connection.
@main
enum SitrepServerProgram {
  static func main() async {
    StopSignals.watch()
    let stores = Stores([SQLiteStores(), PostgresStores()])
    exit(await CommandProgram(SitrepServer.self, stores: stores).run())
  }
}
