import SitrepModel

/// A reason to leave rows of an export out, with the columns that give it.
struct LeavingRows: Sendable {
  let name: String
  private let columns: [(depth: Int, position: Int)]
  /// Folded; nil for a blank cell.
  private let texts: Set<String>?

  init(_ rows: ImportMapping.LeftOutRows, in export: Export) {
    name = rows.column
    columns = Self.columns([rows.column], export)
    texts = rows.texts.map { Set($0.map(foldedName)) }
  }

  /// Rows in which none of the columns is filled.
  init(blank names: [String], in export: Export) {
    name = names[0]
    columns = Self.columns(names, export)
    texts = nil
  }

  private static func columns(_ names: [String], _ export: Export) -> [(depth: Int, position: Int)] {
    names.compactMap { name in
      for (depth, sheet) in export.sheets.enumerated() {
        if let position = sheet.position(of: name) { return (depth, position) }
      }
      return nil
    }
  }

  /// Where the reason stands in a row; nil where the row stays.
  func place(in chain: [Int], _ export: Export) -> (line: Int, text: String)? {
    for (depth, position) in columns {
      let cell = export.sheets[depth].cell(chain[depth], position)
      guard let texts else {
        if cell != nil || export.sheets[depth].isFaulty(chain[depth], position) { return nil }
        continue
      }
      if let cell, texts.contains(foldedName(cell.text)) { return (line(of: chain, export), cell.text) }
    }
    return texts == nil && !columns.isEmpty ? (line(of: chain, export), "") : nil
  }

  private func line(of chain: [Int], _ export: Export) -> Int { export.location(ofRow: chain[0]).line }
}

/// The rows that were left out, by reason: said, with their number and the first places.
struct LeftOutCount {
  private let reasons: [LeavingRows]
  private let sheet: TableGrid
  private var lines: [[Int]]
  private var texts: [String]

  /// How many places are named.
  private static let named = 5

  init(_ reasons: [LeavingRows], sheet: TableGrid) {
    self.reasons = reasons
    self.sheet = sheet
    lines = reasons.map { _ in [] }
    texts = reasons.map { _ in "" }
  }

  /// Whether a row is left out, which is counted.
  mutating func takes(_ chain: [Int], _ export: Export) -> Bool {
    for (index, reason) in reasons.enumerated() {
      guard let (line, text) = reason.place(in: chain, export) else { continue }
      if lines[index].isEmpty { texts[index] = text }
      lines[index].append(line)
      return true
    }
    return false
  }

  var diagnostics: [Diagnostic] {
    reasons.indices.compactMap { index in
      guard let first = lines[index].first else { return nil }
      let count = lines[index].count
      let places = lines[index].prefix(Self.named).map(String.init).joined(separator: ", ")
      let (column, text) = (reasons[index].name, texts[index])
      let reason: DiagnosticText =
        text.isEmpty ? .columnIsBlank(column: column) : .columnIs(column: column, text: text)
      return Diagnostic(
        .warning, at: sheet.location(line: first, column: 0),
        .rowsLeftOut(count: count, reason: reason, lines: places + (count > Self.named ? " …" : "")))
    }
  }
}
