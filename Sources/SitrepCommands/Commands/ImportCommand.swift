import ArgumentParser
import SitrepKit
import SitrepLanguage
import SitrepModel

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Rows from a filled form, an HXL file or a survey's export.",
    discussion: """
      Only appends: new rows, and for a changed record a new one that supersedes it. The same file twice changes \
      nothing, and no past report is rewritten: a row that does not say when it was entered needs --entered.

      A KoboToolbox export needs --mapping, a YAML file:
        table: estimates
        columns:
          id: {from: _id, prefix: kobo-}
          source: {text: field-team}
          occurred: [visit/date, Date of visit]
          entered: {from: _submission_time, zone: UTC}
          place: {from: visit/site, values: {site_a: chacalluta-santa-rosa}}
          value: people
      and, where its rows are people or households, "combine: sum" or "combine: count".

      OCHA's sheet of who does what where (3W, 4W) comes in by --mapping ocha-3w.

      Example:
        sitrep import seeds/chile-peru-2025 entry.xlsx --entered 2025-12-02T18:00 --dry-run
      """)

  @OptionGroup var operation: OperationOptions

  @Argument(help: ArgumentHelp("The file to import: XLSX or CSV.", valueName: "file"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("When the rows were recorded, for those that don't say.", valueName: "when"))
  var entered: String?

  @Option(
    help: ArgumentHelp("How the columns of an export become ours: a file, or ocha-3w.", valueName: "file"),
    completion: .file())
  var mapping: String?

  @Flag(
    help: "Take the rows that are right, and write the others with their reasons into a file beside FILE.")
  var goodRows = false

  @Flag(help: "Put corrections over what others changed since the form was written.")
  var overChanges = false

  @Option(
    help: ArgumentHelp("The language of what is told (default: English).", valueName: "language"))
  var language: String?

  @Flag(help: "Show what would be added; write nothing.")
  var dryRun = false

  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    try await operation.telling(in: language) { try await operation.holding(loudness, in: language, add) }
  }

  private func add() async throws {
    let folder = try await operation.open(loudness, consequence: .nothingImported, in: language)
    let words = try folder.problemWords(in: language)
    var options = OperationFolder.ImportOptions()
    (options.entered, options.mapping) = (entered, mapping)
    (options.goesOverChanges, options.takesGoodRows) = (overChanges, goodRows)
    options.language = language
    let planned = try telling(in: words) { try folder.planImport(of: file, options) }
    if let refusal = planned.refusal {
      // A dry run also shows what the other rows would do; what is wrong comes last.
      if dryRun && !loudness.quiet { for line in planned.lines { try say(line) } }
      throw ToldError(refusal, in: words)
    }
    for problem in planned.leftOut { note(words.line(problem.diagnostic)) }
    if !loudness.quiet {
      GatheredProblems(planned.warnings, in: words).lines.forEach(note)
      for line in planned.lines { try say(line) }
    }
    if planned.isEmpty && !loudness.quiet { try say(words.text(.nothingToAdd)) }
    if dryRun {
      if !planned.isEmpty && !loudness.quiet { try say(words.text(.dryRun)) }
      return
    }
    if !planned.isEmpty { try await folder.apply(planned, by: Author(at: Now.instant)) }
    if let path = try folder.writeRefused(of: planned, beside: file) {
      note(words.text(.refusedRows(path: path)))
    }
  }
}
