/// The tables of an operation made at random from a seed, as rows by column: versions of registers, levels of
/// sensitivity, corrections, and cells that give warnings. All times are whole days in UTC.
package struct RandomTables: Sendable {
  package typealias Row = [String: String]

  /// By name of the table.
  package var rows: [String: [Row]] = [:]
  /// From which edition outward a record must have been accepted.
  package let review: String
  var random: SplitMix

  package static let levels = ["public", "partner", "internal"]
  package static let days = (20...30).map { "2025-11-\($0)" } + ["2025-12-01", "2025-12-02", "2025-12-03"]
  /// The tables of records.
  package static let records = ["estimates", "conditions", "policies", "responses", "events", "statements"]

  package init(seed: Int) {
    random = SplitMix(seed: seed)
    review = ["none", "before-public", "before-partner"][abs(seed) % 3]
    makeRegisters()
    for index in 0..<(random.number(18) + 8) { makeEstimate(index) }
    for index in 0..<(random.number(5) + 2) { makeOthers(index) }
    makeOfficerEntries()
    makeReviews()
  }

  /// Writes the operation to `<name>/`, and gives its path.
  package func write(to folder: TemporaryFolder, as name: String) throws -> String {
    for (table, rows) in rows.sorted(by: { $0.key < $1.key }) {
      // The same columns whatever rows are left.
      let columns = Self.columns[table] ?? []
      let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
      let text = lines.map { line in line.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") }
      try folder.write(text.joined(separator: "\n") + "\n", to: "\(name)/\(table).csv")
    }
    try folder.write(Self.profile + "review: \(review)\n", to: "\(name)/operation.yaml")
    return "\(folder.path)/\(name)"
  }

  /// The day by which a record is known: not before its source and its place.
  package func knownDay(of record: Row) -> String {
    let source = versions("sources", record["source"])
    let own = record["entered"].flatMap { $0.isEmpty ? nil : $0 } ?? source.first?["published"] ?? ""
    let place = versions("places", record["place"])
    return [own, source.first?["entered"] ?? "", place.first?["entered"] ?? ""].max() ?? own
  }

  /// Which edition may show a record at least.
  package func sensitivity(of record: Row) -> Int {
    let source = versions("sources", record["source"]).first
    return max(Self.level(record["sensitivity"]), Self.level(source?["sensitivity"]))
  }

  /// The same, where it is not reviewed by a day: then no lower than the profile lets it.
  package func sensitivity(of record: Row, on day: String) -> Int {
    let isAccepted = (rows["reviews"] ?? []).contains {
      $0["record"] == record["id"] && $0["verdict"] == "accepted" && ($0["entered"] ?? "") <= day
    }
    let unreviewed = ["none": 0, "before-public": 1, "before-partner": 2][review] ?? 0
    return max(sensitivity(of: record), isAccepted ? 0 : unreviewed)
  }

  package static func level(_ name: String?) -> Int { levels.firstIndex(of: name ?? "") ?? 0 }

  private func versions(_ table: String, _ id: String?) -> [Row] {
    (rows[table] ?? []).filter { $0["id"] == id }.sorted { ($0["entered"] ?? "") < ($1["entered"] ?? "") }
  }

  /// What of it was known by a day.
  package func known(by day: String) -> RandomTables {
    var cut = self
    for table in ["places", "actors", "sources"] {
      cut.rows[table] = rows[table]?.filter { ($0["entered"] ?? "") <= day }
    }
    let places = Set((cut.rows["places"] ?? []).compactMap { $0["id"] })
    cut.rows["places"] = cut.rows["places"]?.map { row in
      places.contains(row["parent"] ?? "") ? row : row.merging(["parent": ""]) { $1 }
    }
    var ids: Set<String> = []
    for table in Self.records {
      cut.rows[table] = rows[table]?.filter { knownDay(of: $0) <= day }
      ids.formUnion((cut.rows[table] ?? []).compactMap { $0["id"] })
    }
    for table in Self.records {
      cut.rows[table] = cut.rows[table]?.map { row in
        ids.contains(row["supersedes"] ?? "") ? row : row.merging(["supersedes": ""]) { $1 }
      }
    }
    // Nobody follows up a record that is not there yet.
    let later = Set(Self.records.flatMap { rows[$0] ?? [] }.compactMap { $0["id"] }).subtracting(ids)
    cut.rows["followups"] = rows["followups"]?.filter { !later.contains($0["gap"] ?? "") }
    cut.rows["narratives"] = rows["narratives"]?.filter {
      ($0["date"] ?? "") <= day && ids.contains($0["cites"] ?? "")
    }
    cut.rows["decisions"] = rows["decisions"]?.filter {
      ($0["date"] ?? "") <= day && ids.contains($0["record"] ?? "")
    }
    cut.rows["reviews"] = rows["reviews"]?.filter {
      ($0["entered"] ?? "") <= day && ids.contains($0["record"] ?? "")
    }
    return cut
  }

  /// The same operation, where all that an edition may not show by a day says something else. What is known when, and
  /// what replaces what, stays.
  package func withOtherRows(hiddenFrom edition: String, on day: String, seed: Int) -> RandomTables {
    var other = self
    other.random = SplitMix(seed: seed &+ 77)
    let limit = Self.level(edition)
    let decided = Set((rows["decisions"] ?? []).compactMap { $0["record"] })
    for table in Self.records {
      other.rows[table] = rows[table]?.map { row in
        guard sensitivity(of: row, on: day) > limit else { return row }
        var changed = row
        changed.merge(other.content(of: table)) { $1 }
        // A decision names a record of its own figure.
        if decided.contains(row["id"] ?? "") {
          for column in Self.figureColumns { changed[column] = row[column] }
        }
        for column in ["id", "source", "entered", "supersedes", "sensitivity"] {
          changed[column] = row[column]
        }
        // A record is not known before its place: neither another one nor having left it may change when.
        if knownDay(of: changed) != knownDay(of: row) { changed["place"] = row["place"] }
        return changed
      }
    }
    let hidden = Set(
      Self.records.flatMap { rows[$0] ?? [] }.filter { sensitivity(of: $0, on: day) > limit }
        .compactMap { $0["id"] })
    for (table, cell, column) in [("narratives", "cites", "text_en"), ("decisions", "record", "reason")] {
      other.rows[table] = rows[table]?.map { row in
        hidden.contains(row[cell] ?? "") ? row.merging([column: "Other words of the officer."]) { $1 } : row
      }
    }
    other.rows["sources"] = rows["sources"]?.map { row in
      guard Self.level(row["sensitivity"]) > limit else { return row }
      return row.merging(other.sourceContent()) { $1 }
    }
    return other
  }

  static let figureColumns = ["indicator", "measure", "unit", "group", "place"]
}
