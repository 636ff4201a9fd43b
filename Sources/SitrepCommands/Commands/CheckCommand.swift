import ArgumentParser
import SitrepKit
import SitrepLanguage

struct CheckCommand: AsyncParsableCommand {
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

  @Option(
    help: ArgumentHelp("The language of what is told (default: English).", valueName: "language"))
  var language: String?

  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    try await operation.telling(in: language, check)
  }

  private func check() async throws {
    let folder = try await operation.read()
    let words = try folder.problemWords(in: language)
    try report(folder.allProblems(), loudness, consequence: nil, in: words)
    if !loudness.quiet { try say(words.text(folder.inventoryText)) }
  }
}
