import ArgumentParser
import SitrepCommands
import SitrepKit
import SitrepPostgres

struct JobsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobs",
    abstract: "Orders reports from the workers of a database, or says how many wait.",
    discussion: """
      Without --date it says how many jobs wait, are done and have failed.

      Examples:
        sitrep-server jobs postgres://db.example.org/sitrep --operation chile-peru-2025 --date 2025-12-01
        sitrep-server jobs postgres://db.example.org/sitrep
      """)

  @Argument(help: ArgumentHelp("The database.", valueName: "store"))
  var store: String

  @Option(help: ArgumentHelp("The operation's id (default: the database's only one).", valueName: "id"))
  var operation: String?

  @Option(help: ArgumentHelp("The day of the report.", valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "Languages, separated by commas (default: the operation's first).", valueName: "languages"))
  var language = ""

  @Option(
    help: ArgumentHelp("public, partner or internal (default: as the operation says).", valueName: "edition"))
  var edition = ""

  @Option(help: ArgumentHelp("Formats, separated by commas.", valueName: "formats"))
  var format = ""

  @Option(help: ArgumentHelp("Why; a second version of a day's report needs a reason.", valueName: "text"))
  var note = ""

  func run() async throws {
    let database = try await databaseAddressed(store)
    guard let date else {
      let counts = try await database.jobCounts()
      try say("\(counts.waiting) waiting, \(counts.done) done, \(counts.failed) failed")
      return
    }
    let log = try await database.log(of: operation)
    let request = ReportRequest(
      date: date, formats: separated(format), languages: separated(language),
      edition: edition.isEmpty ? nil : edition)
    // What can't be made is said now, not by a worker at night.
    try await OperationFolder.open(log).checkCanMake(request)
    let number = try await database.add(
      ReportJob(
        operation: log.operation, date: date, languages: language, edition: edition, formats: format,
        note: note))
    try say("job \(number)")
  }
}
