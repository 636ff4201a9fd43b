package import SitrepLanguage
package import SitrepModel

/// A report as an Excel workbook: a sheet on how to read it, a page for people, then flat tables.
package struct ReportWorkbook {
  private let report: Report
  private let language: Language
  private let limits: WorkbookLimits
  private let words: HeaderWords

  package init(_ report: Report, language: Language, limits: WorkbookLimits = .standard) {
    self.report = report
    let language = language.isolatingPassages()
    self.language = language
    self.limits = limits
    words = HeaderWords(report, language.reporting(report.header))
  }

  /// Writes the workbook to a path; what stood there is replaced.
  ///
  /// The same report gives the same bytes with one version of libxlsxwriter: the dates in the file are the
  /// report's.
  package func write(to path: String) throws(WorkbookError) {
    let rows = ReportRows(report)
    let counts = rows.counts
    var plan = SheetPlan(counts: counts, limits: limits)
    var workbook = try Workbook(
      path: path, isConstantMemory: plan.isConstantMemory, isRightToLeft: language.isRightToLeft)
    workbook.cutMark = language.text("workbook.cut")
    workbook.reservedNames = [language.text("workbook.reserved-sheet")]
    try workbook.setProperties(properties, created: report.header.date)
    try plan.add(to: &workbook, counts: counts) { language.text($0.key) }
    for planned in plan.sheets where planned.kind != .readme {
      try write(planned, rows: rows, of: plan, to: &workbook)
    }
    // Last, for it says what the others had no room for.
    if let readme = plan.sheets.first(where: { $0.kind == .readme }) {
      var sheet = ReadmeSheet(
        report, language, plan: plan, counts: counts, cutTexts: workbook.cutTexts,
        droppedLinks: workbook.droppedLinks)
      try workbook.edit(readme.number) { writer throws(WorkbookError) in
        try sheet.write(to: &writer)
        try writer.setPrintArea(rows: 0...sheet.lastPrintedRow, columns: 0...(ReadmeSheet.widths.count - 1))
        try writer.setPrint(
          isLandscape: true, size: .onePage, repeatedRows: nil, header: title, footer: footer,
          page: language.printPage)
      }
    }
    try workbook.close()
  }

  private var title: String { language.text(report.header.title) }
  private var footer: String { "\(words.heading) · \(issuer)" }
  private var issuer: String { language.text(report.header.reporter.organisation) }

  private var properties: DocumentProperties {
    var properties = DocumentProperties()
    properties.title = title
    properties.subject = words.heading
    properties.author = issuer
    properties.company = issuer
    properties.category = language.word(report.header.edition.code)
    properties.keywords = ([report.header.operation, report.header.glide ?? ""] + report.header.countries)
      .filter { !$0.isEmpty }.joined(separator: ", ")
    properties.comments = words.scope
    return properties
  }

  private func write(
    _ planned: SheetPlan.Planned, rows: ReportRows, of plan: SheetPlan, to workbook: inout Workbook
  ) throws(WorkbookError) {
    func figure(_ id: String?) -> CellLink? {
      id.flatMap { rows.row(ofFigure: $0) }.flatMap { plan.link(to: .figures, rows: [$0]) }
    }
    func source(_ id: String) -> CellLink? {
      rows.row(ofSource: id).flatMap { plan.link(to: .sources, rows: [$0]) }
    }
    func write<Row>(_ rows: [Row], _ columns: [SheetColumn<Row>]) throws(WorkbookError) {
      try FlatSheetWriter(language: language, printHeader: title, printFooter: footer)
        .write(rows, columns: columns, on: planned, of: &workbook)
    }
    switch planned.kind {
    case .readme: break
    case .report: try writePage(planned, rows: rows, of: plan, to: &workbook)
    case .figures:
      let columns = FlatSheets.figures.linking("records") { figure in
        plan.link(to: .estimates, rows: rows.estimates(of: figure.id))
      }
      try write(report.figures, columns)
    case .estimates:
      let columns = FlatSheets.estimates.linking("figure") { figure($0.record.figure) }
        .linking("source") { source($0.record.source) }
      try write(rows.estimates, columns)
    case .conditions:
      try write(rows.conditions, FlatSheets.conditions.linking("source") { source($0.item.source) })
    case .policies:
      let columns = FlatSheets.policies.linking("source") { $0.step.flatMap { source($0.source) } }
      try write(rows.policies, columns)
    case .responses:
      try write(report.responses, FlatSheets.responses.linking("source") { source($0.source) })
    case .events: try write(report.events, FlatSheets.events.linking("source") { source($0.source) })
    case .changes: try write(rows.changes, FlatSheets.changes)
    case .gaps: try write(report.gaps, FlatSheets.gaps.linking("figure") { figure($0.figure) })
    case .caveats: try write(report.caveats, FlatSheets.caveats)
    case .sources:
      try write(report.sources, FlatSheets.sources.linking("url") { $0.url.map { .web($0) } })
    case .history:
      try write(rows.history, FlatSheets.history.linking("figure") { figure($0.figure.figure) })
    case .places: try write(report.placeMatrix?.rows ?? [], FlatSheets.places(report.placeMatrix))
    case .groups: try write(rows.groups, FlatSheets.groups.linking("figure") { figure($0.cell.figure) })
    case .summaries:
      try write(rows.summaries, FlatSheets.summaries.linking("figure") { figure($0.reach?.need?.figure) })
    case .shares:
      let columns = FlatSheets.shares.linking("part") { figure($0.part) }
        .linking("whole") { figure($0.whole) }
      try write(report.shares, columns)
    case .data: try write(rows.data, FlatSheets.data)
    }
  }

  private func writePage(
    _ planned: SheetPlan.Planned, rows: ReportRows, of plan: SheetPlan, to workbook: inout Workbook
  ) throws(WorkbookError) {
    try workbook.edit(planned.number) { sheet throws(WorkbookError) in
      let styles = try PageStyles(sheet, dateFormat: language.text("workbook.chart.date-format"))
      var page = ReportSheet(
        report, language.reporting(report.header), rows: rows, plan: plan, styles: styles)
      try page.write(to: &sheet)
      try sheet.setPrintArea(rows: 0...page.lastPrintedRow, columns: 0...(PageWriter.widths.count - 1))
      try sheet.setPrint(
        isLandscape: true, size: .onePage, repeatedRows: nil, header: "", footer: footer, page: nil)
    }
  }
}
