import ArgumentParser
import SitrepKit
import SitrepModel

struct DraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Records that a text gives grounds for, for a person to take or leave.",
    discussion: """
      Reads articles, statements and messages and proposes estimates, needs, measures of authorities, refusals to \
      count and outlooks, each with the words it rests on and the rules that found it. Nothing is written unless \
      --accept names what is taken; no model and no connection is used.

      A text may begin with lines title:, publisher:, published:, url:, language: and a blank line.

      Examples:
        sitrep draft my-operation article.txt
        sitrep draft my-operation article.txt --accept 1,3,4 --entered 2026-03-06T18:00
      """)

  @OptionGroup var operation: OperationOptions

  @Argument(
    help: ArgumentHelp("The texts, the original before its copies.", valueName: "text"), completion: .file())
  var texts: [String]

  @Option(help: ArgumentHelp("json, csv or yaml.", valueName: "format"))
  var format = "json"

  @Option(
    help: ArgumentHelp("The numbers of the proposals to add to the operation: 1,3,4.", valueName: "numbers"))
  var accept: String?

  @Option(help: ArgumentHelp("When the records are entered, with --accept.", valueName: "when"))
  var entered: String?

  @Option(help: ArgumentHelp("The text's title.", valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp("Who published it.", valueName: "name"))
  var publisher: String?

  @Option(help: ArgumentHelp("When it was published.", valueName: "date"))
  var published: String?

  @Option(help: ArgumentHelp("Where it stands.", valueName: "url"))
  var url: String?

  @Option(help: ArgumentHelp("The language it is in.", valueName: "language"))
  var language: String?

  @OptionGroup var loudness: LoudnessOptions

  func validate() throws {
    guard DraftedText.Format(rawValue: format) != nil else {
      throw ValidationError("unknown format \"\(format)\"; one of json, csv, yaml")
    }
    if accept != nil, texts.count > 1 { throw ValidationError("--accept takes one text at a time") }
    if accept != nil, numbers == nil { throw ValidationError("--accept takes numbers: 1,3,4") }
  }

  private var numbers: [Int]? {
    let parts = (accept ?? "").split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0.filter { $0 != " " }) }
    return numbers.count == parts.count ? numbers : nil
  }

  func run() async throws {
    if accept != nil { try await operation.holding(loudness, propose) } else { try await propose() }
  }

  private func propose() async throws {
    let folder = try await operation.open(loudness, consequence: nil)
    var request = DraftRequest()
    (request.title, request.publisher, request.published) = (title, publisher, published)
    (request.url, request.language) = (url, language)
    let drafted = try folder.draft(texts, request)
    if !loudness.quiet { for remark in drafted.flatMap(\.remarks) { note(remark) } }
    if let numbers, accept != nil, let first = drafted.first {
      let planned = try folder.planAcceptance(of: numbers, from: first, entered: entered)
      if let refusal = planned.refusal { throw refusal }
      if !loudness.quiet {
        for warning in planned.warnings { note(warning.description) }
        for line in planned.lines { try say(line) }
        if planned.isEmpty { try say(DiagnosticText.nothingToAdd.english) }
      }
      if !planned.isEmpty { try await folder.apply(planned, by: Author(at: Now.instant)) }
      return
    }
    try StandardStream.output.write(
      DraftedText.text(of: drafted, DraftedText.Format(rawValue: format) ?? .json))
  }
}
