/// The tables of an operation made at random from a seed, as rows by column: versions of registers, levels of
/// sensitivity, corrections, and cells that give warnings. All times are whole days in UTC.
package struct RandomTables: Sendable {
  package typealias Row = [String: String]

  /// By name of the table.
  package var rows: [String: [Row]] = [:]
  /// From which edition outward a record must have been accepted.
  package let review: String
  private var random: SplitMix

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

  private static let figureColumns = ["indicator", "measure", "unit", "group", "place"]

  // MARK: What stands in the cells

  private mutating func makeRegisters() {
    func place(_ id: String, _ name: String, _ type: String, _ parent: String, _ pcode: String) -> Row {
      [
        "id": id, "name": name, "type": type, "parent": parent, "pcode": pcode,
        "iso3": id == "land" ? "CHL" : "",
      ]
    }
    var places = [
      place("land", "Land", "country", "", "CL"), place("north", "North", "adm1", "land", "CL1"),
      place("camp", "Camp", "site", "north", "CL101"), place("gate", "Gate", "site", "north", "CL102"),
      place("town", "Town", "site", "north", random.pick(["CL103", "PE9", "CL101"])),
    ]
    // Versions of places, and one that is entered later.
    for (id, name) in [("camp", "Camp of Hope"), ("town", "New Town"), ("gate", "Old Gate")]
    where random.chance(40) {
      var later = place(
        id, name, "site", random.pick(["north", "land"]), random.pick(["CL10\(random.number(5))", "PE1"]))
      later["entered"] = random.pick(Self.days)
      places.append(later)
    }
    var harbour = place("harbour", "Harbour", "site", "land", random.pick(["CL2", "XX"]))
    harbour["entered"] = random.pick(Self.days)
    places.append(harbour)
    rows["places"] = places

    var actors: [Row] = [
      ["id": "mayor", "name": "The Mayor", "aliases": "Mayor", "organisation": "City", "kind": "official"],
      ["id": "relief", "name": "Relief", "kind": "organisation"],
    ]
    for _ in 0..<random.number(3) {
      let day = random.pick(Self.days)
      guard !actors.contains(where: { $0["entered"] == day }) else { continue }
      actors.append([
        "id": random.pick(["mayor", "clerk"]), "name": random.pick(["The Mayor", "The Clerk"]),
        "aliases": random.pick(["Clerk|Mayor", "AFP", ""]),
        "organisation": random.pick(["City", "Ministry", ""]),
        "kind": random.pick(["official", "party", "expert"]), "party_to": random.pick(["stranded", ""]),
        "entered": day,
      ])
    }
    rows["actors"] = actors

    var sources: [Row] = []
    for index in 0..<6 {
      var source = sourceContent()
      source["id"] = "s\(index)"
      source["published"] = random.pick(Self.days)
      source["sensitivity"] = random.pick(["", "", "public", "partner", "internal"])
      if random.chance(20) { source["entered"] = random.pick(Self.days) }
      sources.append(source)
      if random.chance(50) {
        var later = source.merging(sourceContent()) { $1 }
        later["entered"] = random.pick(Self.days.filter { $0 > source["entered"] ?? "" } + ["2025-12-04"])
        sources.append(later)
      }
    }
    rows["sources"] = sources
  }

  private mutating func sourceContent() -> Row {
    [
      "publisher": random.pick(["The Paper", "Radio", "Agence", "The\u{200B} Paper"]),
      "title": random.pick(["News", "Nouvelles"]),
      // The last is no link, and gives a warning.
      "url": random.pick(["https://example.org/a", "", "see the library"]),
      "language": random.pick(["en", "es", ""]), "origin": random.pick(["AFP", "afp", "EFE", ""]),
      "relation": random.pick(["original", "republished", "quotes", ""]),
      "kind": random.pick(["media", "ngo", ""]), "reliability": random.pick(["A", "B", "C", "F", ""]),
    ]
  }

  private mutating func head(_ id: String) -> Row {
    var row = recordContent()
    row["id"] = id
    row["source"] = "s\(random.number(5))"
    row["sensitivity"] = random.pick(["", "", "", "public", "partner", "internal"])
    row["entered"] = random.pick(Self.days + ["", ""])
    if sensitivity(of: row) > 0, row["entered"] == "" { row["entered"] = random.pick(Self.days) }
    return row
  }

  private mutating func recordContent() -> Row {
    let kind = random.pick(["", "", "official", "media", "resident", "affected-person"])
    return [
      "occurred": random.pick(Self.days + ["2025-11-27", "2025-11-28", "2025-11-28~"]),
      "place": random.pick(["camp", "camp", "gate", "town", "north", "harbour"]),
      // The name of an affected person gives a warning.
      "attributed_to": kind == "" ? "" : random.pick(["The Mayor", "mayor", "Clerk", "AFP", "Relief"]),
      "attribution_kind": kind, "credibility": random.pick(["", "1", "2", "3"]),
      "status": random.pick(["", "", "reported", "verified", "disputed", "retracted"]),
      "locator": random.pick(["", "para 2"]), "note": random.pick(["", "Period not said."]),
    ]
  }

  private mutating func content(of table: String) -> Row {
    var row = recordContent()
    let summary =
      "\(random.pick(["Tents for", "Water for", "Nothing for"])) \(random.number(900) + 10) people"
    row["summary"] = summary
    row["summary_es"] = random.pick(["", "Algo para algunos"])
    switch table {
    case "estimates":
      row["indicator"] = random.pick([
        "stranded", "stranded", "stranded", "arrivals", "strandd", "population",
      ])
      row["measure"] = random.pick(["stock", "stock", "stock", "flow", "cumulative"])
      row["unit"] = random.pick(["persons", "persons", "persons", "percent", "households"])
      row["group"] = random.pick(["all", "all", "children", "adults", "women", "childen"])
      row["value"] = random.pick([
        "\(random.number(400) + 5)", "\(random.number(90) + 5)", "\(random.number(3) + 1)", "about 100",
        "dozens",
        "40 to 45", "crowds", "more than 60", "no figure given", "2", "several",
      ])
      row["method"] = random.pick(["headcount", "registration", "", "words-only"])
    case "conditions":
      row["sector"] = random.pick(["SHL", "HEA", "WSH"])
      row["severity"] = random.pick(["", "2", "4", "5"])
    case "policies":
      row["measure"] = random.pick(["closure", "emergency"])
      row["actor"] = random.pick(["", "mayor", "The Clerk"])
      row["type"] = random.pick(["border-closure", "border-closur"])
      row["stage"] = random.pick(["announced", "in-force", "extended", "ended", "pledged"])
      row["start"] = random.pick(Self.days + ["", "2025-11-21/2025-11-30"])
      row["duration"] = random.pick(["", "P60D", "P10D"])
    case "responses":
      row["organisation"] = random.pick(["Relief", "Aid \(random.number(9))"])
      row["sector"] = random.pick(["WSH", "HEA"])
      row["reached"] = random.pick(["", "40", "about 80", "crowds"])
    case "events": row["kind"] = random.pick(["incident", "movement", "key-date"])
    default:
      row["kind"] = random.pick(["position", "outlook", "gap", "context"])
      row["topic"] = random.pick(["crisis", "return"])
      row["stance"] = random.pick(["affirms", "denies", ""])
      row["value"] = random.pick(["", "more than 500", "crowds"])
    }
    return row
  }

  private mutating func make(_ table: String, _ id: String) {
    var row = head(id)
    row.merge(content(of: table)) { own, _ in own }
    let before = (rows[table] ?? []).filter { knownDay(of: $0) <= knownDay(of: row) }
    if random.chance(20), let target = before.isEmpty ? nil : random.pick(before) {
      row["supersedes"] = target["id"]
      // One that is of another figure gives a warning.
      if random.chance(70) {
        for column in Self.figureColumns { row[column] = target[column] ?? row[column] }
      }
    }
    rows[table, default: []].append(row)
  }

  private mutating func makeEstimate(_ index: Int) { make("estimates", "e\(index)") }

  private mutating func makeOthers(_ index: Int) {
    for table in Self.records.dropFirst() { make(table, "\(table.prefix(3))\(index)") }
  }

  private mutating func makeOfficerEntries() {
    let estimates = rows["estimates"] ?? []
    var figures: Set<String> = []
    for _ in 0..<4 {
      let record = random.pick(estimates)
      rows["narratives", default: []].append([
        "date": random.pick(Self.days), "section": "situation", "text_en": "Words of the officer.",
        "cites": record["id"] ?? "",
      ])
      let figure = Self.figureColumns.map { record[$0] ?? "" }.joined(separator: "/")
      guard figures.insert(figure).inserted, record["value"] != "no figure given" else { continue }
      rows["decisions", default: []].append([
        "date": random.pick(Self.days), "figure": figure, "record": record["id"] ?? "",
        "reason": "Counted on site.", "role": "officer",
      ])
    }
    rows["followups"] = [
      ["gap": "sector:HEA", "role": "health officer", "state": "open"],
      [
        "gap": random.pick(["e1", "sta1", "missing:stranded/stock/persons/all/camp"]), "role": "officer",
        "state": "open",
      ],
    ]
  }

  /// Most records are accepted sooner or later, some are returned before or after that, and accepted again.
  private mutating func makeReviews() {
    for record in Self.records.flatMap({ rows[$0] ?? [] }) {
      for _ in 0..<random.number(3) {
        rows["reviews", default: []].append([
          "record": record["id"] ?? "", "entered": random.pick(Self.days), "role": "head of office",
          "verdict": random.pick(["accepted", "accepted", "returned"]),
          "comment": random.pick(["", "Seen in the source."]),
        ])
      }
    }
  }

  private static let profile = """
    operation: random
    title: {en: "Operation", es: "Operación"}
    languages: [en, es]
    timezone: UTC
    first_report: 2025-11-22
    sectors: [SHL, HEA, WSH]
    key_figures: [stranded/stock/persons/all/camp, arrivals/flow/persons/all/gate]
    totals:
      - place: north
        of: [camp, gate, town]
    indicators:
      stranded: {name: {en: People stranded, es: Personas varadas}}
      population: {role: context, name: {en: People living there, es: Habitantes}}

    """

  private static let columns: [String: [String]] = {
    let head = ["id", "source", "occurred", "entered", "place"]
    let tail = [
      "attributed_to", "attribution_kind", "credibility", "status", "supersedes", "sensitivity", "locator",
      "note",
    ]
    let summary = ["summary", "summary_es"]
    return [
      "places": ["id", "name", "type", "parent", "pcode", "iso3", "entered"],
      "actors": ["id", "name", "aliases", "organisation", "kind", "party_to", "entered"],
      "sources": [
        "id", "publisher", "title", "url", "published", "language", "origin", "relation", "kind",
        "reliability",
        "sensitivity", "entered",
      ],
      "estimates": head + figureColumns.dropLast() + ["value", "method"] + tail,
      "conditions": head + ["sector", "severity"] + summary + tail,
      "policies": head + ["measure", "actor", "type", "stage", "start", "duration"] + summary + tail,
      "responses": head + ["organisation", "sector", "reached"] + summary + tail,
      "events": head + ["kind"] + summary + tail,
      "statements": head + ["kind", "topic", "stance", "value"] + summary + tail,
      "narratives": ["date", "section", "text_en", "cites"],
      "decisions": ["date", "figure", "record", "reason", "role"],
      "followups": ["gap", "role", "state"],
      "reviews": ["record", "entered", "role", "verdict", "comment"],
    ]
  }()
}
