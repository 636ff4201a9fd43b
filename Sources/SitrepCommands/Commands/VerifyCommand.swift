import ArgumentParser
import SitrepKit
import SitrepModel

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Whether committed reports still come out the same.",
    discussion: """
      Makes every report again that lies below <reports>/<operation> and compares: texts line by line, workbooks \
      cell by cell with type, value and number format. Every number in text, page and workbook must also lead \
      back to an entry of the report. Says what differs, what is missing and what does not belong there; exit \
      code 1 where anything does.

      Example:
        sitrep verify seeds/chile-peru-2025 reports
      """)

  @OptionGroup var operation: OperationOptions

  @Argument(
    help: ArgumentHelp("The folder that the reports were written below.", valueName: "reports"),
    completion: .directory)
  var reports: String

  @OptionGroup var loudness: LoudnessOptions

  func run() async throws {
    let folder = try await operation.open(loudness, consequence: .nothingCompared)
    var bar = ProgressBar(isQuiet: loudness.quiet)
    let verification: Verification
    do {
      defer { bar.clear() }
      verification = try folder.verify(reports: reports) { bar.show($0, of: $1) }
    }
    for difference in verification.differences { note(difference.description) }
    let count = verification.compared == 1 ? "1 report" : "\(verification.compared) reports"
    guard verification.differences.isEmpty else {
      note("\(count) compared; \(verification.differences.count) not as committed")
      throw ExitCode(1)
    }
    if !loudness.quiet { try say("\(count) compared; all as committed") }
  }
}
