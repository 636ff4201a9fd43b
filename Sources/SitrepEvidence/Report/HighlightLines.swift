import SitrepModel

extension DayEvidence {
  static let mostHighlights = 6

  /// Rule 17, highlights: the first key figure always first, then the policy clock, changes, conflicts and opposed
  /// stances, conditions at the key place, what is expected, gaps. One of each in that order, then second ones while there is room.
  func highlightLines(_ report: Report) -> [Report.Line] {
    let first = report.figures.first(where: \.headline)
    var lines = first.map { [leadingLine(of: $0, in: report)] } ?? []
    let toll = first.map { tollFigures(report, after: $0) } ?? []
    if let line = tollLine(of: toll, at: first?.place) { lines.append(line) }
    let told = Set(toll.map(\.id))
    var queues: [[Report.Line]] = [
      policyHighlights(report), changeHighlights(report, but: first?.id, told: told),
      disagreementHighlights(report, but: first?.id), conditionHighlights(report, at: first?.place),
      outlookHighlights(report), gapHighlights(report, but: first?.id),
    ]
    while lines.count < Self.mostHighlights, queues.contains(where: { !$0.isEmpty }) {
      for index in queues.indices where lines.count < Self.mostHighlights && !queues[index].isEmpty {
        lines.append(queues[index].removeFirst())
      }
    }
    return lines.sorted { $0.kind < $1.kind }
  }

  /// The first key figure, with who gives each value where they conflict, and who gave no count.
  private func leadingLine(of figure: Report.Figure, in report: Report) -> Report.Line {
    let evidence = figures.first { figureID($0.figure) == figure.id }
    let refusals = evidence?.current.refusals ?? []
    let isConflicting = report.conflicts.contains { $0.figure == figure.id }
    let head = evidence?.recommendedRecord.map { operation.head(of: $0) }
    return line(
      of: figure, key: "highlight.figure",
      value: isConflicting ? Message.valueConflict(values: attributedValues(of: figure)) : nil,
      saidBy: isConflicting
        ? nil
        : evidence?.recommendedTotal != nil
          ? figure.saidBy : head.flatMap { $0.attributedTo.isBlank ? nil : speaker(of: $0) },
      refusedBy: figure.label == .none ? [] : refusals.map(refuser))
  }

  /// Measures that count towards an end first, then those on which there is fresh word, the newest first.
  func policyHighlights(_ report: Report) -> [Report.Line] {
    let current = report.policies.filter { !$0.background }
    let counting = current.filter { $0.clock != nil && $0.end != nil }
    let counted = Set(counting.map(\.measure))
    let fresh = current.filter { policy in
      !counted.contains(policy.measure)
        && (policy.steps.last.map { view.day - $0.date.day <= profile.freshnessDays } ?? false)
    }
    .sorted { policyNews($0) > policyNews($1) }
    return (counting + fresh).map {
      Report.Line(
        kind: .policy, subject: $0.measure, message: $0.message, marks: $0.marks,
        records: $0.steps.map(\.record))
    }
  }

  private static let weighty: Set = ["state-of-emergency", "state-of-disaster", "border-closure"]

  /// What an authority does weighs more than what someone pledges, then the newest word counts.
  private func policyNews(_ policy: Report.Policy) -> (Int, Int32, Int) {
    (
      policy.stage == .pledged ? 0 : policy.type.map(Self.weighty.contains) ?? false ? 2 : 1,
      policy.steps.last?.date.day.number ?? 0, policy.steps.count
    )
  }

