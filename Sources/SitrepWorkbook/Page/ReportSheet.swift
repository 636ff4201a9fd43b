import SitrepLanguage
import SitrepModel

/// The page for people: the whole report, in the order of its sections, with charts. What is printed, to be pinned up,
/// is its front: the Word file and the PDF are for those who want all of it on paper.
struct ReportSheet {
  let report: Report
  let language: Language
  let rows: ReportRows
  let plan: SheetPlan
  var page: PageWriter
  private var isHistoryDrawn = false
  /// What is still free beside the lines in brief.
  var besideBrief: ChartSpace?
  /// The last row of the front.
  private(set) var lastPrintedRow = 0

  init(
    _ report: Report, _ language: Language, rows: ReportRows, plan: SheetPlan, styles: PageStyles
  ) {
    self.report = report
    self.language = language
    self.rows = rows
    self.plan = plan
    page = PageWriter(language, styles: styles, rowsInASection: plan.limits.rowsInASection)
  }

  mutating func write(to sheet: inout SheetWriter) throws(WorkbookError) {
    for (column, width) in PageWriter.widths.enumerated() {
      try sheet.setColumns(column...column, width: width)
    }
    let named = report.header.sections.compactMap(Section.init)
    let sections = named.isEmpty ? Section.allCases : named
    try writeFront(sections, to: &sheet)
    for section in sections where section != .keyFigures { try write(section, to: &sheet) }
    // Marks stand in all sections, so what they mean is never left out.
    if !sections.contains(.caveats) { try write(.caveats, to: &sheet) }
    try page.endSection(to: &sheet)
    sheet.hideGridLines()
    sheet.activate()
  }

  private mutating func write(_ section: Section, to sheet: inout SheetWriter) throws(WorkbookError) {
    switch section {
    case .highlights: try writeHighlights(to: &sheet)
    case .keyFigures:
      try writeKeyFigures(to: &sheet)
      try writeShares(to: &sheet)
      if !isHistoryDrawn, let chart = historyChart(height: 310) { try place(chart, on: &sheet) }
    case .byPlace: try writePlaces(to: &sheet)
    case .groups: try writeGroups(to: &sheet)
    case .response: try writeResponse(to: &sheet)
    case .changes: try writeChanges(to: &sheet)
    case .situation: try writeSituation(to: &sheet)
    case .conditions: try writeConditions(to: &sheet)
    case .policy: try writePolicies(to: &sheet)
    case .datesAhead: try writeDatesAhead(to: &sheet)
    case .planning: try writePlanning(to: &sheet)
    case .outlook: try writeOutlook(to: &sheet)
    case .gaps: try writeGaps(to: &sheet)
    case .voices: try writeVoices(to: &sheet)
    case .caveats: try writeCaveats(to: &sheet)
    case .sources: try writeSources(to: &sheet)
    // What it says stands on the README sheet.
    case .method: break
    }
  }

  // MARK: The page to pin up

  /// What stands on one printed page: the lines in brief with the chart, the key figures, what is not known as far as there
  /// is room, and the notes that these refer to.
  private mutating func writeFront(_ sections: [Section], to sheet: inout SheetWriter) throws(WorkbookError) {
    try writeHeading(to: &sheet)
    try writeBrief(to: &sheet)
    var marks = report.inBrief.map(\.marks)
    if sections.contains(.keyFigures) {
      try write(.keyFigures, to: &sheet)
      marks += report.figures.filter(\.headline).map(\.marks) + report.shares.map(\.marks)
    }
    if !report.inBrief.isEmpty, sections.contains(.gaps) {
      marks += try writeFirstGaps(besides: marks, to: &sheet)
    }
    for note in notes(of: marks) {
      try page.sentence(.strong("[\(note.number)]"), language.text(note.message), to: &sheet)
    }
    try page.endSection(to: &sheet)
    lastPrintedRow = page.row - 1
  }

  private func notes(of marks: [[Report.CaveatMark]]) -> [Report.Note] {
    let numbers = Set(marks.compactMap(\.noteNumber))
    return report.notes.filter { numbers.contains($0.number) }
  }

  /// The gaps that the page has room for, and how many follow further down.
  ///
  /// - Parameter marks: of what stands above, whose notes are still to come.
  /// - Returns: those of the gaps shown.
  private mutating func writeFirstGaps(
    besides marks: [[Report.CaveatMark]], to sheet: inout SheetWriter
  ) throws(WorkbookError) -> [[Report.CaveatMark]] {
    let lines: [[PageWriter.Cell?]] = report.gaps.map {
      [
        .strong(language.word($0.kind.code)), .text(language.text($0.message)), nil, nil, nil, nil, nil,
        .marks($0.marks),
      ]
    }
    // The row that tells how many more there are.
    let rest = page.height(of: [])
    var shown = 0
    var height = PageWriter.sectionHeight + rest
    for (line, index) in zip(lines, report.gaps.indices) {
      height += page.height(of: line)
      let notes = notes(of: marks + report.gaps[...index].map(\.marks))
      let below = notes.reduce(0) { $0 + page.height(of: [nil, .text(language.text($1.message))]) }
      guard page.room > height + below else { break }
      shown += 1
    }
    guard shown > 0 else { return [] }
    try page.section(language.section(Section.gaps.rawValue), to: &sheet)
    for line in lines.prefix(shown) { try page.line(line, to: &sheet) }
    if shown < lines.count {
      let more = Message.flashMore(count: .whole(lines.count - shown))
      try page.sentence(nil, language.text(more), to: &sheet)
    }
    return report.gaps.prefix(shown).map(\.marks)
  }

