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
enum SitrepProgram {
  static func main() async {
    if let command = ServerProgram.runInstead(of: CommandLine.arguments) {
      note("error: \(command) is a command of sitrep-server, which does not stand beside this program")
      exit(2)
    }
    Memory.watch()
    StopSignals.watch()
    exit(await CommandProgram(Sitrep.self, stores: Stores([SQLiteStores()])).run())
  }
}
