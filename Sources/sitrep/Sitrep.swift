import ArgumentParser

/// The command and its parts.
struct Sitrep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep",
    abstract: "Situation reports that say where every figure comes from.",
    discussion: """
      An operation is a folder of tables: what sources say, record by record. Sitrep works out what can be said \
      on a given day, as it was known that day, and writes the same report in every format asked for.

      Example:
        sitrep new my-operation
        sitrep report my-operation --date 2025-12-01

      Exit codes: 0 all is well, 1 the data is wrong, 2 the request is wrong, 3 the system failed.
      """,
    version: "0.1.0",
    subcommands: [
      NewCommand.self, CheckCommand.self, ReportCommand.self, ExplainCommand.self, ChangesCommand.self,
      LintCommand.self, FormCommand.self, ImportCommand.self,
      IssueCommand.self, VerifyCommand.self, SchemaCommand.self, TemplatesCommand.self,
    ])

  static var _errorPrefix: String { "error: " }
}
