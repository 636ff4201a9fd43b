import SitrepLanguage
import SitrepModel

/// The first sheet: what the workbook is, how to read it, and what every column means.
struct ReadmeSheet {
  let report: Report
  let language: Language
  let plan: SheetPlan
  let counts: [SheetKind: Int]
  /// What was left out for want of room: known once the other sheets are written.
  let cutTexts: Int
  let droppedLinks: Int
  private var row = 0
  /// The last row that is printed: the columns are looked up on the screen.
  private(set) var lastPrintedRow = 0

  init(
    _ report: Report, _ language: Language, plan: SheetPlan, counts: [SheetKind: Int], cutTexts: Int,
    droppedLinks: Int
  ) {
    self.report = report
    self.language = language
    self.plan = plan
    self.counts = counts
    self.cutTexts = cutTexts
    self.droppedLinks = droppedLinks
  }

  static let widths: [Double] = [28, 44, 20, 12, 36, 70]

  mutating func write(to sheet: inout SheetWriter) throws(WorkbookError) {
    for (column, width) in Self.widths.enumerated() { try sheet.setColumns(column...column, width: width) }
    let looks = try Looks(sheet)
    let words = HeaderWords(report, language)
    try sheet.setRow(0, height: 26)
    try sheet.write(language.text(report.header.title), row: 0, column: 0, format: looks.title)
    try sheet.write(words.heading, row: 1, column: 0, format: looks.plain)
    try sheet.write(language.text("workbook.readme.purpose"), row: 2, column: 0, format: looks.plain)
    row = 3
    for notice in words.notices {
      try sheet.write(notice, row: row, column: 0, format: looks.notice)
      row += 1
    }
    try writeHeader(to: &sheet, looks)
    try writeSheets(to: &sheet, looks)
    try writeMarks(to: &sheet, looks)
    try writeNotes(to: &sheet, looks)
    lastPrintedRow = row - 1
    try writeDictionary(to: &sheet, looks)
    sheet.hideGridLines()
  }

  private struct Looks {
    let title: CellFormat
    let plain: CellFormat
    let notice: CellFormat
    let section: CellFormat
    let strong: CellFormat
    let cells: CellStyles

    init(_ sheet: borrowing SheetWriter) throws(WorkbookError) {
      title = try sheet.format(CellStyle(isBold: true, size: 18, color: CellStyles.navy))
      plain = try sheet.format(.plain)
      notice = try sheet.format(CellStyle(isBold: true, color: 0x664D00))
      section = try sheet.format(CellStyle(isBold: true, size: 13, color: CellStyles.navy))
      strong = try sheet.format(CellStyle(isBold: true, wraps: true))
      cells = try CellStyles(sheet, plain: CellStyle(horizontal: .start))
    }
  }

  private mutating func section(
    _ key: String, to sheet: inout SheetWriter, _ looks: Looks
  ) throws(WorkbookError) {
    row += 1
    try sheet.write(language.text(key), row: row, column: 0, format: looks.section)
    row += 1
  }

  /// Gives the present row the height that its texts take.
  private func fit(_ texts: [(text: String, column: Int)], to sheet: inout SheetWriter) throws(WorkbookError)
  {
    let lines = texts.map { CellTextMeasure.lines(of: $0.text, width: Self.widths[$0.column]) }.max() ?? 1
    if lines > 1 { try sheet.setRow(row, height: Double(lines) * CellTextMeasure.lineHeight()) }
  }

  private mutating func header(
    _ keys: [String], to sheet: inout SheetWriter, _ looks: Looks
  ) throws(WorkbookError) {
    for (column, key) in keys.enumerated() {
      try sheet.write(language.text(key), row: row, column: column, format: looks.cells.header)
    }
    row += 1
  }

  /// What the report is, from the fields of its header.
  private mutating func writeHeader(to sheet: inout SheetWriter, _ looks: Looks) throws(WorkbookError) {
    try section("workbook.readme.report", to: &sheet, looks)
    var cells = CellWriter(language, styles: looks.cells)
    let fields: [SheetColumn<Report>] = columns(
      [
        "operation", "number", "date", "period.from", "period.to", "cutoff", "edition", "reporter",
        "contact_role", "next_report", "previous", "glide", "countries", "languages", "reconstructed",
        "withheld", "unreviewed", "erased", "warnings",
      ], of: { $0 })
    for field in fields {
      let value = field.value(report)
      guard value != .none, value != .text(""), value != .list([]) else { continue }
      let label = language.label(of: field.field.name, in: field.type)
      try sheet.write(label, row: row, column: 0, format: looks.strong)
      try fit([(label, 0)], to: &sheet)
      _ = try cells.write(
        value, to: &sheet, row: row, column: 1, look: CellWriter.Look(wrapWidth: nil, isRaw: false))
      row += 1
    }
  }

