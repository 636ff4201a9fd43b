import SitrepLanguage
import SitrepModel

/// Writes the page for people row by row, on a grid of eight columns that all of its tables share.
struct PageWriter {
  let language: Language
  let styles: PageStyles
  private(set) var row = 0
  /// How far down the page lines have come, in points: the difference between two moments is the height between.
  private(set) var points = 0.0

  /// Subject, text, label, date, two numbers, more text, caveats.
  static let widths: [Double] = [23, 80, 16, 13, 10, 12, 24, 11]

  init(_ language: Language, styles: PageStyles) {
    self.language = language
    self.styles = styles
  }

  /// What a cell of the page shows.
  enum Cell {
    case text(String)
    case strong(String)
    case headline(String)
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
    try sheet.setRow(row, height: height)
    for column in Self.widths.indices {
      try sheet.write(column == 0 ? text : "", row: row, column: column, format: format)
    }
    row += 1
  }

  mutating func section(_ title: String, to sheet: inout SheetWriter) throws(WorkbookError) {
    try band(title, format: styles.section, height: 26, to: &sheet)
  }

  /// The headers of a table; a blank one leaves its cell blank.
  mutating func header(_ titles: [String], to sheet: inout SheetWriter) throws(WorkbookError) {
    for column in Self.widths.indices {
      let title = column < titles.count ? titles[column] : ""
      try sheet.write(title, row: row, column: column, format: styles.header)
    }
    let lines = zip(titles, Self.widths).map {
      TextMeasure.lines(of: $0, width: $1, size: 10, isBold: true)
    }
    try sheet.setRow(row, height: Double(lines.max() ?? 1) * TextMeasure.lineHeight(size: 10) + 1)
    row += 1
  }

  mutating func line(_ cells: [Cell?], to sheet: inout SheetWriter) throws(WorkbookError) {
    try line(cells, columns: Self.widths.indices, to: &sheet)
  }

  /// A sentence with its caveats at its end, beside which the page is free.
  mutating func sentence(
    _ subject: Cell?, _ text: String, _ marks: [Report.CaveatMark] = [], to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    let marked = marks.isEmpty ? text : "\(text) \(Self.text(marks))"
    try line([subject, .text(marked)], columns: 0..<2, to: &sheet)
  }

  private mutating func line(
    _ cells: [Cell?], columns: Range<Int>, to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    for column in columns {
      guard column < cells.count, let cell = cells[column] else {
        try sheet.blank(row: row, column: column, format: styles.body)
        continue
      }
      try write(cell, column: column, to: &sheet)
    }
    let height = height(of: cells)
    try sheet.setRow(row, height: height)
    points += height
    row += 1
  }

  private func height(of cells: [Cell?]) -> Double {
    var height = TextMeasure.lineHeight()
    for (cell, width) in zip(cells, Self.widths) {
      guard let (text, size, isBold) = cell.flatMap({ look(of: $0) }) else { continue }
      let lines = TextMeasure.lines(of: text, width: width, size: size, isBold: isBold)
      height = max(height, Double(lines) * TextMeasure.lineHeight(size: size))
    }
    return min(height + 3, 400)
  }

  /// What a cell shows as text, and how large; nil for numbers, which never wrap.
  private func look(of cell: Cell) -> (text: String, size: Double, isBold: Bool)? {
    switch cell {
    case .text(let text), .link(let text, _): (text, 11, false)
    case .strong(let text), .label(_, let text): (text, 11, true)
    case .headline(let text): (text, 14, true)
    case .marks(let marks): (PageWriter.text(marks), 11, false)
    case .date(let date): (language.date(date, .short), 11, false)
    case .number, .whole: nil
    }
  }

  /// A remark that runs over the columns beside it.
  mutating func remark(_ text: String, to sheet: inout SheetWriter) throws(WorkbookError) {
    try sheet.write(text, row: row, column: 0, format: styles.muted)
    row += 1
  }

  /// Rows of a fixed height for a chart to lie on, which no text stretches.
  mutating func space(rows count: Int, to sheet: inout SheetWriter) throws(WorkbookError) {
    for _ in 0..<count {
      try sheet.setRow(row, height: 15)
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

  /// `[1] [3]`: the numbers under which the caveats stand below, or their codes where they have none.
  static func text(_ marks: [Report.CaveatMark]) -> String {
    marks.map { "[\($0.number > 0 ? String($0.number) : $0.code.rawValue)]" }.joined(separator: " ")
  }

  /// A label as it is told apart without its colour: `UNVERIFIED`.
  func label(_ label: Label) -> Cell {
    .label(label, language.word(label.code).uppercased())
  }

  func header(_ keys: String...) -> [String] {
    keys.map { $0.isEmpty ? "" : language.text($0) }
  }
}
