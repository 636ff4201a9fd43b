import ArgumentParser
import SitrepCommands

/// The command and its parts.
struct Sitrep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep",
    abstract: "Situation reports that say where every figure comes from.",
    discussion: """
      An operation is a folder of tables: what sources say, record by record. Sitrep works out what can be said \
      on a given day, as it was known that day, and writes the same report in every format asked for. Instead of a \
      folder every command takes a file that ends in .sitrep or a PostgreSQL database, which `sitrep copy` makes.

      Example:
        sitrep new my-operation
        sitrep report my-operation --date 2025-12-01

      \(SharedCommands.exitCodes)
      """,
    version: SharedCommands.version, subcommands: SharedCommands.all)

  static var _errorPrefix: String { "error: " }
}
