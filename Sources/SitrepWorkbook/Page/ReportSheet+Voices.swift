import SitrepLanguage
import SitrepModel

extension ReportSheet {
  mutating func writeOutlook(to sheet: inout SheetWriter) throws(WorkbookError) {
    let outlooks = report.statements.filter { $0.kind == .outlook }
    guard !outlooks.isEmpty else { return }
    try page.section(language.section(Section.outlook.rawValue), to: &sheet)
    for outlook in outlooks { try writeStatement(outlook, to: &sheet) }
  }

  /// All values of each figure in conflict, sides that contradict each other, and days counted towards a date.
  mutating func writeVoices(to sheet: inout SheetWriter) throws(WorkbookError) {
    let opposed = Set(report.stances.map(\.topic))
    let others = report.statements.filter { $0.kind == .position && !opposed.contains($0.topic ?? "") }
    guard !report.conflicts.isEmpty || !report.stances.isEmpty || !report.claims.isEmpty || !others.isEmpty
    else { return }
    try page.section(language.section(Section.voices.rawValue), to: &sheet)
    for conflict in report.conflicts { try writeConflict(conflict, to: &sheet) }
    for claim in report.claims {
      try page.line(
        [
          .strong(language.text(claim.indicatorName)), .text(language.text(claim.message)), nil, nil, nil,
          nil,
          nil, .marks(claim.marks),
        ], to: &sheet)
    }
    for stances in report.stances {
      try page.sentence(
        .strong(language.text(stances.topicName)), language.text("workbook.stances"),
        stances.marks, to: &sheet)
      for statement in stances.statements { try writeStatement(statement, to: &sheet) }
    }
    for statement in others { try writeStatement(statement, to: &sheet) }
  }

  private mutating func writeStatement(
    _ statement: Report.StatementEntry, to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    let speaker =
      statement.speaker.map { language.text($0) } ?? statement.origin.map { language.text($0) }
      ?? language.text("workbook.origin-not-named")
    let notes = [
      statement.party ? language.text("workbook.party") : "",
      statement.horizon.map { language.date($0, .short) } ?? "",
      statement.note.map { language.text("body.note", [Message.Argument("note", .text($0))]) } ?? "",
    ].filter { !$0.isEmpty }
    try page.line(
      [
        .text(speaker), .text(language.text(statement.summary)),
        statement.stance.map { .strong(language.word($0.code)) }, .date(statement.occurred), nil, nil,
        .text(notes.joined(separator: " · ")), .marks(statement.marks),
      ], to: &sheet)
  }

  private mutating func writeConflict(
    _ conflict: Report.Conflict, to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    let figure = rows.row(ofFigure: conflict.figure).map { report.figures[$0] }
    try page.line(
      [
        .strong(figure.map(name) ?? conflict.figure), .text(language.text(conflict.message)),
        page.label(.conflicting), nil, nil, nil, nil, .marks(conflict.marks),
      ], to: &sheet)
    // A whole below its parts has its values in the sentence.
    if conflict.statements.isEmpty { return }
    try page.header(
      page.header(
        "field.origin", "field.value", "field.grade", "field.as_of", "field.low", "field.high",
        "field.publisher", "field.record"), to: &sheet)
    let first = page.row
    for statement in conflict.statements {
      try page.line(
        [
          .text(
            statement.coverage.map { language.text($0.message) } ?? statement.origin.map { language.text($0) }
              ?? language.text("workbook.origin-not-named")),
          .text(language.text(statement.value)), .text(statement.grade), .date(statement.asOf),
          statement.low.map { .number($0) }, statement.high.map { .number($0) },
          .text(language.text(statement.publisher)),
          .text(statement.record),
        ], to: &sheet)
    }
    try writeConflictChart(conflict, figure: figure, statements: first..<page.row, to: &sheet)
  }

  mutating func writeCaveats(to sheet: inout SheetWriter) throws(WorkbookError) {
    guard !report.notes.isEmpty else { return }
    try page.section(language.section(Section.caveats.rawValue), to: &sheet)
    for note in report.notes {
      try page.sentence(.strong("[\(note.number)]"), language.text(note.message), to: &sheet)
    }
  }

  mutating func writeSources(to sheet: inout SheetWriter) throws(WorkbookError) {
    guard !report.sources.isEmpty else { return }
    try page.section(language.section(Section.sources.rawValue), to: &sheet)
    try page.header(
      page.header(
        "field.publisher", "field.title", "field.relation", "field.published", "field.reliability",
        "workbook.record-count", "field.origin", "field.caveats"), to: &sheet)
    for source in report.sources {
      try page.line(
        [
          .link(language.text(source.publisher), source.url.map { .web($0) }),
          .text(source.title.map { language.text($0) } ?? source.url ?? ""),
          source.relation.map { .text(language.word($0.code)) }, source.published.map { .date($0) },
          source.reliability.map { .text($0.rawValue) }, .whole(source.records.count),
          .text(language.text(source.origin ?? LocalText())), .marks(source.marks),
        ], to: &sheet)
    }
  }
}
