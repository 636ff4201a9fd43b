import SitrepModel

/// A list of P-codes as it is exchanged: a row for each administrative unit with country, level, code, name and the
/// code of the unit it lies in, known by HXL tags (`#country+code`, `#geo+admin_level`, `#adm+code`, `#adm+name`,
/// `#adm+code+parent`) or by the labels of the global list.
package struct PCodeList: Sendable {
  private let grid: TableGrid
  private let start: Int
  private let code: Int
  private let name: Int
  private let level: Int
  private let parent: Int?
  private let country: Int?

  /// nil where the first rows name no code, name and level of units.
  package init?(_ grid: TableGrid) {
    for (index, row) in grid.rows.prefix(HXLTag.searchedRows).enumerated() {
      let cells = row.map { cell in HXLTag.canonical(cell.text) ?? foldedName(cell.text) }
      func find(_ words: [String], orTag isTag: (Set<Substring>) -> Bool) -> Int? {
        cells.firstIndex { cell in
          cell.hasPrefix("#") ? isTag(Set(cell.dropFirst().split(separator: "+"))) : words.contains(cell)
        }
      }
      guard
        let code = find(
          ["p-code", "pcode"], orTag: { $0.isSuperset(of: ["adm", "code"]) && !$0.contains("parent") }),
        let name = find(["name"], orTag: { $0.isSuperset(of: ["adm", "name"]) }),
        let level = find(
          ["admin level", "admin_level"],
          orTag: { $0.contains("admin_level") || $0.isSuperset(of: ["adm", "level"]) })
      else { continue }
      self.grid = grid
      (self.code, self.name, self.level) = (code, name, level)
      parent = find(
        ["parent p-code", "parent pcode"], orTag: { $0.isSuperset(of: ["adm", "code", "parent"]) })
      country = find(["location", "iso3"], orTag: { $0.isSuperset(of: ["country", "code"]) })
      // Tags may follow the labels.
      let below = grid.rows.dropFirst(index + 1).first
      start = below.map { HXLTag.isTagRow($0.map(\.text)) } ?? false ? index + 2 : index + 1
      return
    }
    return nil
  }

  /// What an operation has of the units already.
  package struct Register: Sendable {
    /// ISO 3166-1 alpha-3; where there are none, all are taken.
    package var countries: [String] = []
    /// The ids of its places by P-code, and of its countries also by their own code; in capitals.
    package var ids: [String: String] = [:]

    package init() {}
  }

  /// The units as places, without those of other countries and those that the operation has.
  /// - Returns: the new ones, and how many it has.
  package func places(besides register: Register) -> (new: NamedRows, present: Int) {
    let columns: [any DescribedColumn] = [
      PlaceColumn.id, PlaceColumn.name, PlaceColumn.type, PlaceColumn.parent, PlaceColumn.pcode,
      PlaceColumn.iso3,
    ]
    var result = NamedRows(schema: .places, columns: columns.map(\.name))
    var (ids, others, present) = (register.ids, 0, 0)
    var new: [(row: [TableGrid.GridCell], unit: String, iso3: String)] = []
    for row in grid.rows.dropFirst(start) {
      let unit = text(row, code).uppercased()
      let iso3 = country.map { text(row, $0).uppercased() } ?? ""
      if unit.isEmpty { continue }
      if !register.countries.isEmpty, !iso3.isEmpty, !register.countries.contains(iso3) {
        others += 1
      } else if register.ids[unit] != nil {
        present += 1
      } else {
        ids[unit] = unit.lowercased()
        new.append((row, unit, iso3))
      }
    }
    // Only now, for a unit may stand before the one it lies in.
    for (row, unit, iso3) in new {
      let above = parent.flatMap { ids[text(row, $0).uppercased()] } ?? ""
      add(row, [unit.lowercased(), text(row, name), type(of: row), above, unit, iso3], to: &result)
    }
    if others > 0 {
      result.diagnostics.append(
        Diagnostic(
          .warning, at: Location(file: grid.file, sheet: grid.sheet),
          .rowsOfOtherCountries(count: others, countries: register.countries.joined(separator: ", "))))
    }
    return (result, present)
  }

  private func add(_ row: [TableGrid.GridCell], _ values: [String], to result: inout NamedRows) {
    var (cells, locations): ([String: String], [String: Location]) = ([:], [:])
    let sources = [code, name, level, parent, code, country]
    for ((column, value), source) in zip(zip(result.columns, values), sources) {
      if !value.isEmpty { cells[column] = value }
      if let source, row.indices.contains(source) {
        locations[column] = grid.location(line: row[source].line, column: row[source].column)
      }
    }
    let first = grid.location(line: row.first?.line ?? 0, column: row.first?.column ?? 0)
    result.rows.append(NamedRow(cells: cells, locations: locations, location: first))
  }

  /// `adm1` to `adm3` by the level, areas below; what is no level is told where the place is read.
  private func type(of row: [TableGrid.GridCell]) -> String {
    let level = text(row, level)
    switch Int(level) {
    case 0: return PlaceType.country.rawValue
    case .some(1...3): return "adm\(level)"
    case .some(4...9): return PlaceType.area.rawValue
    default: return level
    }
  }

  private func text(_ row: [TableGrid.GridCell], _ index: Int) -> String {
    row.indices.contains(index) ? row[index].text.trimmed : ""
  }
}
