import SitrepModel

/// Cells of each kind, read with their checks. A blank or wrong cell gives nil; what is wrong is noted.
extension TableStore {
  /// What a row says in a column.
  mutating func read<Value>(_ row: TableRow, _ column: TypedColumn<Value>) -> Value {
    let cell = cell(column)
    return column.type.read(&self, row, cell)
  }

  mutating func text(_ row: TableRow, _ cell: BoundColumn) -> Symbol {
    isBlank(row, cell) ? .blank : names.symbol(of: row[cell.index])
  }

  /// The row's own id, which no other row may have. It may stand in lists, in paths and in the ids of figures, so it
  /// has none of their signs.
  ///
  /// In a part of a file the symbol is the number of the id among those of the part, from 1.
  mutating func ownID(_ row: TableRow, _ cell: BoundColumn) -> Symbol {
    if isBlank(row, cell) { return .blank }
    checkID(row, cell)
    if ownIDs != nil {
      ownIDs?.append(row[cell.index])
      return Symbol(index: UInt32(ownIDs?.count ?? 0))
    }
    let id = names.symbol(of: row[cell.index])
    if !references.takenIDs.insert(id) {
      references.duplicateIDs.append(RowReferences.IDMark(id: id, location: location(row, cell.index)))
    }
    return id
  }

  mutating func identifier(_ row: TableRow, _ cell: BoundColumn) -> Symbol {
    if isBlank(row, cell) { return .blank }
    checkID(row, cell)
    return names.symbol(of: row[cell.index])
  }

  private mutating func checkID(_ row: TableRow, _ cell: BoundColumn) {
    for byte in row[cell.index] where IDSign.isUnusable(byte) {
      report(.error, row, cell, .unusableValue(column: column(cell).name), expected: expectation(of: cell))
      break
    }
  }

  mutating func code<List: Coded>(_ row: TableRow, _ cell: BoundColumn, _ codes: CodeList<List>) -> List? {
    if isBlank(row, cell) { return nil }
    if let value = codes.value(of: row[cell.index]) { return value }
    let text = row.text(cell.index)
    if let value = context.code(labelled: text, in: List.vocabulary).flatMap(List.init(rawValue:)) {
      return value
    }
    let near = suggestion(for: text, in: List.vocabulary) { nearest(to: $0, among: List.codes) }
    report(
      .error, row, cell, .unknownValue(column: column(cell).name), expected: expectation(of: cell),
      suggestion: near)
    return nil
  }

  mutating func date(_ row: TableRow, _ cell: BoundColumn) -> DateSpan? {
    if isBlank(row, cell) { return nil }
    do {
      let date = try DateText.date(of: row[cell.index])
      if !date.marks.contains(.utc) { return date }
      if let day = dayOfMidnight(date, row, cell) { return DateSpan(day) }
      return date.localised(to: context.zone)
    } catch {
      return written(error, row, cell)?.localised(to: context.zone)
    }
  }

  mutating func day(_ row: TableRow, _ cell: BoundColumn) -> Day? {
    if isBlank(row, cell) { return nil }
    do {
      let date = try DateText.date(of: row[cell.index])
      return dayOfMidnight(date, row, cell) ?? day(date, row, cell)
    } catch {
      return written(error, row, cell).flatMap { day($0, row, cell) }
    }
  }

  private mutating func day(_ date: DateSpan, _ row: TableRow, _ cell: BoundColumn) -> Day? {
    if date.precision == .day, date.marks.isEmpty { return date.earliest }
    report(.error, row, cell, .notADay, expected: expectation(of: cell))
    return nil
  }

  /// A moment: a day alone stands for its cut-off, a time without an offset is in the operation's zone.
  mutating func moment(_ row: TableRow, _ cell: BoundColumn) -> Instant? {
    if isBlank(row, cell) { return nil }
    do {
      if let instant = instant(of: try DateText.moment(of: row[cell.index])) { return instant }
    } catch {
      guard let date = written(error, row, cell) else { return nil }
      if let instant = instant(of: date) { return instant }
    }
    report(.error, row, cell, .impreciseTime(column: column(cell).name), expected: expectation(of: cell))
    return nil
  }

  /// The first eight ids, for a message; the rest as an ellipsis.
  private static func listed(_ ids: [String]) -> String {
    ids.prefix(8).joined(separator: ", ") + (ids.count > 8 ? " …" : "")
  }

