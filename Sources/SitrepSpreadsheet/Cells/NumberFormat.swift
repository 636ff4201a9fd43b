/// What a number format makes of a number.
struct NumberFormat: Hashable, Sendable {
  let code: String
  let meaning: Meaning

  enum Meaning: Hashable, Sendable {
    case number, percent, date, dateAndTime, time
  }

  static let general = NumberFormat(code: "General")

  init(code: String) {
    self.code = code
    self.meaning = Self.meaning(of: code)
  }

  /// A format that has a number in place of a code; nil for those that a workbook must declare.
  init?(builtIn id: Int) {
    switch id {
    case 27...31, 34...36, 50...54, 57, 58:
      // Dates of East Asian locales, which have no one code.
      self.init(code: "yyyy-mm-dd")
    case 32, 33, 55, 56:
      self.init(code: "hh:mm:ss")
    default:
      guard let code = Self.builtIn[id] else { return nil }
      self.init(code: code)
    }
  }

  /// ECMA-376 part 1, 18.8.30, and those of money (5 to 8, 41 to 44) as Excel has them in its own language.
  private static let builtIn: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "\"$\"#,##0", 6: "\"$\"#,##0",
    7: "\"$\"#,##0.00", 8: "\"$\"#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0 ;(#,##0)",
    38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 41: "#,##0",
    42: "\"$\"#,##0", 43: "#,##0.00", 44: "\"$\"#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0",
    48: "##0.0E+0", 49: "@",
  ]

  /// By the letters that stand for parts of a date, outside quotes, escapes and brackets.
  private static func meaning(of code: String) -> Meaning {
    if code == "General" || code == "@" { return .number }
    var (hasDay, hasMonth, hasTime, hasPercent) = (false, false, false, false)
    var rest = Array(code.utf8)[...]
    reading: while let byte = rest.popFirst() {
      switch byte | 0x20 {
      case UInt8(ascii: "y"), UInt8(ascii: "d"): hasDay = true
      case UInt8(ascii: "m"): hasMonth = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
      case UInt8(ascii: "g"):
        // "General" within a longer code.
        if rest.starts(with: "eneral".utf8) { rest = rest.dropFirst(6) }
      case UInt8(ascii: "a"):
        // AM/PM and A/P show a time, but their letters are no months.
        if rest.starts(with: "M/PM".utf8) { rest = rest.dropFirst(4) }
        if rest.starts(with: "/P".utf8) { rest = rest.dropFirst(2) }
      default:
        switch byte {
        case UInt8(ascii: ";"): break reading
        case UInt8(ascii: "%"): hasPercent = true
        case UInt8(ascii: "\""): rest = rest.drop { $0 != byte }.dropFirst()
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): rest = rest.dropFirst()
        case UInt8(ascii: "["):
          let inside = rest.prefix { $0 != UInt8(ascii: "]") }
          // [h], [mm] and [ss] count on past a day; the rest are colours, locales and conditions.
          if let first = inside.first, inside.allSatisfy({ $0 | 0x20 == first | 0x20 }),
            "hms".utf8.contains(first | 0x20)
          {
            hasTime = true
          }
          rest = rest.dropFirst(inside.count + 1)
        default: break
        }
      }
    }
    if hasDay || (hasMonth && !hasTime) { return hasTime ? .dateAndTime : .date }
    if hasTime { return .time }
    return hasPercent ? .percent : .number
  }
}

/// Which day a workbook counts from.
enum Epoch: Hashable, Sendable {
  case from1900, from1904

  /// Days since 1970-01-01 of a serial day; nil where there is no such day.
  ///
  /// Serial 60 of the first epoch is 29 February 1900, which Lotus 1-2-3 took for a leap day and Excel after it:
  /// what stands before it is a day later than it seems.
  func day(ofSerial serial: Int) -> Int? {
    switch self {
    case .from1900:
      guard serial >= 1, serial != 60, serial <= 2_958_465 else { return nil }
      return serial < 60 ? serial - 25_568 : serial - 25_569
    case .from1904:
      guard serial >= 0, serial <= 2_957_003 else { return nil }
      return serial - 24_107
    }
  }
}

extension SpreadsheetValue {
  /// The value of a numeric cell.
  init(_ number: Double, format: NumberFormat, epoch: Epoch) {
    switch format.meaning {
    case .number: self = .number(number)
    case .percent: self = .percent(number)
    case .time:
      self = number >= 0 && number < 1e6 ? .time(Int((number * 86_400).rounded())) : .number(number)
    case .date, .dateAndTime:
      guard number >= 0, number < 3e6 else {
        self = .number(number)
        return
      }
      // To the second, for 0.1 + 0.2 of a day is no whole number of seconds.
      var serial = Int(number)
      var second = Int(((number - Double(serial)) * 86_400).rounded())
      if second == 86_400 { (serial, second) = (serial + 1, 0) }
      guard let day = epoch.day(ofSerial: serial) else {
        self = .number(number)
        return
      }
      self = .date(SpreadsheetDate(day: day, second: format.meaning == .date ? nil : second))
    }
  }
}
