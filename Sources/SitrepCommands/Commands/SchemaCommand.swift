import ArgumentParser
import SitrepKit

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The tables and the report, as JSON Schema or as a data dictionary.",
    discussion: """
      Without a table it describes all of them: what each column holds and means, and what a blank says.

      Examples:
        sitrep schema estimates --format markdown
        sitrep schema report > report.schema.json
      """)

  @Argument(
    help: ArgumentHelp(
      "operation, a table, report, or indicators (default: all tables).", valueName: "table"),
    completion: .list(Schema.names))
  var table: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, markdown
  }

  @Option(help: "How to write it.")
  var format = Format.json

  func run() throws {
    let text =
      switch format {
      case .json: try Schema.json(table)
      case .markdown: try Schema.markdown(table)
      }
    try StandardStream.output.write(text)
  }
}
