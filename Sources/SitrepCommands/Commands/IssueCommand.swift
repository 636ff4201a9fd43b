import ArgumentParser
import SitrepKit
import SitrepModel

struct IssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Record that a report was sent.",
    discussion: """
      Adds a row to issued.csv with the sums of the report's files, and says which they are. Formats made later of \
      the version that was sent are added to it. A report that was sent and later comes out \
      otherwise calls itself the next version; recording that one asks for the reason in --note, and writes its \
      files anew with that reason in them.

      Example:
        sitrep issue seeds/chile-peru-2025 --date 2025-12-01 --issued 2025-12-01T23:59:00-03:00 \
      --role "information management officer"
      """)

  @OptionGroup var operation: OperationOptions

  @Option(help: ArgumentHelp("The day of the report.", valueName: "date"))
  var date: String

  @Option(help: ArgumentHelp("When it was sent.", valueName: "time"))
  var issued: String

  @Option(help: ArgumentHelp("The role that sent it, never a name.", valueName: "role"))
  var role: String

  @Option(help: ArgumentHelp("Why; a second version needs a reason.", valueName: "text"))
  var note: String?

  @Option(
    help: ArgumentHelp(
      "public, partner or internal (default: as the operation says).", valueName: "edition"),
    completion: .list(["public", "partner", "internal"]))
  var edition: String?

  @Option(
    help: ArgumentHelp(
      "The folder in which the report stands (default: reports, beside the operation).", valueName: "folder"),
    completion: .directory)
  var output: String?

  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    try await operation.holding(loudness, add)
  }

  private func add() async throws {
    let folder = try await operation.open(loudness, consequence: .nothingRecorded)
    let recorded = try await folder.issue(
      date: date, edition: edition, issued: issued, in: output, role: role, note: note,
      by: Author(at: Now.instant, role: role))
    if loudness.quiet { return }
    let count = recorded.files.count
    let files = count == 1 ? "1 file" : "\(count) files"
    switch recorded.kind {
    case .version: try say("version \(recorded.version), \(files), recorded in issued.csv")
    case .formats: try say("\(files) more of version \(recorded.version) recorded in issued.csv")
    case .nothing: try say("version \(recorded.version) was recorded before, with the same \(files)")
    }
    for file in recorded.files { try say("  \(file)") }
  }
}
