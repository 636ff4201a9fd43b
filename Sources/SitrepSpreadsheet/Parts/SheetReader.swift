import SitrepModel

/// Reads one sheet's part.
struct SheetReader {
  let part: String
  let strings: [RichText]
  let styles: [ShownStyle]
  let epoch: Epoch
  let limits: SpreadsheetLimits

  private var contents = SheetContents()
  private var row = -1
  private var column = -1
  private var isHiddenRow = false
  private var hiddenColumns: [ClosedRange<Int>] = []

  init(
    part: String, strings: [RichText], styles: [ShownStyle], epoch: Epoch, limits: SpreadsheetLimits
  ) {
    self.part = part
    self.strings = strings
    self.styles = styles
    self.epoch = epoch
    self.limits = limits
  }

  mutating func read(_ scanner: inout XMLScanner) throws(SpreadsheetError) -> SheetContents {
    while true {
      switch try scanner.next() {
      case .finished:
        let inOrder = zip(contents.cells, contents.cells.dropFirst()).allSatisfy { $0.at < $1.at }
        if !inOrder { contents.cells.sort { $0.at < $1.at } }
        if !hiddenColumns.isEmpty { contents.hiddenColumns = filledAndHidden }
        return contents
      case .start where scanner.isNamed("col"):
        noteHidden(scanner)
      case .start where scanner.isNamed("row"):
        row = try rowNumber(scanner)
        column = -1
        isHiddenRow = isHidden(scanner)
      case .start where scanner.isNamed("c"):
        try readCell(&scanner)
      case .start where scanner.isNamed("mergeCell"):
        if let range = scanner.attributeText("ref").flatMap({ CellRange($0) }) {
          contents.merged.append(range)
        }
      case .start where scanner.isNamed("drawing") || scanner.isNamed("picture"):
        contents.hasDrawing = true
      default: continue
      }
    }
  }

  private func isHidden(_ scanner: XMLScanner) -> Bool {
    scanner.attributeText("hidden").map { $0 == "1" || $0 == "true" } ?? false
  }

  private mutating func noteHidden(_ scanner: XMLScanner) {
    guard isHidden(scanner), let first = scanner.attributeNumber("min"),
      let last = scanner.attributeNumber("max"), first <= last
    else { return }
    hiddenColumns.append(first - 1...last - 1)
  }

  /// The hidden columns that hold something.
  private var filledAndHidden: [Int] {
    Set(contents.cells.lazy.map(\.at.column)).filter { column in
      hiddenColumns.contains { $0.contains(column) }
    }.sorted()
  }

  private func rowNumber(_ scanner: XMLScanner) throws(SpreadsheetError) -> Int {
    guard let range = scanner.attribute("r") else { return row + 1 }
    guard let number = scanner.number(range), (1...CellReference.rowLimit).contains(number) else {
      throw scanner.fault(.noSuchRow(value: scanner.text(range)))
    }
    return number - 1
  }

  /// Goes to where a cell says that it stands, or to the next one.
  private mutating func moveToCell(_ scanner: XMLScanner) throws(SpreadsheetError) {
    if let range = scanner.attribute("r") {
      guard let at = CellReference(range.lazy.map { [scanner] in scanner[$0] }) else {
        throw scanner.fault(.noSuchCell(value: scanner.text(range)))
      }
      (row, column) = (at.row, at.column)
    } else {
      column += 1
      row = max(0, row)
      guard column < CellReference.columnLimit else { throw scanner.fault(.overlongRow) }
    }
  }