  // MARK: Heading

  private mutating func writeHeading(to sheet: inout SheetWriter) throws(WorkbookError) {
    let (words, styles) = (HeaderWords(report, language), page.styles)
    try page.band(language.text(report.header.title), format: styles.title, height: 33, to: &sheet)
    try page.band(words.heading, format: styles.subtitle, height: 20, to: &sheet)
    try page.band(words.scope, format: styles.subtitle, height: 20, to: &sheet)
    if !words.issuer.isEmpty { try page.band(words.issuer, format: styles.subtitle, height: 20, to: &sheet) }
    for notice in words.notices {
      try page.band(notice, format: styles.notice, height: 20, to: &sheet)
    }
  }

  /// What is asked first, in a few lines.
  private mutating func writeBrief(to sheet: inout SheetWriter) throws(WorkbookError) {
    guard !report.inBrief.isEmpty else { return }
    try page.section(language.text("section.in-brief"), to: &sheet)
    let (row, top) = (page.row, page.points)
    for (index, line) in report.inBrief.enumerated() {
      try page.sentence(.strong("\(index + 1)"), words(of: line), line.marks, to: &sheet)
    }
    // Beside these lines the page is free; where rows go to disk at once their heights are not known later.
    guard !sheet.isConstantMemory else { return }
    let history = historyChart(height: ChartSpace.leastHeight)
    guard history != nil || report.policies.contains(where: { $0.bar != nil }) else { return }
    let missing = ChartSpace.points(of: ChartSpace.leastHeight) - (page.points - top)
    if missing > 0 {
      try page.space(rows: Int((missing / PageWriter.spaceHeight).rounded(.up)), to: &sheet)
    }
    besideBrief = ChartSpace(row: row, points: page.points - top)
    if let history { isHistoryDrawn = try placeBesideBrief(history, on: &sheet) }
  }

  /// What a line always tells, and of its other sentences as many as have room in two lines.
  private func words(of line: Report.BriefLine) -> String {
    var words = (line.isNew ? [language.text("brief.new")] : [])
    words += ([line.lead] + line.also).map { language.text($0.message) }
    for part in line.more {
      let longer = words + [language.text(part.message)]
      if CellTextMeasure.lines(of: longer.joined(separator: " "), width: PageWriter.widths[1]) > 2 { break }
      words = longer
    }
    return words.joined(separator: " ")
  }

  private mutating func writeHighlights(to sheet: inout SheetWriter) throws(WorkbookError) {
    let highlights = report.highlightsBeside
    guard !highlights.isEmpty else { return }
    try page.section(language.section(Section.highlights.rawValue), to: &sheet)
    for line in highlights { try page.sentence(nil, language.text(line.message), line.marks, to: &sheet) }
  }

  // MARK: Key figures

  private mutating func writeKeyFigures(to sheet: inout SheetWriter) throws(WorkbookError) {
    let figures = report.figures.filter(\.headline)
    guard !figures.isEmpty else { return }
    try page.section(language.section(Section.keyFigures.rawValue), to: &sheet)
    try page.header(
      page.header(
        "field.indicator_name", "field.value", "field.label", "field.as_of", "field.origins", "field.reports",
        "field.change", "field.caveats"), to: &sheet)
    for (index, figure) in figures.enumerated() {
      let value = language.text(figure.value)
      try page.line(
        [
          .strong(name(of: figure)), index == 0 ? .headline(value) : .figure(value), page.label(figure.label),
          .text(dateAndAge(of: figure)), .whole(figure.origins), .whole(figure.reports),
          figure.change.map { .text(language.text($0.message)) }, .marks(figure.marks),
        ], to: &sheet)
    }
  }

  func name(of figure: Report.Figure) -> String {
    let name = "\(language.text(figure.name))\n\(language.text(figure.placeName))"
    return figure.coverage.map { "\(name)\n\(language.text($0.message))" } ?? name
  }

  /// `28 Nov (3 days old)`
  private func dateAndAge(of figure: Report.Figure) -> String {
    let fields = Report.Figure.fields.filter { ["as_of", "age", "age_days", "stale"].contains($0.name) }
    return language.text(
      "body.date-and-age", fields.map { Message.Argument($0.name, $0.value(figure)) })
  }
}
