import SitrepLanguage
import SitrepModel
import SitrepTestSupport

@testable import SitrepEvidence

/// An example of docs/evidence-rules.md: records of a test's own operation, and what the reports say of them.
struct WorkedExample: Sendable {
  let rule: Int
  let operation: Operation
  let edition: Edition
  let days: [String]
  let says: @Sendable (Report, Knowledge, Viewpoint) -> [Line]

  /// A sentence of the report, with the codes of its caveats.
  struct Line: Sendable {
    var message: Message
    var codes: [CaveatCode] = []
  }

  init(
    _ rule: Int, _ operation: Operation, on days: String..., as edition: Edition = .public,
    says: @escaping @Sendable (Report, Knowledge, Viewpoint) -> [Line]
  ) {
    (self.rule, self.operation, self.days, self.edition, self.says) = (rule, operation, days, edition, says)
  }

  /// The example as it stands on the page.
  func markdown(in language: Language) -> String {
    let knowledge = Knowledge(operation)
    var text = recordTable(knowledge, language)
    for date in days {
      let view = Viewpoint(day: day(date), edition: edition)
      let report = knowledge.report(at: view)
      text += "\nReport of \(language.text(.day(view.day))), \(edition.rawValue) edition:\n\n"
      for line in says(report, knowledge, view) {
        let codes = line.codes.isEmpty ? "" : " [\(line.codes.map(\.rawValue).joined(separator: " "))]"
        text += "- \(language.text(line.message))\(codes)\n"
      }
    }
    return text
  }

  private func recordTable(_ knowledge: Knowledge, _ language: Language) -> String {
    var text =
      "| Record | What it says | About | Source | Origin | In reports from |\n|---|---|---|---|---|---|\n"
    for table in RecordTable.allCases {
      for index in 0..<operation.count(of: table) {
        let record = RecordReference(table, index)
        let head = operation.head(of: record)
        let cells = [
          operation.text(head.id), content(of: record, language),
          language.text(.date(head.occurred), dates: .short),
          operation.text(operation.source(of: head).publisher),
          knowledge.originName(of: record)?.original ?? "not named",
          language.text(.day(knowledge.knownDay(of: record)), dates: .short),
        ]
        text += "| " + cells.joined(separator: " | ") + " |\n"
      }
    }
    return text
  }

  private func content(of record: RecordReference, _ language: Language) -> String {
    let index = Int(record.index)
    let head = operation.head(of: record)
    var notes: [String] = []
    if let credibility = head.credibility { notes.append("credibility \(credibility)") }
    if head.status != .reported { notes.append(language.word(head.status.code)) }
    if let sensitivity = head.sensitivity { notes.append(sensitivity.rawValue) }
    if !head.supersedes.isBlank { notes.append("replaces \(operation.text(head.supersedes))") }
    let text: String
    switch record.table {
    case .estimates: text = words(of: operation.estimates[index], language)
    case .conditions:
      let condition = operation.conditions[index]
      text = operation.text(condition.summary.original)
      notes.append(language.word(condition.sector.code))
      if let severity = condition.severity { notes.append("severity \(severity)") }
    case .policies:
      let step = operation.policies[index]
      text = language.word(step.stage.code)
      if let start = step.start { notes.append("start \(language.text(.date(start), dates: .short))") }
      if let duration = step.duration { notes.append("lasts \(duration)") }
    case .responses:
      let response = operation.responses[index]
      text = operation.text(response.summary.original)
      if !response.activity.isBlank { notes.append(operation.text(response.activity)) }
      if let reached = response.reached {
        let words = operation.text(operation.quantities[Int(reached)].words)
        notes.append("reached \(words) \(operation.text(response.reachedUnit))")
      }
    case .events: text = operation.text(operation.events[index].summary.original)
    case .statements:
      let statement = operation.statements[index]
      text = operation.text(statement.summary.original)
      if let stance = statement.stance {
        notes.append("\(language.word(stance.code)) “\(operation.text(statement.topic))”")
      }
    }
    return ([text] + notes).joined(separator: "; ")
  }

  private func words(of estimate: Estimate, _ language: Language) -> String {
    let key = operation.figureKeys[Int(estimate.figure)]
    let quantity = operation.quantities[Int(estimate.quantity)]
    let value = FigureValue.message(of: quantity, unit: operation.text(key.unit), in: operation)
    var about = [language.text(operation.profile.name(ofIndicator: operation.text(key.indicator)))]
    if operation.text(key.group) != "all" { about.append(operation.text(key.group)) }
    if key.measure != .stock { about.append(language.word(key.measure.code)) }
    let place = operation.places[Int(key.place.index)]
    if operation.text(place.id) != "crossing" { about.append(operation.text(place.name)) }
    return "\(language.text(value)) (\(about.joined(separator: ", ")))"
  }
}

extension Report {
  /// The sentence of a figure, as the highlights or the situation tell it.
  func line(_ figure: String = stranded) -> [WorkedExample.Line] {
    (highlights + situation.flatMap(\.lines)).filter { $0.subject == figure }.prefix(1).map {
      WorkedExample.Line(message: $0.message, codes: $0.marks.map(\.code))
    }
  }

  func lines(_ gaps: GapKind) -> [WorkedExample.Line] {
    self.gaps.filter { $0.kind == gaps }.map {
      WorkedExample.Line(message: $0.message, codes: $0.marks.map(\.code))
    }
  }
}
