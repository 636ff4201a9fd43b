import ArgumentParser
import SitrepKit

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Every problem in an operation folder.",
    discussion: """
      Reads all tables and templates of the operation and names each problem by file, line and character, with \
      what was expected and the nearest valid value. Errors stop reports (exit code 1), warnings do not.

      Example:
        sitrep check seeds/chile-peru-2025
      """)

  @OptionGroup var operation: OperationOptions
  @OptionGroup var loudness: LoudnessOptions

  func run() throws {
    let folder = try OperationFolder(at: operation.folder, templates: operation.template)
    try report(folder.allProblems(), loudness, consequence: nil)
    if !loudness.quiet { try say(folder.inventory) }
  }
}
