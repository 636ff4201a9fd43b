import ArgumentParser
import SitrepKit
import SitrepLanguage
import SitrepModel

struct ChangesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "What changed between two dates.",
    discussion: """
      Compares the report of one day with that of another, each as it was known then: what is new or different, \
      what was corrected, what was learned late.

      Example:
        sitrep changes seeds/chile-peru-2025 --from 2025-11-28 --to 2025-12-05
      """)

  @OptionGroup var operation: OperationOptions

  @Option(help: ArgumentHelp("The earlier day.", valueName: "date"))
  var from: String

  @Option(help: ArgumentHelp("The later day.", valueName: "date"))
  var to: String

  @OptionGroup var options: QuestionOptions
  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    try await operation.telling(in: options.language, compare)
  }

  private func compare() async throws {
    let question = options.question(on: to)
    let folder = try await operation.open(for: question, loudness, in: options.language)
    let answer = try folder.changes(from: from, to: question)
    if answer.isEmpty {
      note(try folder.problemWords(in: options.language).text(.nothingChanged(from: from, to: to)))
    } else {
      try StandardStream.output.write(answer)
    }
  }
}
