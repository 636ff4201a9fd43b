import SitrepModel

/// Cells that hold codes of other bodies' standards.
extension TableStore {
  /// ISO 3166-1 alpha-3, in capitals.
  mutating func country(_ row: TableRow, _ cell: BoundColumn) -> Symbol {
    if isBlank(row, cell) { return .blank }
    let text = row.text(cell.index)
    let code = text.uppercased()
    if Countries.hasAlpha3(code) { return names.symbol(of: code) }
    report(
      .error, row, cell, .unknownCountry, expected: expectation(of: cell),
      suggestion: Countries.alpha3(like: text))
    return .blank
  }

  /// A link that a reader can follow; anything else is left out of all that is made from the tables.
  mutating func url(_ row: TableRow, _ cell: BoundColumn) -> Symbol {
    let symbol = text(row, cell)
    let text = names.text(symbol)
    if !symbol.isBlank, !["https://", "http://"].contains(where: { text.lowercased().hasPrefix($0) }) {
      report(.warning, row, cell, .noLink)
      return .blank
    }
    return symbol
  }

  /// BCP 47, by its form.
  mutating func language(_ row: TableRow, _ cell: BoundColumn) -> Symbol {
    if isBlank(row, cell) { return .blank }
    let text = row.text(cell.index)
    if isLanguageTag(text) { return names.symbol(of: text) }
    report(.error, row, cell, .unreadableLanguage, expected: expectation(of: cell))
    return .blank
  }
}

/// Whether a text has the form of a language tag: a language of two or three letters, then subtags of up to eight
/// letters and digits.
func isLanguageTag(_ text: String) -> Bool {
  var subtag = 0
  var length = 0
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "-"):
      guard length >= (subtag == 0 ? 2 : 1) else { return false }
      subtag += 1
      length = 0
    case 65...90, 97...122: length += 1
    case 48...57 where subtag > 0: length += 1
    default: return false
    }
    if length > (subtag == 0 ? 3 : 8) { return false }
  }
  return length >= (subtag == 0 ? 2 : 1)
}

/// Cells of the profile, which keeps texts rather than symbols.
extension TableStore {
  mutating func plainText(_ row: TableRow, _ cell: BoundColumn) -> String? {
    isBlank(row, cell) ? nil : row.text(cell.index)
  }

  mutating func languageTag(_ row: TableRow, _ cell: BoundColumn) -> String? {
    let tag = language(row, cell)
    return names.textIfPresent(tag)
  }

  mutating func countryCode(_ row: TableRow, _ cell: BoundColumn) -> String? {
    let code = country(row, cell)
    return names.textIfPresent(code)
  }

  mutating func zone(_ row: TableRow, _ cell: BoundColumn) -> ZoneRules? {
    if isBlank(row, cell) { return nil }
    let text = row.text(cell.index)
    if let rules = TimeZones.rules(of: text) { return rules }
    report(
      .error, row, cell, .unknownTimeZone, expected: expectation(of: cell),
      suggestion: TimeZones.nearestName(to: text))
    return nil
  }

  /// An id that is part of the names of files: it leads nowhere else, on no system.
  mutating func fileName(_ row: TableRow, _ cell: BoundColumn) -> String? {
    let id = identifier(row, cell)
    if id.isBlank || isRowFaulty { return nil }
    let text = names.text(id)
    if canNameAFile(text) { return text }
    report(.error, row, cell, .unusableFileName(column: column(cell).name))
    return nil
  }

  /// Hours and minutes, as the second of the day.
  mutating func timeOfDay(_ row: TableRow, _ cell: BoundColumn) -> Int? {
    if isBlank(row, cell) { return nil }
    let text = Array(row.text(cell.index).utf8)
    let digits = [0, 1, 3, 4].compactMap { $0 < text.count ? Int(text[$0]) - 48 : nil }
    if text.count == 5, text[2] == UInt8(ascii: ":"), digits.allSatisfy((0...9).contains) {
      let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
      if hour < 24, minute < 60 { return hour * 3600 + minute * 60 }
    }
    report(.error, row, cell, .unreadableTime, expected: expectation(of: cell))
    return nil
  }

  /// `indicator/measure/unit/group/place`.
  mutating func figureID(_ row: TableRow, _ cell: BoundColumn) -> String? {
    if isBlank(row, cell) { return nil }
    let text = row.text(cell.index)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 5, parts.allSatisfy({ !$0.isEmpty }) {
      if Measure(rawValue: String(parts[1])) != nil { return text }
      let near = nearest(to: String(parts[1]), among: Measure.codes)
      report(.error, row, cell, .unknownMeasure, expected: .oneOf(Measure.codes), suggestion: near)
      return nil
    }
    report(.error, row, cell, .unreadableFigure)
    return nil
  }
}
