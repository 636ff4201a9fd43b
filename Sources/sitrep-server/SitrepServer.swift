import ArgumentParser
import SitrepCommands

/// The command and its parts.
struct SitrepServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep-server",
    abstract: "Sitrep with the stores that a server keeps.",
    discussion: """
      Has every command of sitrep, and opens PostgreSQL databases too: sitrep hands over to it by itself. Besides it \
      serves an operation as a page for a team, and makes the reports that wait in a database.

      Example:
        sitrep-server copy my-operation postgres://officer@db.example.org/sitrep
        sitrep-server work postgres://officer@db.example.org/sitrep --output /srv/reports

      \(SharedCommands.exitCodes)
      """,
    version: SharedCommands.version,
    subcommands: SharedCommands.all + [ServeCommand.self, WorkCommand.self, JobsCommand.self])

  static var _errorPrefix: String { "error: " }
}
