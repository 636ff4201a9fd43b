import SitrepModel

/// One record of a random operation, with what the properties ask of it.
struct RandomRecord: Sendable {
  var id: String
  /// For an estimate: the figure's id, and what was said.
  var figure: String?
  var counted: FigureParts?
  var words = ""
  var about: About
  var part: Part

  var isRefusal: Bool { words == "no figure given" }

  private static let words = [
    "100", "104", "97", "120", "300", "3", "17", "none", "40 45", "90 130", "about 100", "more than 100",
    "at least 20", "up to 40", "fewer than 5", "dozens", "dozens", "hundreds", "several", "a couple",
    "present",
    "crowds", "no figure given", "no figure given", "102", "more than 100", "100", "dozens",
  ]

  private static let dates = [
    "2025-11-18", "2025-11-22", "2025-11-24", "2025-11-25", "2025-11-26", "2025-11-28~", "2025-11-27?",
    "2025-11-21/2025-11-27", "2025-11-22/2025-11-28", "2025-11-26/..", "../2025-11-27", "2025-11",
    "2025-11-29",
  ]

  private static let knownTimes: [Known] = [
    .notRecorded, .notRecorded, "2025-11-22", "2025-11-25T10:00:00", "2025-11-26", "2025-11-27T23:59:30",
    "2025-11-29", "2025-12-02",
  ]

  /// Most records are about a day or two and known at once, so that they meet; the rest are anything.
  private static func about(
    _ id: String, supersedes: String?, _ random: inout SeededGenerator
  ) -> About {
    About(
      id, on: random.chance(65) ? random.pick(["2025-11-27", "2025-11-28"]) : random.pick(dates),
      from: "s\(random.below(6))",
      at: random.chance(70) ? "crossing" : random.pick(["town", "district"]),
      known: random.chance(60)
        ? random.pick([.onItsDay, "2025-11-27", "2025-11-28"]) : random.pick(knownTimes),
      by: random.chance(70)
        ? nil : random.pick(["minister", "Luis Rey", "a. soto", "expert", "candidate", "Rosa"]),
      as: random.chance(60)
        ? nil : random.pick([.official, .organisation, .media, .resident, .affectedPerson]),
      credibility: random.pick([nil, nil, 1, 2, 3, 6]),
      status: random.chance(75) ? .reported : random.pick([.verified, .verified, .disputed, .retracted]),
      sensitivity: random.chance(85) ? nil : random.pick([.public, .partner, .internal]),
      supersedes: supersedes)
  }

  /// - Parameter records: those made before, of which it may replace one of its own figure.
  init(estimate index: Int, after records: [RandomRecord], _ random: inout SeededGenerator) {
    let id = "e\(index + 10)"
    let indicator = random.chance(70) ? "stranded" : random.pick(["arrivals", "days-left", "population"])
    let measure: Measure = indicator == "arrivals" ? random.pick([.flow, .change, .stock]) : .stock
    let unit = indicator == "days-left" ? "days" : "persons"
    let group = random.chance(70) ? "all" : random.pick(["children", "adults"])
    var about = Self.about(id, supersedes: nil, &random)
    let figure = "\(indicator)/\(measure.rawValue)/\(unit)/\(group)/\(about.place)"
    let words = random.pick(Self.words)
    if words != "no figure given", random.chance(15) {
      about.supersedes = records.last { $0.figure == figure }?.id
    }
    if unit == "days", random.chance(30) { about.until = "2026-03-11" }
    let method = random.pick([nil, .headcount, .registration, .officialStatement, .wordsOnly] as [Method?])
    self.init(
      of: FigureParts(indicator, measure, unit, group), words, about, method,
      note: index % 3 == 0 ? "as \(id) was told" : nil)
  }

  /// Another report that tells of the same day what one told before, as copies do.
  init(copyOf told: RandomRecord, _ parts: FigureParts, index: Int, _ random: inout SeededGenerator) {
    var about = told.about
    about.id = "x\(index)"
    about.source = "s\(random.below(6))"
    about.supersedes = nil
    self.init(of: parts, told.words, about, nil, note: nil)
  }

  /// What an estimate counts, but for where.
  struct FigureParts: Sendable {
    let (indicator, measure, unit, group): (String, Measure, String, String)

    init(_ indicator: String, _ measure: Measure, _ unit: String, _ group: String) {
      (self.indicator, self.measure, self.unit, self.group) = (indicator, measure, unit, group)
    }
  }

  private init(of parts: FigureParts, _ words: String, _ about: About, _ method: Method?, note: String?) {
    id = about.id
    figure = "\(parts.indicator)/\(parts.measure.rawValue)/\(parts.unit)/\(parts.group)/\(about.place)"
    counted = parts
    self.words = words
    self.about = about
    part = estimate(
      about.id, words, of: parts.indicator, parts.measure, unit: parts.unit, group: parts.group,
      on: about.on, at: about.place, from: about.source, known: about.known, method: method, by: about.by,
      as: about.kind, credibility: about.credibility, status: about.status,
      sensitivity: about.sensitivity, supersedes: about.supersedes, until: about.until, note: note)
  }

  init(other index: Int, after records: [RandomRecord], _ random: inout SeededGenerator) {
    let kind = random.below(5)
    let id = "\(["c", "p", "v", "t", "r"][kind])\(index)"
    let before = records.last { $0.figure == nil && $0.id.first == id.first }?.id
    let about = Self.about(id, supersedes: random.chance(15) ? before : nil, &random)
    self.id = id
    self.about = about
    switch kind {
    case 0:
      part = condition(
        id, random.pick([.hea, .wsh, .proCPN]), "state \(id)", severity: random.pick([nil, 2, 4, 5]),
        on: about.on, at: about.place, from: about.source, known: about.known, status: about.status,
        sensitivity: about.sensitivity, supersedes: about.supersedes)
    case 1:
      part = policy(
        id, random.pick(PolicyStage.allCases), of: random.pick(["emergency", "emergency", "closure"]),
        on: about.on,
        start: random.pick([
          nil, "2025-11-25", "2025-11-28", "2025-11-24/2025-11-28", "2025-11-26/..", "2025-12-03",
        ]),
        end: random.pick([nil, nil, nil, "2025-11-27", "2025-12-20"]),
        lasting: random.pick([nil, nil, "P5D", "P60D", "P2M"]), from: about.source, known: about.known,
        by: about.by, as: about.kind, status: about.status, sensitivity: about.sensitivity,
        supersedes: about.supersedes)
    case 2:
      part = event(
        id, "event \(id)", on: about.on, from: about.source, known: about.known,
        sensitivity: about.sensitivity)
    case 3:
      part = statement(
        id, random.pick(StatementKind.allCases), on: random.pick(["crisis", "crisis", "return"]),
        random.pick([nil, .affirms, .affirms, .denies, .denies, .mixed]), text: "word \(id)", said: about.on,
        by: about.by,
        as: about.kind, from: about.source, known: about.known, sensitivity: about.sensitivity)
    default:
      part = response(
        id, by: "Red Cross", random.pick([nil, .hea]), reached: random.pick([nil, "40", "dozens"]),
        on: about.on,
        from: about.source, known: about.known, sensitivity: about.sensitivity)
    }
    // These tables have no such cell in a hand-made operation.
    if kind >= 2 { self.about.supersedes = nil }
  }
}
