import SitrepLanguage
import SitrepModel

/// Writes the page for people row by row, on a grid of eight columns that all of its tables share.
package struct PageWriter {
  let language: Language
  let styles: PageStyles
  private(set) var row = 0
  /// How far down the sheet its rows have come, in points: the difference between two moments is the height between.
  private(set) var points = 0.0
  private let rowsInASection: Int
  private var sectionStart = 0
  /// How many rows the section in hand has no room for.
  private var leftOut = 0

  /// Subject, text, label, date, two numbers, more text, caveats.
  static let widths: [Double] = [32, 64, 16, 20, 10, 10, 25, 14]

  /// The first column of the numbers that a chart draws, beyond those of the page.
  package static let drawnColumn = widths.count + 1

  /// The points that a printed page holds, with some room for programs that count otherwise: where the columns fill A4
  /// that lies, it is printed at 68 %.
  package static let printedHeight = (595.3 - 100.8) / 0.68 * 0.96

  init(_ language: Language, styles: PageStyles, rowsInASection: Int) {
    self.language = language
    self.styles = styles
    self.rowsInASection = rowsInASection
  }

  /// What a cell of the page shows.
  enum Cell {
    case text(String)
    case strong(String)
    /// The first key figure's value, and that of the others.
    case headline(String)
    case figure(String)
    case link(String, CellLink?)
    case label(Label, String)
    case date(DateSpan)
    case number(Amount)
    case whole(Int)
    case marks([Report.CaveatMark])
  }

  mutating func band(
    _ text: String, format: CellFormat, height: Double, to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    try begin(height: height, &sheet)
    for column in Self.widths.indices {
      try sheet.write(column == 0 ? text : "", row: row, column: column, format: format)
    }
    row += 1
  }

  /// The points left on the printed page.
  var room: Double { Self.printedHeight - points }

  private mutating func begin(height: Double, _ sheet: inout SheetWriter) throws(WorkbookError) {
    try sheet.setRow(row, height: height)
    points += height
  }

  mutating func section(_ title: String, to sheet: inout SheetWriter) throws(WorkbookError) {
    try endSection(to: &sheet)
    try band(title, format: styles.section, height: Self.sectionHeight, to: &sheet)
    sectionStart = row
  }

  /// Says how many rows a section had no room for: nobody reads so many here, and the sheets that follow hold them.
  mutating func endSection(to sheet: inout SheetWriter) throws(WorkbookError) {
    if leftOut > 0 {
      let more = Message.workbookMoreRows(count: .whole(leftOut))
      leftOut = 0
      try begin(height: CellTextMeasure.lineHeight() + 3, &sheet)
      try sheet.write(language.text(more), row: row, column: 0, format: styles.muted)
      row += 1
    }
  }

  private var isSectionFull: Bool { row - sectionStart >= rowsInASection }

  /// The headers of a table; a blank one leaves its cell blank.
  mutating func header(_ titles: [String], to sheet: inout SheetWriter) throws(WorkbookError) {
    if isSectionFull { return }
    let lines = zip(titles, Self.widths).map {
      CellTextMeasure.lines(of: $0, width: $1, size: 10, isBold: true)
    }
    try begin(height: Double(lines.max() ?? 1) * CellTextMeasure.lineHeight(size: 10) + 1, &sheet)
    for column in Self.widths.indices {
      let title = column < titles.count ? titles[column] : ""
      try sheet.write(title, row: row, column: column, format: styles.header)
    }
    row += 1
  }

  mutating func line(_ cells: [Cell?], to sheet: inout SheetWriter) throws(WorkbookError) {
    try line(cells, columns: Self.widths.indices, to: &sheet)
  }

  /// A sentence with its caveats at its end, beside which the page is free.
  mutating func sentence(
    _ subject: Cell?, _ text: String, _ marks: [Report.CaveatMark] = [], to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    let marked = marks.noteNumber == nil ? text : "\(text) \(Self.text(marks))"
    try line([subject, .text(marked)], columns: 0..<2, to: &sheet)
  }

  private mutating func line(
    _ cells: [Cell?], columns: Range<Int>, to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    if isSectionFull {
      leftOut += 1
      return
    }
    try begin(height: height(of: cells), &sheet)
    for column in columns {
      guard column < cells.count, let cell = cells[column] else {
        try sheet.blank(row: row, column: column, format: styles.body)
        continue
      }
      try write(cell, column: column, to: &sheet)
    }
    row += 1
  }

  func height(of cells: [Cell?]) -> Double {
    var height = CellTextMeasure.lineHeight()
    for (cell, width) in zip(cells, Self.widths) {
      guard let (text, size, isBold) = cell.flatMap({ look(of: $0) }) else { continue }
      let lines = CellTextMeasure.lines(of: text, width: width, size: size, isBold: isBold)
      height = max(height, Double(lines) * CellTextMeasure.lineHeight(size: size))
    }
    return min(height + 3, 400)
  }

  /// What a cell shows as text, and how large; nil for numbers, which never wrap.
  private func look(of cell: Cell) -> (text: String, size: Double, isBold: Bool)? {
    switch cell {
    case .text(let text), .link(let text, _): (text, 11, false)
    case .strong(let text), .label(_, let text): (text, 11, true)
    case .headline(let text): (text, PageStyles.headlineSize, true)
    case .figure(let text): (text, PageStyles.figureSize, true)
    case .marks(let marks): (PageWriter.text(marks), 11, false)
    case .date(let date): (language.date(date, .short), 11, false)
    case .number, .whole: nil
    }
  }

  static let sectionHeight = 22.0
  /// Of a row for a chart to lie on.
  static let spaceHeight = 15.0

  /// Rows of a fixed height for a chart to lie on, which no text stretches.
  mutating func space(rows count: Int, to sheet: inout SheetWriter) throws(WorkbookError) {
    for _ in 0..<count {
      try begin(height: Self.spaceHeight, &sheet)
      row += 1
    }
  }

  private func write(
    _ cell: Cell, column: Int, to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    switch cell {
    case .text(let text): try sheet.write(text, row: row, column: column, format: styles.body)
    case .strong(let text): try sheet.write(text, row: row, column: column, format: styles.strong)
    case .headline(let text): try sheet.write(text, row: row, column: column, format: styles.headline)
    case .figure(let text): try sheet.write(text, row: row, column: column, format: styles.figure)
    case .link(let text, let link):
      if let link {
        try sheet.write(text, to: link, row: row, column: column, format: styles.link, plain: styles.body)
      } else {
        try sheet.write(text, row: row, column: column, format: styles.body)
      }
    case .label(let label, let text):
      try sheet.write(text, row: row, column: column, format: styles.labels[label])
    case .date(let date):
      if date.marks.isEmpty, date.precision == .day {
        try sheet.write(date.earliest, row: row, column: column, format: styles.day)
      } else {
        try sheet.write(language.date(date, .short), row: row, column: column, format: styles.body)
      }
    case .number(let amount):
      try sheet.write(
        Double(amount.thousandths) / 1000, row: row, column: column,
        format: amount.whole == nil ? styles.decimal : styles.whole)
    case .whole(let number):
      try sheet.write(Double(number), row: row, column: column, format: styles.whole)
    case .marks(let marks):
      try sheet.write(PageWriter.text(marks), row: row, column: column, format: styles.body)
    }
  }

  /// `[3]`: the number of the note that stands below; nothing where the words say all.
  static func text(_ marks: [Report.CaveatMark]) -> String {
    marks.noteNumber.map { "[\($0)]" } ?? ""
  }

  /// A label as it is told apart without its colour: `UNVERIFIED`.
  func label(_ label: Label) -> Cell {
    .label(label, language.word(label.code).uppercased())
  }

  func header(_ keys: String...) -> [String] {
    keys.map { $0.isEmpty ? "" : language.text($0) }
  }
}
