import SitrepLanguage
import SitrepModel

extension ReportSheet {
  mutating func writeChanges(to sheet: inout SheetWriter) throws(WorkbookError) {
    guard let previous = report.header.previous else { return }
    try page.section(language.section(Section.changes.rawValue), to: &sheet)
    if rows.changes.isEmpty {
      let none = Message.bodyNoChanges(previous: .day(previous))
      try page.sentence(nil, language.text(none), to: &sheet)
    }
    try writeFigureChanges(report.changes.filter(\.isOfFigure), to: &sheet)
    for change in report.changes where !change.isOfFigure {
      let kind = language.word(Code("change_kind", change.kind.rawValue))
      try page.sentence(.strong(kind), language.text(change.message), change.marks, to: &sheet)
    }
    let correction = language.text("workbook.change.correction")
    for told in report.correctionsTold {
      try page.sentence(.strong(correction), language.text(told.message), to: &sheet)
    }
    if report.correctionsCounted > 0 {
      let text = language.text(
        "body.corrections-earlier",
        [Message.Argument("corrections_counted", .whole(report.correctionsCounted))])
      try page.sentence(.strong(correction), text, to: &sheet)
    }
    for late in report.late {
      let kind = language.text("workbook.change.late")
      try page.sentence(.strong(kind), language.text(late.message), late.marks, to: &sheet)
    }
  }

  /// A row a figure, place by place: how it is told, and the numbers where both are points.
  private mutating func writeFigureChanges(
    _ changes: [Report.Change], to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    guard !changes.isEmpty else { return }
    try page.header(
      page.header(
        "body.columns.figure", "field.change", "field.label", "field.as_of", "field.before", "field.now",
        "field.difference", "field.caveats"), to: &sheet)
    for change in changes {
      let said = [change.told("change"), change.told("said_by")].filter { $0 != .none }.map {
        language.text($0)
      }
      let difference = change.difference.map { language.text($0) }
      try page.line(
        [
          .strong("\(language.text(change.told("name")))\n\(language.text(change.told("place")))"),
          .text(said.joined(separator: "\n")), change.label.map(page.label),
          asOf(of: change), number(change.from), number(change.to),
          .text(difference ?? language.word(Code("change_kind", change.kind.rawValue))),
          .marks(change.marks),
        ], to: &sheet)
    }
  }

  private func asOf(of change: Report.Change) -> PageWriter.Cell? {
    if case .date(let date) = change.told("as_of") { .date(date) } else { nil }
  }

  private func number(_ value: Value) -> PageWriter.Cell? {
    if case .amount(let amount) = value { .number(amount) } else { nil }
  }

  /// Place by place; then the officer's paragraphs that are about no place.
  mutating func writeSituation(to sheet: inout SheetWriter) throws(WorkbookError) {
    let told = Set(report.situation.flatMap(\.narratives))
    let others = report.narratives.filter { !told.contains($0) }
    guard !report.situation.isEmpty || !others.isEmpty else { return }
    try page.section(language.section(Section.situation.rawValue), to: &sheet)
    for place in report.situation {
      var name: PageWriter.Cell? = .strong(language.text(place.placeName))
      for narrative in place.narratives {
        try page.sentence(name, language.text(of: narrative), narrative.marks, to: &sheet)
        name = nil
      }
      for line in place.lines {
        try page.sentence(name, language.text(line.message), line.marks, to: &sheet)
        name = nil
      }
    }
    for narrative in others {
      try page.sentence(
        .strong(language.section(narrative.section)), language.text(of: narrative), narrative.marks,
        to: &sheet)
    }
  }

