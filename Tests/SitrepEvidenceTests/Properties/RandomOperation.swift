import SitrepEvidence
import SitrepModel

/// An operation made at random from a seed: few places, sources and figures, so that records meet, contradict, copy
/// and replace one another.
struct RandomOperation: Sendable {
  let seed: Int
  let edition: Edition
  let registers: [Part]
  let records: [RandomRecord]
  let decisions: [Part]
  let profile: @Sendable (inout OperationProfile) -> Void
  let knowledge: Knowledge
  let report: Report

  /// The day reported on.
  static let date = day("2025-11-28")

  static let all: [RandomOperation] = (0..<520).map(RandomOperation.init)

  init(seed: Int) {
    var random = SeededGenerator(seed: seed)
    self.seed = seed
    edition = random.pick([.public, .public, .partner, .internal])
    registers = Self.registers(&random)
    var records: [RandomRecord] = []
    for index in 0..<random.below(14) + 8 {
      records.append(RandomRecord(estimate: index, after: records, &random))
    }
    for index in 0..<random.below(14) { records.append(RandomRecord(other: index, after: records, &random)) }
    // Of a generator of their own, so that what else there is does not depend on them.
    var copying = SeededGenerator(seed: seed &+ 2_000_000)
    for index in 0..<copying.below(6) {
      let told = copying.pick(records.filter { $0.figure != nil })
      guard let counted = told.counted else { continue }
      records.append(RandomRecord(copyOf: told, counted, index: index, &copying))
    }
    self.records = records
    let estimates = records.filter { $0.figure != nil }
    decisions = random.chance(25) ? [Self.decision(random.pick(estimates), &random)] : []
    profile = Self.profile(&random)
    knowledge = Knowledge(
      SitrepEvidenceTests.operation(of: registers + records.map(\.part) + decisions, profile))
    report = knowledge.report(at: Viewpoint(day: Self.date, edition: edition))
  }

  var view: Viewpoint { Viewpoint(day: Self.date, edition: edition) }

  var operation: Operation { knowledge.operation }

  func operation(of records: [RandomRecord], and more: [Part] = []) -> Operation {
    SitrepEvidenceTests.operation(of: registers + records.map(\.part) + more + decisions, profile)
  }

  func report(of records: [RandomRecord], and more: [Part] = []) -> Report {
    Knowledge(operation(of: records, and: more)).report(at: view)
  }

  private static func registers(_ random: inout SeededGenerator) -> [Part] {
    var parts = [
      place("country", .country), place("district", .adm2, in: ["country"]),
      place("crossing", .crossing, in: ["district"]), place("town", in: ["district"]),
      actor(
        "minister", name: "Ana Soto", aliases: ["A. Soto"], organisation: "Ministry", partyTo: ["stranded"]),
      actor("deputy", name: "Luis Rey", organisation: "ministry"), actor("expert", kind: .expert),
      actor("candidate", kind: .party, partyTo: ["crisis"]),
    ]
    for index in 0..<6 {
      parts.append(
        source(
          "s\(index)", publisher: random.pick(["Daily", "DAILY", "Weekly", "Radio"]),
          published: random.pick([
            "2025-11-20", "2025-11-27T22:10:00", "2025-11-28~", "2025-11-26/2025-11-29", "2025-11-30",
            "2025-11-25/..", nil,
          ]),
          accessed: random.pick(["2025-11-27", "2025-12-05~", nil]),
          origin: random.pick(["", "", "AFP", "afp", "AP", "Ministry"]),
          relation: random.pick([.original, .original, .republished, .quotes, nil]),
          reliability: random.pick([nil, .a, .b, .c, .f]),
          sensitivity: random.chance(90) ? .public : .partner))
    }
    return parts
  }

  private static func decision(_ record: RandomRecord, _ random: inout SeededGenerator) -> Part {
    SitrepEvidenceTests.decision(
      record.id, on: random.pick(["2025-11-24", "2025-11-28", "2025-11-29"]),
      figure: record.figure ?? stranded)
  }

  private static func profile(
    _ random: inout SeededGenerator
  ) -> @Sendable (inout OperationProfile) -> Void {
    let (freshness, same, cadence) = (random.below(4) + 1, random.below(3), random.below(2) + 1)
    let tolerance = random.pick([0, 50, 200])
    let keyFigures: [String]? = random.pick([nil, nil, [stranded, "arrivals"], ["stranded"]])
    let addsUp = random.chance(40)
    return { profile in
      profile.firstReport = day("2025-11-21")
      profile.freshnessDays = freshness
      profile.sameSituationDays = same
      profile.cadenceDays = cadence
      profile.toleranceThousandths = tolerance
      profile.keyFigures = keyFigures
      profile.sectors = [.hea, .wsh, .pro]
      profile.indicators = [
        Indicator(id: "population", name: LocalText([.init("en", "People")]), role: .context)
      ]
      if addsUp { profile.totals = [DisjointTotal(place: "district", of: ["crossing", "town"])] }
    }
  }
}
