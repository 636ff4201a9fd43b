import SitrepEvidence
import SitrepModel
import Testing

struct EditionCase: Sendable, CustomTestStringConvertible {
  var record: Sensitivity?
  var source: Sensitivity
  var edition: Edition
  var isShown: Bool

  var testDescription: String {
    "\(record?.rawValue ?? "blank") record of a \(source.rawValue) source, \(edition.rawValue) edition"
  }
}

private let editionCases = [
  EditionCase(record: nil, source: .public, edition: .public, isShown: true),
  EditionCase(record: nil, source: .partner, edition: .public, isShown: false),
  EditionCase(record: nil, source: .partner, edition: .partner, isShown: true),
  EditionCase(record: .public, source: .partner, edition: .public, isShown: false),
  EditionCase(record: .partner, source: .public, edition: .public, isShown: false),
  EditionCase(record: .internal, source: .partner, edition: .partner, isShown: false),
  EditionCase(record: .internal, source: .partner, edition: .internal, isShown: true),
]

@Test(arguments: editionCases)
func theHigherOfRecordAndSourceDecidesWhoMaySee(_ item: EditionCase) {
  let operation = operation {
    source("s", sensitivity: item.source)
    estimate("e1", "120", from: "s", sensitivity: item.record)
  }
  let report = operation.report(as: item.edition)
  #expect(report.figures.isEmpty == !item.isShown)
  #expect(report.withheld == (item.isShown ? 0 : 1))
  #expect(report.records.isEmpty == !item.isShown)
  #expect(report.sources.isEmpty == !item.isShown)
}

@Test func withheldRecordsAreCountedOnlyOnceTheyAreKnown() {
  let operation = operation { estimate("e1", "120", known: "2025-11-29", sensitivity: .internal) }
  #expect(operation.report("2025-11-28").withheld == 0)
  #expect(operation.report("2025-11-29").withheld == 1)
}

/// A public number that is known to be wrong from a confidential record.
let confidentialCorrection = operation {
  estimate("e1", "400", from: "Daily", known: "2025-11-27")
  estimate("e2", "100", from: "Red Cross", known: "2025-11-27")
  estimate("e3", "120", from: "Daily", known: "2025-11-28", sensitivity: .internal, supersedes: "e1")
}

@Test func aWrongNumberDoesNotComeBackBecauseItsCorrectionIsConfidential() throws {
  let operation = confidentialCorrection
  let shown = try operation.figure()
  #expect(shown.records == ["e2"])
  #expect(shown.codes.contains(.withheld))
  let correction = try #require(operation.report().corrections.first)
  #expect(correction.message.key == "correction.withheld")
  #expect(correction.to == nil)
  #expect(correction.replacedBy == nil)
  #expect(try operation.figure(stranded, "2025-11-28", as: .internal).records == ["e2", "e3"])
}

@Test func aConfidentialSourceNeitherCountsNorCorroborates() throws {
  let operation = operation {
    estimate("e1", "100", from: "A")
    estimate("e2", "102", from: "B", sensitivity: .partner)
  }
  #expect(try operation.figure().label == .unverified)
  #expect(try operation.figure().reports == 1)
  #expect(try operation.figure(stranded, "2025-11-28", as: .partner).label == .corroborated)
}

@Test func aParagraphThatCitesWhatIsWithheldIsLeftOut() {
  let operation = operation {
    estimate("e1", "120", sensitivity: .internal)
    narrative("There are 120.", on: "2025-11-28", citing: ["e1"])
  }
  #expect(operation.report().narratives.isEmpty)
  #expect(operation.report(as: .internal).narratives.count == 1)
}

@Test func whoHasTakenOnAGapIsNotForThePublic() {
  var operation = operation {
    $0.sectors = [.hea]
  } _: {
    estimate("e1", "120")
  }
  operation.followUps = [
    FollowUp(
      gap: operation.names.symbol(of: "sector:HEA"), role: operation.names.symbol(of: "Health officer"),
      due: day("2025-12-01"), state: .open, position: .none)
  ]
  let gap = { (edition: Edition) in operation.report(as: edition).gaps.first { $0.id == "sector:HEA" } }
  #expect(gap(.public)?.role == nil)
  #expect(gap(.partner)?.role == "Health officer")
}

@Test func whoFollowsUpWhatIsWithheldDoesNotNameIt() {
  var operation = operation {
    estimate("e1", "120", sensitivity: .internal)
    statement("s1", .gap, on: "return", sensitivity: .internal)
  }
  operation.followUps = ["s1", "no-count:\(stranded)", "health of the guards"].map {
    FollowUp(
      gap: operation.names.symbol(of: $0), role: operation.names.symbol(of: "Officer"), due: nil,
      state: .open, position: .none)
  }
  let own = { (edition: Edition) in
    operation.report(as: edition).gaps.filter { $0.role != nil }.map(\.id)
  }
  #expect(own(.partner) == ["health of the guards"])
  #expect(own(.internal) == ["s1", "health of the guards", "no-count:\(stranded)"])
}

@Test func lintOfAnEditionIsSilentOnWhatItWithholds() {
  let operation = operation {
    estimate("e1", "120", from: "A")
    estimate("e2", "777", from: "B", sensitivity: .internal)
    decision("e2", on: "2025-11-28", figure: "stranded/stock/persons/all/town")
  }
  let checks = { (edition: Edition) in
    Set(
      Knowledge(operation).lint(at: Viewpoint(day: day("2025-11-28"), edition: edition), PersonalDataWords())
        .map(\.check))
  }
  #expect(!checks(.public).contains(.unusedDecision))
  #expect(checks(.internal).contains(.unusedDecision))
}

@Test func aDecisionAboutAFewPeopleDoesNotTellTheirNumberInItsReason() throws {
  let operation = operation {
    estimate("e1", "3", group: "children", from: "A")
    estimate("e2", "2", group: "children", from: "B")
    decision("e2", on: "2025-11-28", figure: "stranded/stock/persons/children/crossing")
  }
  let id = "stranded/stock/persons/children/crossing"
  #expect(try operation.figure(id).decisionReason == nil)
  #expect(try operation.figure(id, "2025-11-28", as: .internal).decisionReason != nil)
}

@Test func anAffectedPersonIsNeverNamed() {
  let operation = operation { estimate("e1", "120", by: "Rosa Pérez", as: .affectedPerson) }
  let report = operation.report(as: .internal)
  #expect(report.records.map { $0.attributedTo?.key } == ["speaker.kind"])
  #expect(!"\(report)".contains("Rosa"))
}
