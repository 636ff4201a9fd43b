import ArgumentParser
import SitrepKit

/// From where a question is asked, its day apart.
struct QuestionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The language of the answer (default: the operation's first).", valueName: "language"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "Who asks: public, partner or internal (default: as the operation says).", valueName: "edition"),
    completion: .list(["public", "partner", "internal"]))
  var edition: String?

  func question(on date: String, asKnown: String? = nil) -> Question {
    Question(date: date, language: language, edition: edition, asKnown: asKnown)
  }
}