  private mutating func writeSheets(to sheet: inout SheetWriter, _ looks: Looks) throws(WorkbookError) {
    try section("workbook.readme.sheets", to: &sheet, looks)
    try header(["workbook.readme.sheet", "workbook.readme.holds", "workbook.readme.rows"], to: &sheet, looks)
    for planned in plan.sheets where planned.kind != .readme {
      let link = CellLink.cells(sheet: planned.name, rows: 0...0, column: 0)
      try sheet.write(planned.name, to: link, row: row, column: 0, format: looks.cells.link)
      var holds = language.text("workbook.holds.\(planned.kind.rawValue)")
      if planned.isContinued {
        let first = Message.workbookReadmeContinued(sheet: .text(plan.name(of: planned.kind)))
        holds = "\(language.text(first)) \(holds)"
      }
      try sheet.write(holds, row: row, column: 1, format: looks.cells.wrapped)
      try fit([(holds, 1)], to: &sheet)
      if counts[planned.kind] != nil {
        try sheet.write(Double(planned.rows.count), row: row, column: 2, format: looks.cells.whole)
      }
      row += 1
    }
  }

  private mutating func writeMarks(to sheet: inout SheetWriter, _ looks: Looks) throws(WorkbookError) {
    try section("workbook.readme.marks", to: &sheet, looks)
    for label in Label.allCases {
      try sheet.write(
        language.word(label.code).uppercased(), row: row, column: 0, format: looks.cells.labels[label])
      try sheet.write(
        language.text("workbook.label.\(label.rawValue)"), row: row, column: 1, format: looks.plain)
      row += 1
    }
    for key in ["caveats", "range", "blank", "small", "dates", "links"] {
      let mark = language.text("workbook.mark.\(key)")
      try sheet.write(mark, row: row, column: 0, format: looks.strong)
      try sheet.write(language.text("workbook.mark.\(key).meaning"), row: row, column: 1, format: looks.plain)
      try fit([(mark, 0)], to: &sheet)
      row += 1
    }
  }

  /// What the reader would otherwise wonder about.
  private mutating func writeNotes(to sheet: inout SheetWriter, _ looks: Looks) throws(WorkbookError) {
    var notes = ["method", "charts", "boundaries", "privacy"].map { language.text("workbook.note.\($0)") }
    if plan.isConstantMemory { notes.append(language.text("workbook.note.long")) }
    if cutTexts > 0 {
      notes.append(language.text(.workbookNoteCut(count: .whole(cutTexts))))
    }
    if droppedLinks > 0 {
      notes.append(language.text(.workbookNoteLinks(count: .whole(droppedLinks))))
    }
    try section("workbook.readme.notes", to: &sheet, looks)
    for note in notes {
      try sheet.write(note, row: row, column: 0, format: looks.plain)
      row += 1
    }
  }

  /// Every column of every flat sheet. HXL tags stand among five other columns, so that no reader takes a row of
  /// this table for the tags of the data.
  private mutating func writeDictionary(to sheet: inout SheetWriter, _ looks: Looks) throws(WorkbookError) {
    try section("workbook.readme.dictionary", to: &sheet, looks)
    try header(
      [
        "workbook.readme.sheet", "workbook.readme.column", "workbook.readme.type", "workbook.readme.unit",
        "workbook.readme.tag", "workbook.readme.meaning",
      ], to: &sheet, looks)
    for (kind, columns) in FlatSheets.dictionary { try writeColumns(of: kind, columns, to: &sheet, looks) }
  }

  private mutating func writeColumns(
    of kind: SheetKind, _ columns: [DictionaryEntry], to sheet: inout SheetWriter, _ looks: Looks
  ) throws(WorkbookError) {
    let name = plan.name(of: kind)
    let labels = distinct(columns.map { language.label(of: $0.field.name, in: $0.type) })
    for (label, column) in zip(labels, columns) {
      let field = column.field
      let texts = [
        name, label, language.text("workbook.type.\(field.type.kind)"),
        field.unit.map { language.word(Code(OpenVocabulary.unit, $0)) } ?? "",
        kind == .data ? field.hxl ?? "" : "", language.meaning(of: field, in: column.type),
      ]
      for (index, text) in texts.enumerated() {
        try sheet.write(text, row: row, column: index, format: looks.cells.wrapped)
      }
      try fit(texts.enumerated().map { ($1, $0) }, to: &sheet)
      row += 1
    }
  }
}