  mutating func duration(_ row: TableRow, _ cell: BoundColumn) -> PolicyDuration? {
    if isBlank(row, cell) { return nil }
    let text = row.text(cell.index)
    if let duration = PolicyDuration(text) ?? context.lexicon.duration(text) { return duration }
    report(.error, row, cell, .unreadableDuration, expected: expectation(of: cell))
    return nil
  }

  mutating func whole(_ row: TableRow, _ cell: BoundColumn, _ range: ClosedRange<Int>) -> Int? {
    if isBlank(row, cell) { return nil }
    let text = row[cell.index]
    if text.count == 1, (48...57).contains(text[0]), range.contains(Int(text[0]) - 48) {
      return Int(text[0]) - 48
    }
    // Programs that hold whole numbers as others do write 3.0.
    var digits = row.text(cell.index)
    if digits.hasSuffix(".0") { digits.removeLast(2) }
    if let number = Int(digits), range.contains(number) { return number }
    report(.error, row, cell, .unusableValue(column: column(cell).name), expected: expectation(of: cell))
    return nil
  }

  mutating func decimal(_ row: TableRow, _ cell: BoundColumn, _ range: ClosedRange<Double>) -> Double? {
    if isBlank(row, cell) { return nil }
    if let number = decimalNumber(row.text(cell.index)) {
      if range.contains(number) { return number }
      report(.error, row, cell, .valueOutOfRange(column: column(cell).name), expected: expectation(of: cell))
      return nil
    }
    report(.error, row, cell, .unreadableNumber, expected: expectation(of: cell))
    return nil
  }

  /// A text and those of the languages beside it.
  mutating func texts(_ row: TableRow, _ cell: BoundColumn) -> Summary {
    Summary(
      original: text(row, cell),
      byLanguage: table.columns.languageCells(of: cell).compactMap { cell in
        let text = row[cell.index]
        return text.isEmpty ? nil : .init(language: cell.language, text: names.symbol(of: text))
      })
  }

  mutating func list(_ row: TableRow, _ cell: BoundColumn) -> [Symbol] {
    if isBlank(row, cell) { return [] }
    return row[cell.index].split(separator: UInt8(ascii: "|")).compactMap { part in
      let item = String(decoding: part, as: UTF8.self).trimmed
      return item.isEmpty ? nil : names.symbol(of: item)
    }
  }

  @inline(__always)
  mutating func place(_ row: TableRow, _ cell: BoundColumn) -> PlaceIndex? {
    if isBlank(row, cell) { return nil }
    let entry = context.places.entry(withID: row[cell.index])
    return (entry ?? search(row, cell, context.places)).map(PlaceIndex.init)
  }

  @inline(__always)
  mutating func source(_ row: TableRow, _ cell: BoundColumn) -> Int? {
    if isBlank(row, cell) { return nil }
    return context.sources.entry(withID: row[cell.index]) ?? search(row, cell, context.sources)
  }

  /// The entry that a cell names otherwise than by its id.
  @inline(never)
  private mutating func search(_ row: TableRow, _ cell: BoundColumn, _ table: ReferenceTable) -> Int? {
    refersByName = true
    if let exact = table.exact(row[cell.index]) { return exact }
    let text = row.text(cell.index)
    switch table.match(text) {
    case .entry(let index): return index
    case .several(let ids):
      report(.error, row, cell, table.register.ambiguous(ids: Self.listed(ids)))
    case .none where table.mayBeUnread(text): isRowFaulty = true
    case .none:
      let near = suggestion(for: text, in: table.register.rawValue, table.nearestName)
      report(.error, row, cell, table.register.unknown, suggestion: near)
    }
    return nil
  }
}

/// The signs that no id has: spaces and control characters, `/` and `|`.
private enum IDSign {
  @inline(__always)
  static func isUnusable(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return false }
    return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte - 64)) & 1 == 1
  }

  /// A bit for each of the first 64 ASCII characters in `low`, and for each of the other 64 in `high`.
  private static let low: UInt64 = 0x0000_8001_FFFF_FFFF
  private static let high: UInt64 = 0x9000_0000_0000_0000
}

/// A decimal with a point or a comma; no grouping, no exponent.
func decimalNumber(_ text: String) -> Double? {
  let plain = text.replacing(",", with: ".")
  let allowed = plain.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 45 || $0 == 43 }
  return allowed ? Double(plain) : nil
}
