import ArgumentParser
import SitrepCommands
import SitrepKit
import SitrepPostgres
import SitrepStore

struct WorkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract: "Makes and issues the reports that wait in a database.",
    discussion: """
      Takes job after job, writes the report's files below --output, and records that it was issued. Any number of \
      workers may run on any number of machines; each report is issued once. A worker that dies gives its job back.

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
      guard let taken = try await maker.next() else {
        if once { return }
        try await Task.sleep(for: .seconds(1))
        continue
      }
      if !loudness.quiet { try say(taken) }
    }
  }
}

/// The database that an argument names.
func databaseAddressed(_ store: String) async throws -> PostgresDatabase {
  guard case .postgres(let address) = try StoreAddress(store) else {
    throw StoreFault.badAddress(store, why: "jobs wait in a PostgreSQL database (postgres://…)")
  }
  return try await PostgresDatabase(address)
}
