import SitrepModel

extension DayEvidence {
  /// The longest outlook in a brief, in characters: it makes little sense without the conditions it names.
  private static let briefOutlook = 180

  /// The newest outlook of one in office, else of anyone; what is said to be missing; the next date. Where there is no
  /// room for the outlook, how many there are.
  func expectedLine(_ report: Report) -> Report.BriefLine {
    var line = brief(.expected, expectedInBrief(report), else: "brief.no-outlook")
    if line.lead.kind == .outlook { line.short = [untold(outlooks(report))] }
    return line
  }

  private func untold(_ outlooks: [Report.StatementEntry]) -> Report.Line {
    Report.Line(
      kind: .outlook, subject: outlooks.first?.id ?? "",
      message: .briefOutlooksUntold(count: .whole(outlooks.count)))
  }

  private func expectedInBrief(_ report: Report) -> [Report.Line] {
    let ranked = outlooks(report)
    var lines: [Report.Line] = []
    // One that is told whole comes before one of which there is room for nothing.
    let outlook = ranked.first { $0.summary.opening(atMost: Self.briefOutlook) != nil }
    if let outlook, let summary = outlook.summary.opening(atMost: Self.briefOutlook) {
      lines.append(
        Report.Line(
          kind: .outlook, subject: outlook.id, message: message(of: outlook, summary), marks: outlook.marks,
          records: [outlook.id]))
    } else if !ranked.isEmpty {
      lines.append(untold(ranked))
    }
    let stated = report.gaps.filter { $0.kind == .stated }
    let speaker = outlook.flatMap(\.speaker)
    let own = stated.first { gap in speaker.map { gap.message["speaker"] == .message($0) } ?? false }
    if let gap = own ?? stated.first, let line = gapInBrief(gap) { lines.append(line) }
    if let date = report.datesAhead.first {
      lines.append(
        Report.Line(
          kind: .date, subject: date.subject,
          message: .briefDate(date: .date(date.date), text: .message(date.message)),
          marks: date.marks))
    }
    return lines
  }

  /// What is expected, the newest word of one in office first.
  func outlooks(_ report: Report) -> [Report.StatementEntry] {
    report.statements.filter { $0.kind == .outlook }.sorted { rank(of: $0) > rank(of: $1) }
  }

  func message(of outlook: Report.StatementEntry, _ summary: LocalText) -> Message {
    Message.briefOutlook(
      speaker: .optional(outlook.speaker.map(Self.byOffice)), origin: .optional(outlook.origin),
      party: .flag(outlook.party), asOf: .date(outlook.occurred), summary: .local(summary))
  }

  /// An official's word weighs more than another's, then the newest counts.
  private func rank(of statement: Report.StatementEntry) -> (Int, Int32, String) {
    (statement.speaker?.key == Message.Key.speakerOffice ? 1 : 0, statement.occurred.day.number, statement.id)
  }

  private func gapInBrief(_ gap: Report.Gap) -> Report.Line? {
    var message = gap.message
    if case .local(let summary)? = message["summary"] {
      guard let opening = summary.opening(atMost: Self.briefSummary) else { return nil }
      message = message.replacing("summary", with: .local(opening))
    }
    if case .message(let speaker)? = message["speaker"] {
      message = message.replacing("speaker", with: .message(Self.byOffice(speaker)))
    }
    return Report.Line(
      kind: .gap, subject: gap.id, message: message, marks: gap.marks,
      records: [gap.record].compactMap { $0 })
  }
}
