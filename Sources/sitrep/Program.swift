import SitrepCommands
import SitrepSQLite
import SitrepStore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The program that opens no connection: what a server keeps is opened by `sitrep-server`.
@main
enum Program {
  static func main() async {
    ServerProgram.runInstead(of: CommandLine.arguments)
    Memory.watch()
    StopSignals.watch()
    exit(await CommandProgram(Sitrep.self, stores: Stores([SQLiteStores()])).run())
  }
}
