import ArgumentParser
import SitrepKit
import SitrepModel

struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "A static site of the reports that were issued.",
    discussion: """
      Writes what was issued in the public edition: a page for each language with the latest report and all before \
      it, an Atom feed, every issued file under an address that never changes, and the sums of all files. It can be \
      put on any web server. A second run writes only what is new.

      Example:
        sitrep site border.sitrep --output public --address https://example.org/sitrep/
      """)

  @OptionGroup var operation: OperationOptions

  @Option(help: ArgumentHelp("The site's folder.", valueName: "folder"), completion: .directory)
  var output: String

  @Option(help: ArgumentHelp("Where the site will be found; the feed needs it.", valueName: "URL"))
  var address: String?

  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    let folder = try await operation.open(loudness, consequence: .nothingWritten)
    let outcome = try await folder.writeSite(to: output, address: address)
    for reason in outcome.leftOut { note("warning: \(reason)") }
    if loudness.quiet { return }
    for path in outcome.written { try say("\(output)/\(path)") }
    note(outcome.unchanged == 1 ? "1 file is as it was" : "\(outcome.unchanged) files are as they were")
  }
}
