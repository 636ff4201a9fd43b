import SitrepLanguage
import SitrepModel

/// Tables of figures told row by row: the page has eight columns, and sheets of their own hold them in full.
extension ReportSheet {
  mutating func writeShares(to sheet: inout SheetWriter) throws(WorkbookError) {
    for share in report.shares {
      try page.sentence(
        .strong(language.word(share.kind.code)), language.text(share.message), share.marks, to: &sheet)
    }
  }

  mutating func writePlaces(to sheet: inout SheetWriter) throws(WorkbookError) {
    guard let matrix = report.placeMatrix else { return }
    try page.section(language.section(Section.byPlace.rawValue), to: &sheet)
    for row in matrix.rows {
      let told = zip(matrix.columns, row.cells).compactMap { sentence($0.name, of: $1) }
      try page.sentence(
        .strong(row.indent + language.text(row.placeName)),
        told.joined(separator: language.text("list.semicolon")), row.marks, to: &sheet)
    }
  }

  mutating func writeGroups(to sheet: inout SheetWriter) throws(WorkbookError) {
    guard !report.groupTables.isEmpty else { return }
    try page.section(language.section(Section.groups.rawValue), to: &sheet)
    for table in report.groupTables {
      let name = "\(language.text(table.name))\n\(language.text(table.placeName))"
      let whole = sentence(Message("groups.whole"), of: table.whole)
      try page.sentence(.strong(name), whole ?? "", table.marks, to: &sheet)
      for band in table.bands {
        let sexes = [
          (AgeBand.word("f"), band.female),
          (AgeBand.word("m"), band.male),
          (Message("groups.any-sex"), band.anySex),
        ]
        let told = sexes.compactMap { sentence($0, of: $1) }
        try page.sentence(
          .text(language.text(band.ages)), told.joined(separator: language.text("list.semicolon")), to: &sheet
        )
      }
      for other in table.others {
        try page.sentence(nil, sentence(AgeBand.word(other.group), of: other.cell) ?? "", to: &sheet)
      }
      for missing in table.missing { try page.sentence(nil, language.text(missing), to: &sheet) }
    }
  }

  mutating func writeResponse(to sheet: inout SheetWriter) throws(WorkbookError) {
    guard !report.responseSummaries.isEmpty else { return }
    try page.section(language.section(Section.response.rawValue), to: &sheet)
    try page.sentence(nil, language.text("body.reached-never-added"), to: &sheet)
    for summary in report.responseSummaries {
      let sector = summary.sector.map { PageWriter.Cell.strong(language.word($0.code)) }
      try page.sentence(sector, language.text(summary.message), summary.marks, to: &sheet)
    }
  }

  /// "Killed: 158 (unverified, 14 Mar)"; nil for a cell of which nobody speaks.
  private func sentence(_ name: Message, of cell: Report.FigureCell) -> String? {
    guard let value = cell.value, let label = cell.label, let asOf = cell.asOf else { return nil }
    return language.text(
      Message.matrixCell(
        name: .message(name), value: .message(value), label: .code(label.code), asOf: .date(asOf),
        coverage: .optional(cell.coverage?.message)))
  }
}
