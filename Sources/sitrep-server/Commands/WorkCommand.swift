import ArgumentParser
import SitrepCommands
import SitrepKit
import SitrepModel
import SitrepPostgres
import SitrepStore

struct WorkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract: "Makes and issues the reports that wait in a database.",
    discussion: """
      Takes job after job, writes the report's files below --output, and records that it was issued. Any number of \
      workers may run on any number of machines; each report is issued once. A worker that dies gives its job back; one that can't \
      reach the database tries again.

      Examples:
        sitrep-server jobs postgres://db.example.org/sitrep --operation chile-peru-2025 --date 2025-12-01
        sitrep-server work postgres://db.example.org/sitrep --output /srv/reports
      """)

  @Argument(help: ArgumentHelp("The database.", valueName: "store"))
  var store: String

  @Option(help: ArgumentHelp("The folder to write below.", valueName: "folder"), completion: .directory)
  var output = "reports"

  @Option(help: ArgumentHelp("The role that issues, never a name.", valueName: "role"))
  var role = "report worker"

  @Flag(help: "End when no job waits, instead of waiting for more.")
  var once = false

  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    let database = try await databaseAddressed(store)
    let maker = IssuedReportMaker(database: database, output: output, role: role)
    while true {
      do {
        if let done = try await maker.next() {
          if !loudness.quiet { try say(done) }
        } else if once {
          return
        } else {
          try await Task.sleep(for: .seconds(1))
        }
      } catch {
        let fault = error as? StoreFault ?? (error as? SitrepError)?.storeFault
        guard !once, let fault, case .unreachable = fault else { throw error }
        // The job it had is given back by the server; what it had recorded is not recorded twice.
        note("warning: \(fault.text); trying again")
        try await Task.sleep(for: .seconds(5))
      }
    }
  }
}

/// The database that an argument names.
func databaseAddressed(_ store: String) async throws -> PostgresDatabase {
  guard case .postgres(let address) = try StoreAddress(store) else {
    throw StoreFault.badAddress(store, why: .noQueue)
  }
  return try await PostgresDatabase(address)
}
