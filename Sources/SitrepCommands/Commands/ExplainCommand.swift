import ArgumentParser
import SitrepKit

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why a figure says what it says.",
    discussion: """
      Names every record that was considered for a figure and why it counted or not, how the statements agree, \
      what decided between them, and the caveats. Without a figure it explains all that are known.

      Examples:
        sitrep explain seeds/chile-peru-2025 --date 2025-12-01
        sitrep explain seeds/chile-peru-2025 --date 2025-12-01 \
      stranded/stock/persons/all/chacalluta-santa-rosa
      """)

  @OptionGroup var operation: OperationOptions

  @Argument(help: ArgumentHelp("The figure's id: indicator/measure/unit/group/place.", valueName: "figure"))
  var figure: String?

  @Option(help: ArgumentHelp("The day of the report.", valueName: "date"))
  var date: String

  @Option(
    help: ArgumentHelp(
      "Use what was known by this day, instead of what was known on the day of the report.", valueName: "date"
    ))
  var asKnown: String?

  @OptionGroup var options: QuestionOptions
  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    try await operation.telling(in: options.language, explain)
  }

  private func explain() async throws {
    let question = options.question(on: date, asKnown: asKnown)
    let folder = try await operation.open(for: question, loudness, in: options.language)
    let answer = try folder.explain(figure, for: question)
    try StandardStream.output.write(answer)
  }
}
