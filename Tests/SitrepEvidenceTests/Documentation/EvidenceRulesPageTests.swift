import Foundation
import SitrepLanguage
import SitrepModel
import SitrepTemplates
import SitrepTestSupport
import Testing

@testable import SitrepEvidence

private let path = "\(Project.root)/docs/evidence-rules.md"

/// The parts of the page that are made here: between `<!-- made: NAME -->` and `<!-- end -->`.
private func madeParts() throws -> [(name: String, text: String)] {
  let language = try Language("en", templates: .builtIn)
  var parts: [(String, String)] = [
    ("defaults", defaults()), ("standards", standards(language)), ("caveats", caveats(language)),
  ]
  for (position, example) in workedExamples.enumerated() {
    let number = workedExamples[...position].count { $0.rule == example.rule }
    let name = "rule \(example.rule)" + (number > 1 ? " (\(number))" : "")
    parts.append((name, example.markdown(in: language)))
  }
  return parts
}

private func defaults() -> String {
  let profile = OperationProfile()
  return """
    | What | In the profile | Where it does not say |
    |---|---|---|
    | Cut-off of the day | `cutoff` | \(timeOfDay(profile.cutoffSecond).prefix(5)) |
    | Days a figure stays fresh | `freshness_days` | \(profile.freshnessDays) |
    | Days that count as one situation | `same_situation_days` | \(profile.sameSituationDays) |
    | Gap between two numbers that still agree | `tolerance` | \(profile.toleranceThousandths / 10) per cent |

    """
}

private func standards(_ language: Language) -> String {
  PlanningRule.standards.reduce("| Need | Standard |\n|---|---|\n") {
    $0 + "| \(language.word($1.item.code)) | \($1.reference) |\n"
  }
}

private func caveats(_ language: Language) -> String {
  CaveatCode.allCases.reduce("| Code | What it means |\n|---|---|\n") {
    $0 + "| \($1.rawValue) | \(language.text("caveat.\($1.rawValue)")) |\n"
  }
}

/// The page with its made parts put in anew, and the names of those it has no place for.
private func page(_ text: String, with parts: [(name: String, text: String)]) -> (
  text: String, missing: [String]
) {
  var text = text
  var missing: [String] = []
  for part in parts {
    let opening = "<!-- made: \(part.name) -->\n"
    guard let start = text.range(of: opening),
      let end = text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex)
    else {
      missing.append(part.name)
      continue
    }
    text.replaceSubrange(start.upperBound..<end.lowerBound, with: "\n\(part.text)\n")
  }
  return (text, missing)
}

@Test func thePageOfTheRulesSaysWhatTheRulesDo() throws {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let parts = try madeParts()
  let made = page(text, with: parts)
  #expect(made.missing.isEmpty)
  #expect(text.components(separatedBy: "<!-- made: ").count - 1 == parts.count, "a part that nothing makes")
  try expectGolden(made.text, at: path)
}

@Test func everyRuleHasAnExample() {
  #expect(Set(workedExamples.map(\.rule)) == Set(1...23))
}

@Test func everyExampleSaysSomethingOnEachOfItsDays() {
  for example in workedExamples {
    let knowledge = Knowledge(example.operation)
    for date in example.days {
      let view = Viewpoint(day: day(date), edition: example.edition)
      let lines = example.says(knowledge.report(at: view), knowledge, view)
      #expect(!lines.isEmpty, "rule \(example.rule) on \(date)")
    }
  }
}
