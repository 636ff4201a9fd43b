// What stands in the cells.

extension RandomTables {
  mutating func makeRegisters() {
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

  mutating func sourceContent() -> Row {
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

  mutating func content(of table: String) -> Row {
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

  mutating func makeEstimate(_ index: Int) { make("estimates", "e\(index)") }

  mutating func makeOthers(_ index: Int) {
    for table in Self.records.dropFirst() { make(table, "\(table.prefix(3))\(index)") }
  }

  mutating func makeOfficerEntries() {
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
  mutating func makeReviews() {
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

  package static let profile = """
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

  static let columns: [String: [String]] = {
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
