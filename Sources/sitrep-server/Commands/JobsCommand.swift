import ArgumentParser
import SitrepCommands
import SitrepKit
import SitrepPostgres

struct JobsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobs",
    abstract: "Orders reports from the workers of a database, or says how many wait.",
    discussion: """
      Without a date it says how many jobs wait, are done and have failed. A range orders a report for each day on \
      which one is due: all of them or, where one can't be made, none.

      Examples:
        sitrep-server jobs postgres://db.example.org/sitrep --operation chile-peru-2025 --date 2025-12-01
        sitrep-server jobs postgres://db.example.org/sitrep --from 2025-11-28 --to 2025-12-05
        sitrep-server jobs postgres://db.example.org/sitrep
      """)

  @Argument(help: ArgumentHelp("The database.", valueName: "store"))
  var store: String

  @Option(help: ArgumentHelp("The operation's id (default: the database's only one).", valueName: "id"))
  var operation: String?

  @OptionGroup var dates: DateOptions

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
    guard dates.date != nil || dates.from != nil || dates.to != nil else {
      let counts = try await database.jobCounts()
      try say("\(counts.waiting) waiting, \(counts.done) done, \(counts.failed) failed")
      return
    }
    let log = try await database.log(of: operation)
    let request = ReportRequest(
      date: dates.date, from: dates.from, to: dates.to, formats: separated(format),
      languages: separated(language),
      edition: edition.isEmpty ? nil : edition)
    // What can't be made is said now, not by a worker at night.
    let days = try await OperationFolder.open(log).daysToMake(request)
    let jobs = days.map {
      ReportJob(
        operation: log.operation, date: $0, languages: language, edition: edition, formats: format, note: note
      )
    }
    for (number, day) in zip(try await database.add(jobs), days) { try say("job \(number): \(day)") }
  }
}
