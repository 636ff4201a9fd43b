import ArgumentParser
import SitrepKit
import SitrepLanguage
import SitrepModel

struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "What to look at before a report is sent.",
    discussion: """
      Names what is right by the rules and may still surprise a reader: a stale headline, a headline of one \
      origin, an open conflict, a measure past its end, text that is not translated. The exit code is 0, with \
      --strict 1 where there is a finding.

      Example:
        sitrep lint seeds/chile-peru-2025 --date 2025-12-01
      """)

  @OptionGroup var operation: OperationOptions

  @Option(help: ArgumentHelp("The day of the report.", valueName: "date"))
  var date: String

  @Flag(help: "Exit with 1 where there is a finding.")
  var strict = false

  @OptionGroup var options: QuestionOptions
  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    try await operation.telling(in: options.language, lint)
  }

  private func lint() async throws {
    let question = options.question(on: date)
    let folder = try await operation.open(for: question, loudness, in: options.language)
    let findings = try folder.lint(question)
    for finding in findings { try say(finding.description) }
    if !loudness.quiet {
      note(try folder.problemWords(in: options.language).text(.findings(count: findings.count)))
    }
    if strict && !findings.isEmpty { throw ExitCode(1) }
  }
}