  private mutating func readCell(_ scanner: inout XMLScanner) throws(SpreadsheetError) {
    try moveToCell(scanner)
    let number = scanner.attributeNumber("s") ?? 0
    let style = styles.indices.contains(number) ? styles[number] : ShownStyle()
    let type = scanner.attribute("t").map { CellType(scanner, $0) } ?? .number
    let cell = scanner.depth
    var raw: [UInt8] = []
    var inline: RichText?
    var (isFormula, inValue) = (false, false)
    reading: while true {
      switch try scanner.next() {
      case .finished: break reading
      case .start:
        inValue = scanner.isNamed("v")
        if scanner.isNamed("f") { isFormula = true }
        if scanner.isNamed("is") { inline = try readText(&scanner) }
      case .text:
        if inValue { scanner.appendContent(to: &raw) }
      case .end:
        inValue = false
        if scanner.depth < cell { break reading }
      }
    }
    let rich = inline ?? (type == .shared ? sharedText(raw) : nil)
    let stored: SpreadsheetValue? =
      if let rich {
        rich.text.isEmpty ? nil : .text(rich.text)
      } else {
        try value(of: raw, type: type, format: style.format, at: scanner)
      }
    guard let value = stored ?? (isFormula ? .uncomputed : nil) else { return }
    guard contents.cells.count < limits.cells else {
      throw .tooLarge(part: part, limit: .cells(count: limits.cells))
    }
    if isHiddenRow, contents.hiddenRows.last != row { contents.hiddenRows.append(row) }
    contents.cells.append(
      SpreadsheetCell(
        at: CellReference(row: row, column: column), value: value, format: style.format.code,
        isFormula: isFormula,
        struckOut: rich?.struckOut(in: style) ?? (style.isStruckOut ? .whole : .none)))
  }

  /// A text that cells share, by its number.
  private func sharedText(_ number: [UInt8]) -> RichText? {
    Int(String(decoding: number, as: UTF8.self)).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
  }

  /// nil where the cell is blank. A text that cells share is none that there is.
  private func value(
    of raw: [UInt8], type: CellType, format: NumberFormat, at scanner: XMLScanner
  ) throws(SpreadsheetError) -> SpreadsheetValue? {
    if raw.isEmpty { return nil }
    let text = String(decoding: raw, as: UTF8.self)
    switch type {
    case .shared: throw scanner.fault(.noSuchText(value: text))
    case .text: return .text(unescaped(raw))
    case .boolean: return .boolean(text == "1" || text == "true")
    case .error: return .error(text)
    case .date:
      guard let date = SpreadsheetDate(iso: text) else { throw scanner.fault(.impossibleDate(value: text)) }
      return .date(date)
    case .number:
      guard let number = Double(text), number.isFinite else {
        throw scanner.fault(.impossibleNumber(value: text))
      }
      return SpreadsheetValue(number, format: format, epoch: epoch)
    }
  }

  private enum CellType {
    case shared, text, boolean, error, date, number

    init(_ scanner: XMLScanner, _ range: Range<Int>) {
      if scanner.equals(range, "s") {
        self = .shared
      } else if scanner.equals(range, "str") || scanner.equals(range, "inlineStr") {
        self = .text
      } else if scanner.equals(range, "b") {
        self = .boolean
      } else if scanner.equals(range, "e") {
        self = .error
      } else if scanner.equals(range, "d") {
        self = .date
      } else {
        self = .number
      }
    }
  }
}

extension SpreadsheetDate {
  /// ISO 8601 as workbooks of the strict kind hold it: `2025-11-28`, `2025-11-28T19:28:00`, with or without
  /// fractions of a second and `Z`.
  init?(iso text: String) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    let date = halves[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard date.count == 3, let year = date[0], let month = date[1], let dayOfMonth = date[2],
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    guard halves.count == 2 else {
      self.init(day: Int(day.number))
      return
    }
    let clock = halves[1].prefix { $0.isNumber || $0 == ":" }.split(separator: ":").map { Int($0) }
    guard clock.count >= 2, let hour = clock[0], let minute = clock[1], hour < 24, minute < 60 else {
      return nil
    }
    self.init(day: Int(day.number), second: hour * 3600 + minute * 60 + (clock.count > 2 ? clock[2] ?? 0 : 0))
  }
}
