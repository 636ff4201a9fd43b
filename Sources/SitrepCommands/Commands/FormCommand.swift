import ArgumentParser
import SitrepKit
import SitrepModel

struct FormCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "The entry form: a workbook to fill in.",
    discussion: """
      A sheet a table, with drop-downs from the operation and the rows it has so far. What is filled in comes back \
      by `sitrep import`.

      Example:
        sitrep form seeds/chile-peru-2025 -o entry.xlsx
      """)

  @OptionGroup var operation: OperationOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write it.", valueName: "file"), completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp("The language of the labels (default: the operation's first).", valueName: "language"))
  var language: String?

  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    let folder = try await operation.open(loudness, consequence: .nothingWritten)
    try folder.writeForm(to: output, language: language)
    if !loudness.quiet { try say(output) }
  }
}
