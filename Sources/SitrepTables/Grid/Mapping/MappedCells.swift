import SitrepModel

/// A column of the table, with where its cells stand in an export.
struct MappedCells: Sendable {
  let column: ImportMapping.MappedColumn
  /// Whether its cells are days or times.
  private let isTime: Bool
  private let sources: [Source]
  /// For an id that changes when a submission is edited: the one that does not.
  private let lasting: LastingKey?
  private var isDay: Bool

  /// A column of the export, on one of its sheets.
  private struct Source: Sendable {
    var depth: Int
    var position: Int?
    var answers: [(column: Int, answer: String)]
  }

  /// A text as the table is to have it, and where it stands; no place for a fixed text.
  struct Found {
    var text: String
    var place: Location?
    /// The id under which an earlier import may have taken the row.
    var former = ""
  }

  init(_ column: ImportMapping.MappedColumn, of table: TableSchema, in export: Export) {
    self.column = column
    switch table.column(named: column.name)?.kind {
    case .date, .moment, .day: isTime = true
    default: isTime = false
    }
    isDay = column.isDay
    sources = column.from.compactMap { name in
      guard let depth = export.sheets.firstIndex(where: { $0.has(name) }) else { return nil }
      let sheet = export.sheets[depth]
      return Source(
        depth: depth, position: sheet.position(of: name),
        answers: column.separator == nil ? [] : sheet.answers(to: name))
    }
    lasting =
      column.name == RecordColumn.id.name
      ? sources.first.flatMap { source in
        source.position.flatMap { LastingKey(insteadOf: $0, on: source.depth, of: export) }
      } : nil
  }

  /// Whether its days were made midnights in UTC, as programs in JavaScript do: they are days again, for anywhere
  /// west of Greenwich they would be a day early.
  /// - Returns: what is worth a remark about the column.
  mutating func settleDays(in export: Export) -> [Diagnostic] {
    if let lasting { return [lasting.remark] }
    guard isTime, !isDay, column.name != RecordColumn.entered.name else { return [] }
    var first: Diagnostic?
    var count = 0
    for source in sources {
      guard let position = source.position else { continue }
      let sheet = export.sheets[source.depth]
      for row in sheet.rows.indices {
        guard let cell = sheet.cell(row, position) else { continue }
        guard SurveyTime(cell.text).isMidnightUTC else { return [] }
        count += 1
        first =
          first
          ?? Diagnostic(
            .warning, at: export.location(of: cell, depth: source.depth), .midnightsAsDays,
            value: cell.text)
      }
    }
    isDay = count > 0
    return first.map { [$0] } ?? []
  }

  func value(in chain: [Int], _ export: Export) -> Found? {
    for source in sources {
      let (sheet, row) = (export.sheets[source.depth], chain[source.depth])
      if !source.answers.isEmpty {
        // Clearer than the question's own column, in which labels of several words run into one another.
        let chosen = source.answers.filter { answer in
          sheet.cell(row, answer.column).map { ["1", "TRUE", "True"].contains($0.text) } ?? false
        }
        guard let first = chosen.first, let cell = sheet.cell(row, first.column) else { continue }
        let meant = chosen.map { column.values[$0.answer] ?? $0.answer }
        return found(meant, cell, source.depth, export)
      }
      guard let position = source.position, let cell = sheet.cell(row, position) else { continue }
      let text = cell.text.trimmed
      let texts = column.separator == nil ? [text] : text.split(separator: " ").map(String.init)
      var result = found(texts.map(meaning), cell, source.depth, export)
      if let key = lasting?.id(in: row, export) {
        result.former = result.text
        result.text = key
      }
      if column.name == RecordColumn.id.name, source.depth > 0, let number = export.sibling(chain[0]) {
        // Several rows of one submission.
        result.text += ".\(number)"
        if !result.former.isEmpty { result.former += ".\(number)" }
      }
      return result
    }
    return column.fixed.map { Found(text: $0, place: nil) }
  }

  private func found(
    _ texts: [String], _ cell: TableGrid.GridCell, _ depth: Int, _ export: Export
  ) -> Found {
    Found(
      text: column.prefix + texts.joined(separator: column.separator ?? ""),
      place: export.location(of: cell, depth: depth))
  }

  private func meaning(of text: String) -> String {
    if let meant = column.values[text] { return meant }
    guard isTime else { return text }
    return SurveyTime(text).text(isDay: isDay, isUTC: column.isUTC)
  }
}
