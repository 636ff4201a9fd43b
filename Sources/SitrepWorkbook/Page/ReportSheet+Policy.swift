import SitrepLanguage
import SitrepModel

extension ReportSheet {
  mutating func writePolicies(to sheet: inout SheetWriter) throws(WorkbookError) {
    let policies = report.policies.filter { !$0.background } + report.policies.filter(\.background)
    guard !policies.isEmpty else { return }
    try page.section(language.section(Section.policy.rawValue), to: &sheet)
    try page.header(
      page.header(
        "field.actor", "field.measure", "field.stage", "field.start", "field.day_high", "field.of_days",
        "workbook.last-day", "field.caveats"), to: &sheet)
    let first = page.row
    let drawn = policies.compactMap { policy in
      policy.bar.map { (bar: $0, policy: policy) }
    }
    let names = distinct(drawn.map { barName(of: $0.policy) })
    for (index, policy) in policies.enumerated() {
      if index < drawn.count { try writeBar(drawn[index].bar, named: names[index], to: &sheet) }
      let stage =
        [language.word(policy.stage.code), language.word(policy.stageLabel.code)]
        + (policy.steps.last.map { [language.date($0.date, .short)] } ?? [])
      try page.line(
        [
          .strong(policy.actor.map { language.text($0) } ?? policy.country ?? ""),
          .text(language.text(policy.message)),
          .label(policy.stageLabel, stage.joined(separator: "\n")), policy.start.map { .date($0) },
          policy.dayHigh.map { .whole($0) }, policy.ofDays.map { .whole($0) },
          policy.end.map { .text(language.date($0, .short)) }, .marks(policy.marks),
        ], to: &sheet)
    }
    guard !drawn.isEmpty else { return }
    try writeTimeline(drawn.map(\.bar), firstRow: first, to: &sheet)
  }

  /// `PER: state of emergency, Tacna (announced)`
  private func barName(of policy: Report.Policy) -> String {
    let type = policy.type.map { language.word(Code(OpenVocabulary.policyType, $0)) }
    let what = [type ?? policy.measure, policy.placeName.map(language.text)].compactMap(\.self)
      .joined(separator: language.text("list.comma"))
    let name = policy.country.map { language.labelled($0, what) } ?? what
    return "\(name) (\(language.word(policy.stage.code)))"
  }

  /// The numbers that the timeline draws stand beside the table, off the printed page, without gaps between them.
  private func writeBar(
    _ bar: PolicyBar, named label: String, to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    let (row, column) = (page.row, PageWriter.drawnColumn)
    try sheet.write(label, row: row, column: column, format: page.styles.muted)
    try sheet.write(bar.start, row: row, column: column + 1, format: page.styles.mutedDay)
    for (index, part) in PolicyBar.Part.allCases.enumerated() {
      guard let days = bar.days[part], days > 0 else { continue }
      try sheet.write(Double(days), row: row, column: column + 2 + index, format: page.styles.muted)
    }
  }
}
