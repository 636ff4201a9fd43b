import ArgumentParser
import SitrepKit
import SitrepModel

struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Takes a record's words out of a store, for a person's safety.",
    discussion: """
      The only way in which anything ever leaves a store. The record's cells go; that it was there, and why it went, \
      stay, and every report made from then on says how many records were erased. In a folder the row is taken out \
      of its CSV file. Backups, issued files and the history of a version control hold it still.

      Example:
        sitrep erase border.sitrep est-017 --why "the family could be recognised"
      """)

  @OptionGroup var operation: OperationOptions

  @Argument(help: ArgumentHelp("The record's id.", valueName: "record"))
  var record: String

  @Option(help: ArgumentHelp("Why; it stays in the store, so it names nobody.", valueName: "text"))
  var why: String

  @Option(help: ArgumentHelp("The role that decided, never a name.", valueName: "role"))
  var role = ""

  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    try await operation.holding(loudness, erase)
  }

  private func erase() async throws {
    let folder = try await operation.open(loudness, consequence: .nothingErased)
    let mentions = try await folder.erase(record, why: why, by: Author(at: Now.instant, role: role))
    if loudness.quiet { return }
    try say("\(record) erased")
    for mention in mentions { note("\(mention) still names it: look whether it says too much") }
  }
}
