import SitrepLanguage
import SitrepModel

/// Writes values of the report into cells, in the words of a language.
struct CellWriter {
  let language: Language
  private let styles: CellStyles
  private var words: [Code: String] = [:]

  init(_ language: Language, styles: CellStyles) {
    self.language = language
    self.styles = styles
  }

  /// How the cells of a column look.
  struct Look {
    /// How wide its column gets before its text wraps; nil never wraps.
    let wrapWidth: Double?
    /// Codes as they are, dates as ISO text where they are imprecise: for machines.
    let isRaw: Bool

    var wraps: Bool { wrapWidth != nil }
  }

  /// What a cell takes up: its width in characters on one line, and its lines where it wraps.
  struct Extent {
    var width: Int
    var lines = 1
  }

  mutating func write(
    _ value: Value, to sheet: inout SheetWriter, row: Int, column: Int, look: Look, link: CellLink? = nil
  ) throws(WorkbookError) -> Extent {
    switch value {
    case .none: return Extent(width: 0)
    case .whole(let number):
      try sheet.write(Double(number), row: row, column: column, format: styles.whole)
      return Extent(width: 8)
    case .amount(let amount):
      let number = Double(amount.thousandths) / 1000
      let format = look.isRaw ? styles.general : amount.whole == nil ? styles.decimal : styles.whole
      try sheet.write(number, row: row, column: column, format: format)
      return Extent(width: 9)
    case .decimal(let number):
      try sheet.write(number, row: row, column: column, format: styles.general)
      return Extent(width: 9)
    case .day(let day):
      try sheet.write(day, row: row, column: column, format: styles.day)
      return Extent(width: 10)
    case .date(let date): return try write(date, to: &sheet, row: row, column: column, look)
    case .moment(let moment): return try write(moment, to: &sheet, row: row, column: column)
    default:
      let text = text(of: value, look)
      let format = format(of: value, look)
      if let link {
        try sheet.write(text, to: link, row: row, column: column, format: styles.link, plain: format)
      } else {
        try sheet.write(text, row: row, column: column, format: format)
      }
      return extent(of: text, look)
    }
  }

  mutating func text(of value: Value, _ look: Look) -> String {
    switch value {
    case .text(let text): text
    case .code(let code): look.isRaw ? code.value : word(code)
    case .list(let items): items.map { text(of: $0, look) }.joined(separator: look.isRaw ? "," : ", ")
    default: language.text(value)
    }
  }

  private func extent(of text: String, _ look: Look) -> Extent {
    let width = width(of: text)
    // Most texts are short: what fits by a count of characters needs no closer look.
    guard let wrapWidth = look.wrapWidth, Double(width) > wrapWidth * 0.9 || text.utf8.contains(0x0A) else {
      return Extent(width: width)
    }
    return Extent(width: width, lines: CellTextMeasure.lines(of: text, width: wrapWidth))
  }

  private mutating func word(_ code: Code) -> String {
    if let word = words[code] { return word }
    let word = language.word(code)
    words[code] = word
    return word
  }

  private func format(of value: Value, _ look: Look) -> CellFormat {
    if !look.isRaw, case .code(let code) = value, code.vocabulary == Label.vocabulary,
      let label = Label(rawValue: code.value)
    {
      return styles.labels[label] ?? styles.text
    }
    return look.wraps ? styles.wrapped : styles.text
  }

  /// A real date where it is one day, else its words, or as it was given.
  private func write(
    _ date: DateSpan, to sheet: inout SheetWriter, row: Int, column: Int, _ look: Look
  ) throws(WorkbookError) -> Extent {
    let isPoint = date.marks.subtracting(.utc).isEmpty
    if isPoint, date.precision == .day {
      try sheet.write(date.earliest, row: row, column: column, format: styles.day)
      return Extent(width: 10)
    }
    if isPoint, date.precision == .time, let serial = SerialDate.number(of: date.earliest) {
      let zone = date.marks.contains(.utc) ? "UTC" : ""
      let format = try sheet.format(styles.moment(zone))
      try sheet.write(
        serial + Double(date.startSecond) / 86_400, row: row, column: column, format: format)
      return Extent(width: 16 + zone.count)
    }
    let text = language.date(date, look.isRaw ? .iso : .long)
    try sheet.write(text, row: row, column: column, format: look.wraps ? styles.wrapped : styles.text)
    return extent(of: text, look)
  }

  /// The time of its own zone, the zone's offset in the number format.
  private func write(
    _ moment: ZonedMoment, to sheet: inout SheetWriter, row: Int, column: Int
  ) throws(WorkbookError) -> Extent {
    guard let serial = SerialDate.number(of: moment.day) else {
      try sheet.write("\(moment)", row: row, column: column, format: styles.text)
      return Extent(width: 25)
    }
    let format = try sheet.format(styles.moment("UTC\(moment.offsetText)"))
    try sheet.write(serial + Double(moment.second) / 86_400, row: row, column: column, format: format)
    return Extent(width: 25)
  }
}

/// How many characters the longest line of a text has; counted only as far as columns get wide.
func width(of text: String) -> Int {
  var (longest, current) = (0, 0)
  for byte in text.utf8 {
    if byte == 0x0A {
      longest = max(longest, current)
      current = 0
    } else if byte & 0xC0 != 0x80 {
      current += 1
      if current > 120 { return current }
    }
  }
  return max(longest, current)
}
