/// An operation's folder made at random from a seed: numbers, words, dates, places and languages as officers enter them.
package struct RandomFolder {
  private var random: SplitMix

  package init(seed: Int) {
    random = SplitMix(seed: seed)
  }

  /// Writes the operation to `operation/`, and gives its path.
  package mutating func write(to folder: TemporaryFolder) throws -> String {
    for (name, rows) in tables().sorted(by: { $0.key < $1.key }) {
      try folder.write(rows.map { $0.joined(separator: ",") + "\n" }.joined(), to: "operation/\(name).csv")
    }
    try folder.write(
      """
      operation: random
      title: {en: "Operation \(random.number(9))", es: "Operación"}
      languages: [en, es, fr, pt]
      timezone: \(random.pick(["UTC", "America/Santiago", "Asia/Kathmandu"]))
      first_report: 2025-11-2\(random.number(8))
      cadence_days: \(random.number(2) + 1)
      sectors: [SHL, HEA, WSH]
      indicators:
        stranded: {name: {en: People stranded, es: Personas varadas}}
        population: {role: context, name: {en: People living there, es: Habitantes}}

      """, to: "operation/operation.yaml")
    return "\(folder.path)/operation"
  }

  private mutating func tables() -> [String: [[String]]] {
    let head = "id,source,occurred,entered,place,attributed_to,status".split(separator: ",").map(String.init)
    var tables: [String: [[String]]] = [
      "places": [
        ["id", "name", "type", "parent", "lat", "lon"], ["land", "Land", "country", "", "", ""],
        ["camp", "Camp 17", "site", "land", "-18.3\(random.number(99))", "-70.\(random.number(99))"],
        ["gate", "Gate", "crossing", "land", "-18.2", "-70.1\(random.number(99))"],
      ],
      "sources": [["id", "publisher", "published", "language", "relation", "reliability", "url"]]
        + (0..<4).map {
          [
            "s\($0)", random.pick(["The Paper", "Radio 24", "Agence"]), random.pick(Self.days),
            random.pick(["en", "es", "fr"]),
            random.pick(["original", "republished", ""]), random.pick(["A", "B", "F", ""]),
            "https://example.org/\($0)/2025",
          ]
        },
      "estimates": [head + ["indicator", "measure", "unit", "group", "value", "method"]],
      "conditions": [head + ["sector", "severity", "summary", "summary_es"]],
      "policies": [head + ["measure", "type", "stage", "start", "duration", "summary"]],
      "events": [head + ["kind", "until", "summary"]],
      "statements": [head + ["kind", "topic", "stance", "value", "horizon", "summary"]],
      "responses": [head + ["organisation", "sector", "reached", "summary"]],
    ]
    for index in 0..<(random.number(20) + 5) {
      let measure = random.pick(["stock", "stock", "flow", "cumulative"])
      tables["estimates"]?.append(
        record("e", index)
          + [
            random.pick(["stranded", "stranded", "population", "arrivals"]), measure,
            random.pick(["persons", "persons", "households"]),
            random.pick(["all", "all", "children", "women"]), random.pick(Self.values),
            random.pick(["headcount", "official-statement", ""]),
          ])
    }
    for index in 0..<random.number(8) {
      let summary = "\(random.pick(["Tents for", "Water for", "No help for"])) \(random.number(9000)) people"
      tables["conditions"]?.append(
        record("c", index) + [
          random.pick(["SHL", "HEA", "WSH"]), random.pick(["", "2", "4", "5"]), summary, "",
        ])
      tables["policies"]?.append(
        record("p", index)
          + [
            random.pick(["closure", "emergency"]), "border-closure",
            random.pick(["announced", "in-force", "extended", "ended"]),
            random.pick(Self.days + [""]), random.pick(["", "P60D", "P2M", "30"]), summary,
          ])
      tables["events"]?.append(record("v", index) + ["incident", "", summary])
      tables["statements"]?.append(
        record("t", index)
          + [
            random.pick(["position", "outlook", "gap", "context"]), random.pick(["crisis", "return"]),
            random.pick(["affirms", "denies"]), random.pick(["", "more than 500"]),
            random.pick(["", "2026-03"]), summary,
          ])
      tables["responses"]?.append(
        record("r", index) + ["Relief \(random.number(5))", "WSH", random.pick(Self.values), summary])
    }
    return tables
  }

  private mutating func record(_ prefix: String, _ index: Int) -> [String] {
    [
      "\(prefix)-\(index)", "s\(random.number(3))", random.pick(Self.days), random.pick(Self.days + [""]),
      random.pick(["camp", "camp", "gate"]), random.pick(["", "", "The mayor", "AFP"]),
      random.pick(["", "", "verified", "disputed"]),
    ]
  }

  /// A day to report on.
  package static let day = "2025-12-01"
  private static let days = (20...30).map { "2025-11-\($0)" } + ["2025-12-01"]
  private static let values = [
    "0", "7", "42", "317", "1204", "18650", "2750000", "about 100", "more than 250", "dozens", "40 to 45",
    "no figure given",
    "3", "hundreds",
  ]
}
