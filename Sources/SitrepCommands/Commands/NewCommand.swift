import ArgumentParser
import SitrepKit

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "A new operation that already reports.",
    discussion: """
      Writes operation.yaml and a table for each kind of record, with a small example to replace by your own. \
      The folder must be empty or not exist yet; its name becomes the operation's id. A name that ends in .sitrep, or \
      postgres://…, makes a store instead.

      Examples:
        sitrep new flood-2025
        sitrep new cyclone-2026 --kind cyclone
        sitrep new inundacion-2026 --kind flood --language es
      """)

  @Argument(help: ArgumentHelp("The folder or store to make.", valueName: "store"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("The day of the first report (default: today).", valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "The crisis that the example is of: border, displacement, flood, cyclone, earthquake, outbreak or drought.",
      valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "The language of the example and of the operation's reports: en, es, fr, pt or ar (default: en).",
      valueName: "language"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "A folder of templates whose new-operation stands before the built-in one.", valueName: "folder"),
    completion: .directory)
  var template: String?

  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    let date = date ?? Today.iso
    let files = try await OperationFolder.create(
      at: folder, in: StoreKinds.available, firstReport: date, kind: kind, language: language,
      templates: template, at: Now.instant)
    if loudness.quiet { return }
    let name =
      folder.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) } ? folder : "'\(folder)'"
    try say(
      """
      \(folder): \(files.joined(separator: ", "))

      Next:
        its first report, below reports/:    sitrep report \(name) --date \(date)
        what is wrong, after a change:       sitrep check \(name)
        what every table and column means:   sitrep schema --format markdown

      Then replace the example, row by row, by what your sources say.
      """)
  }
}