  private func changeHighlights(
    _ report: Report, but leading: String?, told: Set<String>
  ) -> [Report.Line] {
    // Of every figure, whether it leads.
    let figures = Dictionary(
      report.figures.indices.lazy.map { (report.figures[$0].id, report.figures[$0].headline) },
      uniquingKeysWith: { first, _ in first })
    let policies = Set(report.policies.map(\.measure))
    let ahead = Set(report.datesAhead.map(\.subject))
    return report.changes.filter { change in
      if change.subject == leading { return change.kind == .increased || change.kind == .decreased }
      return !policies.contains(change.subject) && !told.contains(change.subject)
        && figures[change.subject] ?? true
    }
    .sorted { first, second in
      // What happened comes before what was counted, and what is near before what lies ahead.
      figures[first.subject] == nil && figures[second.subject] != nil
    }
    .lazy.filter { !ahead.contains($0.subject) }
    .prefix(Self.mostHighlights).map {
      Report.Line(
        kind: .change, subject: $0.subject,
        // A figure's change says itself what is new.
        message: figures[$0.subject] == nil
          ? Message.highlightNew(change: .message($0.message)) : $0.message,
        marks: $0.marks, records: $0.records)
    }
  }

  private func disagreementHighlights(_ report: Report, but leading: String?) -> [Report.Line] {
    // That places are more than the whole is not told where the whole is.
    let told = report.conflicts.lazy.filter { $0.figure != leading || $0.isBelowParts }
    let conflicts = told.prefix(Self.mostHighlights).map {
      Report.Line(
        kind: .conflict, subject: $0.isBelowParts ? "below-parts/\($0.figure)" : $0.figure,
        message: $0.message, marks: $0.marks, records: $0.statements.map(\.record))
    }
    let stances = report.stances.map { topic in
      // It tells no dates, which say some of what qualifies the two statements.
      let told = [Stance.affirms, .denies].compactMap { stance in
        topic.statements.first { $0.stance == stance }
      }
      let codes = topic.marks.map(\.code) + told.flatMap(\.marks).map(\.code)
      return Report.Line(
        kind: .conflict, subject: topic.topic,
        message: .highlightStances(
          topic: .local(topic.topicName),
          affirms: topic.statements.first { $0.stance == .affirms }.map(voice) ?? .none,
          denies: topic.statements.first { $0.stance == .denies }.map(voice) ?? .none),
        marks: CaveatSet(codes).marks, records: topic.statements.map(\.id))
    }
    return conflicts + stances
  }

  private func voice(_ statement: Report.StatementEntry) -> Value {
    .message(
      Message.highlightVoice(
        speaker: .optional(statement.speaker), origin: .optional(statement.origin),
        summary: .local(statement.summary)))
  }

  /// What is expected, the newest word of one in office first.
  private func outlookHighlights(_ report: Report) -> [Report.Line] {
    outlooks(report).map { outlook in
      Report.Line(
        kind: .outlook, subject: outlook.id, message: message(of: outlook, outlook.summary),
        marks: outlook.marks,
        records: [outlook.id])
    }
  }

  /// No figure at all to lead the report; sectors of which nothing is known, and whether anyone responds; what someone
  /// says is missing, such as a plan; key figures of which nothing is known; last, who gave no count of one, which is
  /// often said again, but for the first, whose line says so itself.
  private func gapHighlights(_ report: Report, but leading: String?) -> [Report.Line] {
    func lines(where holds: (Report.Gap) -> Bool) -> [Report.Line] {
      report.gaps.filter(holds).map {
        Report.Line(kind: .gap, subject: $0.id, message: $0.message, marks: $0.marks, records: [])
      }
    }
    let silent = report.gaps.filter { $0.kind == .silentSector }.compactMap(\.sector)
    let silence = Report.Line(
      kind: .gap, subject: "sectors",
      message: .highlightSilentSectors(
        sectors: .list(ValueList(silent.map { .code($0.code) })),
        noResponse: .flag(report.gaps.contains { $0.kind == .noResponse })))
    return lines { $0.id == "no-headline" } + (silent.isEmpty ? [] : [silence])
      + lines { $0.kind == .stated } + lines { $0.kind == .noHeadline && $0.id != "no-headline" }
      + lines { gap in
        let isToldFirst =
          gap.figure == leading && report.figures.first(where: \.headline)?.label != Label.none
        return gap.id.hasPrefix("no-count:") && !isToldFirst
      }
  }
}
