package import SitrepModel

package enum NarrativeColumn {
  package static let date = TypedColumn(
    "date", .day, required: true, hxl: "#date+reported", example: "2025-12-01",
    "The report it is written for.")
  package static let section = TypedColumn(
    "section", .choice(Section.self), required: true, hxl: "#meta+section", example: "situation",
    "The section it stands in.")
  package static let text = TypedColumn(
    "text", .text, required: true, hxl: "#description", languages: .onlyEach,
    example: "Families spent a third night in the open.",
    "The officer's paragraph, in a column for each language such as text_en.")
  package static let cites = TypedColumn(
    "cites", .list(.reference(.record)), blank: "it rests on no record", hxl: "#meta+id+cites",
    example: "est-001|con-002",
    "The records it rests on; every number in it is one of theirs, or a sum, difference or rounding of these."
  )
  package static let reason = TypedColumn(
    "reason", .text, blank: "every number in it follows from the records", hxl: "#description+reason",
    example: "The bulletin's own count of the three districts.",
    "Why it holds a number that they do not give; it is printed with the paragraph.")
}

extension TableSchema {
  package static let narratives = TableSchema(
    "narratives",
    "The officer's own paragraphs. Every number in one follows from the records it cites, or has a reason.",
    [
      NarrativeColumn.date, NarrativeColumn.section, NarrativeColumn.text, NarrativeColumn.cites,
      NarrativeColumn.reason,
    ])
}

struct NarrativeDecoder: ColumnDecoder {
  static let schema = TableSchema.narratives

  func decode(_ row: TableRow, into store: inout TableStore) -> Narrative? {
    let date = store.read(row, NarrativeColumn.date)
    let section = store.read(row, NarrativeColumn.section)
    let cited = store.read(row, NarrativeColumn.cites)
    store.references.citations += cited.map {
      .init(record: $0, location: store.location(row, NarrativeColumn.cites))
    }
    let reason = store.read(row, NarrativeColumn.reason)
    let text = store.table.columns.languageCells(of: store.cell(NarrativeColumn.text))
    let texts = text.compactMap { cell in
      row[cell.index].isEmpty ? nil : LocalText.Entry(cell.language, row.text(cell.index))
    }
    if texts.isEmpty, let first = text.first {
      let cell = Self.schema.bound(NarrativeColumn.text, to: first.index)
      store.report(.error, row, cell, .blankText)
    }
    guard !store.isRowFaulty, let date, let section else { return nil }
    store.references.paragraphs += text.filter { !row[$0.index].isEmpty }.map {
      .init(
        date: date, text: row.text($0.index), cites: cited, isExplained: !reason.isBlank,
        position: store.position(of: row), location: store.location(row, $0.index))
    }
    return Narrative(
      date: date, section: section.rawValue, text: LocalText(texts), cites: cited, reason: reason,
      position: store.position(of: row))
  }
}