  mutating func writeConditions(to sheet: inout SheetWriter) throws(WorkbookError) {
    let sectors = report.sectors.filter { !$0.needs.isEmpty || !$0.responses.isEmpty || !$0.gaps.isEmpty }
    guard !sectors.isEmpty else { return }
    try page.section(language.section(Section.conditions.rawValue), to: &sheet)
    try page.header(
      page.header(
        "field.sector", "field.summary", "field.label", "field.as_of", "field.severity", "field.age_days",
        "field.origin", "field.caveats"), to: &sheet)
    for status in sectors {
      var sector: PageWriter.Cell? = .strong(language.word(status.sector.code))
      for group in status.needs {
        for item in group.items {
          let summary = language.text(item.summary)
          try page.line(
            [
              sector, .text(group.placeName.map { language.labelled(language.text($0), summary) } ?? summary),
              page.label(item.label),
              .date(item.asOf), item.severity.map { .whole($0) }, age(of: item),
              .text(language.text(item.origin ?? LocalText())), .marks(item.marks),
            ], to: &sheet)
          sector = nil
        }
      }
      for response in status.responses {
        let kind = language.text("workbook.response")
        try page.line(
          [
            sector, .text(language.labelled(kind, counts(of: response))), nil,
            .date(response.occurred), nil, nil,
            .text(language.text(response.organisation ?? response.origin ?? LocalText())),
            .marks(response.marks),
          ], to: &sheet)
        sector = nil
      }
      for gap in status.gaps {
        try page.line(
          [sector, .text(language.text(gap.message)), nil, nil, nil, nil, nil, .marks(gap.marks)], to: &sheet)
        sector = nil
      }
    }
  }

  /// In days: a number, or from the least to the most.
  private func age(of item: Report.ConditionItem) -> PageWriter.Cell {
    item.ageDaysLeast == item.ageDays ? .whole(item.ageDays) : .text(language.text(item.age))
  }

  /// What is done, and how many it reached and is to reach.
  private func counts(of response: Report.ResponseEntry) -> String {
    language.text(
      "body.responder",
      [
        Message.Argument("organisation", .none), Message.Argument("summary", .local(response.summary)),
        Message.Argument("status", .coded(response.status)),
        Message.Argument("reached", .optional(response.reached)),
        Message.Argument("targeted", .optional(response.targeted)),
      ])
  }

  mutating func writePlanning(to sheet: inout SheetWriter) throws(WorkbookError) {
    guard !report.planning.isEmpty else { return }
    try page.section(language.section(Section.planning.rawValue), to: &sheet)
    try page.header(
      page.header(
        "field.item", "field.text", "field.unit", "", "field.low", "field.high", "field.standard",
        "field.caveats"),
      to: &sheet)
    for figure in report.planning {
      try page.line(
        [
          .strong(language.word(figure.item.code)), .text(language.text(figure.message)),
          .text(language.word(Code(OpenVocabulary.unit, figure.unit))), nil, figure.low.map { .number($0) },
          figure.high.map { .number($0) }, .text(figure.standard), .marks(figure.marks),
        ], to: &sheet)
    }
  }

  mutating func writeDatesAhead(to sheet: inout SheetWriter) throws(WorkbookError) {
    guard !report.datesAhead.isEmpty else { return }
    try page.section(language.section(Section.datesAhead.rawValue), to: &sheet)
    try page.header(
      page.header("field.date", "field.text", "", "", "field.days_ahead", "", "", "field.caveats"), to: &sheet
    )
    for date in report.datesAhead {
      try page.line(
        [
          .strong(language.date(date.date)), .text(language.text(date.message)), nil, nil,
          .whole(date.daysAhead),
          nil, nil, .marks(date.marks),
        ], to: &sheet)
    }
  }

  mutating func writeGaps(to sheet: inout SheetWriter) throws(WorkbookError) {
    guard !report.gaps.isEmpty else { return }
    try page.section(language.section(Section.gaps.rawValue), to: &sheet)
    for gap in report.gaps {
      let followUp = [
        gap.role ?? "", gap.due.map { language.day($0, .short) } ?? "",
        gap.state.map { language.word($0.code) } ?? "",
      ].filter { !$0.isEmpty }
      try page.line(
        [
          .strong(language.word(gap.kind.code)), .text(language.text(gap.message)), nil, nil, nil, nil,
          .text(followUp.joined(separator: " · ")), .marks(gap.marks),
        ], to: &sheet)
    }
  }
}

extension Language {
  /// A paragraph, with the officer's reason for numbers that no record gives.
  fileprivate func text(of narrative: Report.NarrativeEntry) -> String {
    guard let reason = narrative.reason else { return text(narrative.text) }
    let told = text(
      "body.narrative-reason",
      [Message.Argument("reason", .text(reason)), Message.Argument("numbers", .texts(narrative.numbers))])
    return "\(text(narrative.text)) (\(told))"
  }
}
