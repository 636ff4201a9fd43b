import SitrepModel

extension DayEvidence {
  static let mostHighlights = 6

  /// Rule 17, highlights: the first key figure always first, then the policy clock, changes, conflicts and opposed
  /// stances, conditions at the key place, gaps. One of each in that order, then second ones while there is room.
  func highlightLines(_ report: Report) -> [Report.Line] {
    let first = report.figures.first(where: \.headline)
    var lines = first.map { [line(of: $0, key: "highlight.figure")] } ?? []
    var queues: [[Report.Line]] = [
      policyHighlights(report), changeHighlights(report, but: first?.id), disagreementHighlights(report),
      conditionHighlights(report, at: first?.place), gapHighlights(report),
    ]
    while lines.count < Self.mostHighlights, queues.contains(where: { !$0.isEmpty }) {
      for index in queues.indices where lines.count < Self.mostHighlights && !queues[index].isEmpty {
        lines.append(queues[index].removeFirst())
      }
    }
    return lines.sorted { rank($0.kind) < rank($1.kind) }
  }

  private func rank(_ kind: String) -> Int {
    ["figure", "policy", "change", "conflict", "condition", "gap"].firstIndex(of: kind) ?? .max
  }

  /// Measures that count towards an end first, then those on which there is fresh word, the newest first.
  private func policyHighlights(_ report: Report) -> [Report.Line] {
    let current = report.policies.filter { !$0.background }
    let counting = current.filter { $0.clock != nil && $0.end != nil }
    let fresh = current.filter { policy in
      !counting.contains(policy)
        && (policy.steps.last.map { view.day - $0.date.day <= profile.freshnessDays } ?? false)
    }
    .sorted { policyNews($0) > policyNews($1) }
    return (counting + fresh).map {
      Report.Line(
        kind: "policy", subject: $0.measure, message: $0.message, marks: $0.marks,
        records: $0.steps.map(\.record))
    }
  }

  /// What an authority does weighs more than what someone pledges, then the newest word counts.
  private func policyNews(_ policy: Report.Policy) -> (Int, Int32, Int) {
    (
      policy.stage == .pledged
        ? 0 : policy.type == "state-of-emergency" || policy.type == "border-closure" ? 2 : 1,
      policy.steps.last?.date.day.number ?? 0, policy.steps.count
    )
  }

  private func changeHighlights(_ report: Report, but leading: String?) -> [Report.Line] {
    let headlines = Set(report.figures.filter(\.headline).map(\.id))
    let figures = Set(report.figures.map(\.id))
    let policies = Set(report.policies.map(\.measure))
    return report.changes.filter { change in
      if change.subject == leading { return change.kind == .increased || change.kind == .decreased }
      return !policies.contains(change.subject)
        && (!figures.contains(change.subject) || headlines.contains(change.subject))
    }
    .sorted { first, second in
      // What happened comes before what was counted, and what is near before what lies ahead.
      (figures.contains(first.subject) ? 1 : 0) < (figures.contains(second.subject) ? 1 : 0)
    }
    .filter { change in !report.datesAhead.contains { $0.subject == change.subject } }
    .map {
      Report.Line(
        kind: "change", subject: $0.subject,
        message: Message("highlight.new", ["change": .message($0.message)]),
        marks: $0.marks, records: $0.records)
    }
  }

  private func disagreementHighlights(_ report: Report) -> [Report.Line] {
    let conflicts = report.conflicts.map {
      Report.Line(
        kind: "conflict", subject: $0.figure, message: $0.message, marks: $0.marks,
        records: $0.statements.map(\.record))
    }
    let stances = report.stances.map { topic in
      Report.Line(
        kind: "conflict", subject: topic.topic,
        message: Message(
          "highlight.stances",
          [
            "topic": .local(topic.topicName),
            "affirms": topic.statements.first { $0.stance == .affirms }.map(voice) ?? .none,
            "denies": topic.statements.first { $0.stance == .denies }.map(voice) ?? .none,
          ]), marks: topic.marks, records: topic.statements.map(\.id))
    }
    return conflicts + stances
  }

  private func voice(_ statement: Report.StatementEntry) -> Value {
    .message(
      Message(
        "highlight.voice",
        [
          "speaker": .optional(statement.speaker), "origin": .optional(statement.origin),
          "summary": .local(statement.summary),
        ]))
  }

  private func conditionHighlights(_ report: Report, at place: String?) -> [Report.Line] {
    let groups = report.conditions.filter { group in
      (place == nil || group.place == place) && (group.severity.map { $0 >= 4 } ?? true)
    }
    guard !groups.isEmpty else { return [] }
    let ranked = groups.sorted { first, second in
      (second.severity ?? 0, second.asOf.day.number, first.sector.order)
        < (first.severity ?? 0, first.asOf.day.number, second.sector.order)
    }
    return ranked.compactMap { group in
      guard let item = group.items.first(where: { $0.severity == group.severity }) else { return nil }
      return Report.Line(
        kind: "condition", subject: "\(group.sector.rawValue)/\(group.place ?? "")",
        message: Message(
          "highlight.condition",
          [
            "sector": .code(group.sector.code), "summary": .local(item.summary), "as_of": .date(item.asOf),
            "severity": .optional(group.severity),
          ]), marks: item.marks, records: [item.record])
    }
  }

  private func gapHighlights(_ report: Report) -> [Report.Line] {
    let silent = report.gaps.filter { $0.kind == .silentSector }.compactMap(\.sector)
    var lines = report.gaps.filter {
      $0.kind == .noCount && $0.id.hasPrefix("no-count:") || $0.kind == .noHeadline
    }
    .map {
      Report.Line(kind: "gap", subject: $0.id, message: $0.message, marks: $0.marks, records: [])
    }
    if !silent.isEmpty {
      lines.append(
        Report.Line(
          kind: "gap", subject: "sectors",
          message: Message("highlight.silent-sectors", ["sectors": .list(silent.map { .code($0.code) })])))
    }
    return lines
  }
}
