import SitrepModel
import SitrepTables

// Rows of a survey may be people or households: several that come to one figure are refused until someone says what
// they are, for the figure would be the number of the last of them.
extension ImportPlan {
  mutating func refuseUncombined(
    _ tables: [NamedRows], _ chains: [String: RecordChains], _ basis: Basis
  ) {
    for rows in tables where rows.areSurveyed && !rows.mayRepeatFigures {
      let schema = rows.schema
      let columns = schema.figureColumns.map(\.name)
      guard !columns.isEmpty, let known = chains[schema.name] else { continue }
      func figure(_ cells: NamedRow) -> [String] {
        columns.map { column in
          let said = basis.plain(schema, column, KnownRows.said(cells, column))
          return column == RecordColumn.occurred.name ? String(said.prefix(10)) : said
        }
      }
      let new = (additions + timeless).filter { $0.table.name == schema.name }
      let replaced = Set(new.compactMap(\.replaces))
      var groups: [[String]: (new: [Addition], there: [String])] = [:]
      for addition in new {
        var row = addition.source
        row.cells = addition.cells
        groups[figure(row), default: ([], [])].new.append(addition)
      }
      for chain in known.all {
        guard let newest = chain.last, newest[RecordColumn.status] != RecordStatus.retracted.rawValue,
          !replaced.contains(newest.id)
        else { continue }
        let key = figure(newest)
        if groups[key] != nil { groups[key]?.there.append(newest.id) }
      }
      let crowded = groups.filter { $0.value.new.count + $0.value.there.count > 1 }
      if !crowded.isEmpty { refuse(crowded.values.map { ($0.new, $0.there) }, schema) }
    }
  }

  private mutating func refuse(
    _ groups: [(new: [Addition], there: [String])], _ schema: TableSchema
  ) {
    for (new, there) in groups {
      let rows = new.map(\.source)
      guard let first = rows.min(by: { $0.location.line < $1.location.line }) else { continue }
      let lines = rows.map(\.location.line).sorted().prefix(5).map(String.init).joined(separator: ", ")
      let cells = schema.figureColumns.map { new[0].cells[$0.name] ?? "" }.filter { !$0.isEmpty }
      let beside: DiagnosticText =
        there.isEmpty ? .verbatim(text: "") : .beside(ids: there.prefix(5).joined(separator: ", "))
      let reason = Diagnostic(
        .error, at: first.location(of: schema.countedColumn?.name ?? ""),
        .rowsOfOneFigure(
          count: rows.count + there.count, new: rows.count, lines: lines + (rows.count > 5 ? " …" : ""),
          beside: beside),
        value: cells.joined(separator: " "))
      refused.append(RefusedRows(rows: rows, reason: reason))
    }
    let places = Set(groups.flatMap { $0.new.map(\.source.location) })
    additions.removeAll { places.contains($0.source.location) }
    let waiting = Set(timeless.map(\.source.location)).intersection(places)
    timeless.removeAll { places.contains($0.source.location) }
    // Why they are refused is told already.
    refused.removeAll { Self.isForWantOfTime($0.reason) && waiting.contains($0.rows[0].location) }
  }
}
