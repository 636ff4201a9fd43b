import ArgumentParser
import SitrepKit
import SitrepModel

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "The report of a day, or of each day of a series.",
    discussion: """
      Writes <output>/<operation>/<date>/sitrep-<operation>-<date>-<language>.<format> for each format and \
      language, and prints the paths. A file is written whole or not at all, and none is where the input has an \
      error. Word files (docx) need pandoc and rsvg-convert, PDFs need WeasyPrint, or Chromium where a \
      language is written from right to left; where one is missing, all other formats are still written.

      Examples:
        sitrep report seeds/chile-peru-2025 --date 2025-12-01
        sitrep report seeds/chile-peru-2025 --from 2025-11-28 --to 2025-12-05 --format txt,xlsx --language es,en
      """)

  @OptionGroup var operation: OperationOptions
  @OptionGroup var dates: DateOptions

  @Option(
    help: ArgumentHelp(
      "Formats, separated by commas (default: \(ReportRequest.defaultFormats.joined(separator: ","))).",
      valueName: "formats"),
    completion: .list(ReportRequest.knownFormats))
  var format: [String] = []

  @Option(
    help: ArgumentHelp(
      "Languages, separated by commas (default: the operation's first).", valueName: "languages"))
  var language: [String] = []

  @Option(
    help: ArgumentHelp(
      "Who it is for: public, partner or internal (default: as the operation says).", valueName: "edition"),
    completion: .list(["public", "partner", "internal"]))
  var edition: String?

  @Option(
    help: ArgumentHelp(
      "Use what was known by this day, instead of what was known on the day of the report.", valueName: "date"
    ))
  var asKnown: String?

  @Option(
    help: ArgumentHelp(
      "Make an issued version again, as it was: from a store's entries up to there.", valueName: "number"))
  var version: Int?

  @Option(
    help: ArgumentHelp(
      "The folder to write below (default: reports, beside the operation).", valueName: "folder"),
    completion: .directory)
  var output: String?

  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    let request = ReportRequest(
      date: dates.date, from: dates.from, to: dates.to, formats: separated(format),
      languages: separated(language), edition: edition, asKnown: asKnown)
    if version == nil, let finished = operation.finishedRun(of: request, loudness) {
      return try tell(finished.write(to: output))
    }
    var folder = try await operation.open(loudness, consequence: .nothingWritten)
    if let version {
      guard let date = dates.date else { throw SitrepError.request(.noDate) }
      folder = try await folder.asIssued(version: version, date: date, edition: edition)
    }
    var bar = ProgressBar(isQuiet: loudness.quiet)
    let paths: [String]
    do {
      defer { bar.clear() }
      paths = try folder.write(request, to: output) { bar.show($0, of: $1) }
    } catch {
      for path in error.written { try say(path) }
      throw error
    }
    try tell(paths)
  }

  private func tell(_ paths: [String]) throws {
    for path in paths { try say(path) }
    loudness.tell("\(paths.count) files written")
  }
}
