import SitrepEvidence
import SitrepModel
import Testing

@Test func allCurrentConditionsOfAPlaceStandTogetherWithTheWorstAndTheNewest() {
  let operation = operation {
    condition("c1", .wsh, "no water", severity: 4, on: "2025-11-26")
    condition("c2", .wsh, "one tap", severity: 2, on: "2025-11-28", from: "B")
    condition("c3", .wsh, "no toilets", on: "2025-11-27", at: "town")
    condition("c4", .hea, "no clinic", on: "2025-11-28")
  }
  let groups = operation.report().conditions
  #expect(groups.map(\.records) == [["c4"], ["c2", "c1"], ["c3"]])
  #expect(groups.map(\.severity) == [nil, 4, nil])
  #expect(groups.map(\.ageDays) == [0, 0, 1])
}

/// What is known of water, and a sector of which nobody has reported.
let waterAndNoHealth = operation {
  $0.sectors = [.wsh, .hea]
} _: {
  condition("c1", .wsh, "Water for one day is left.", severity: 4, on: "2025-11-26", from: "Red Cross")
  condition("c2", .wsh, "One tap works.", severity: 2, on: "2025-11-28", from: "Daily")
}

@Test func theWorstIsKeptAndTheSilentSectorNamed() {
  let report = waterAndNoHealth.report()
  #expect(report.conditions.map(\.severity) == [4])
  #expect(report.gaps.filter { $0.kind == .silentSector }.map(\.sector) == [.hea])
}

@Test func aSecondOriginForAnotherThingConfirmsNeither() throws {
  let operation = operation {
    condition("c1", .wsh, "no water")
    condition("c2", .wsh, "no toilets", from: "B")
  }
  let group = try #require(operation.report().conditions.first)
  #expect(group.marks.map(\.code) == [.singleOrigin])
  #expect(group.items.allSatisfy { $0.marks.map(\.code) == [.singleOrigin] })
}

@Test func theLastWordOfAnOriginSaysHowBadItIsNow() throws {
  let operation = operation {
    condition("c1", .hea, "The hospital has no power.", severity: 4, on: "2025-11-27", from: "UN")
    condition("c2", .hea, "A generator runs the hospital.", severity: 3, on: "2025-11-28", from: "UN")
    condition("c3", .wsh, "No soap.", severity: 4, on: "2025-11-27", from: "UN")
    condition("c4", .wsh, "Six more latrines stand.", severity: 3, on: "2025-11-28", from: "Red Cross")
  }
  let report = operation.report()
  #expect(report.conditions.map(\.severity) == [3, 4])
  #expect(report.conditions.map(\.records) == [["c2", "c1"], ["c4", "c3"]])
  let needs = try #require(report.inBrief.first { $0.kind == .needs })
  #expect(([needs.lead] + needs.more).map(\.records) == [["c3", "c2"], ["c3"], ["c2"]])
}

@Test func aCutRoadIsKnownOfAccessUntilAMeasureSaysOtherwise() throws {
  let cut = condition("c1", .log, "The road is cut.", severity: 4, on: "2025-11-26")
  let need = condition("c2", .wsh, "no water", severity: 4)
  let open = policy("p1", .ended, of: "road", type: "road-closure", on: "2025-11-28", end: "2025-11-28")
  func access(_ parts: Part...) throws -> [String] {
    let brief = operation(of: parts).report().inBrief
    let needs = try #require(brief.first { $0.kind == .needs })
    #expect(([needs.lead] + needs.more).map(\.records) == [["c2"], ["c2"]])
    return try #require(brief.first { $0.kind == .access }).lead.records
  }
  #expect(try access(need) == [])
  #expect(try access(cut, need) == ["c1"])
  #expect(try access(cut, need, open) == ["p1"])
}

struct ConditionAgeCase: Sendable, CustomTestStringConvertible {
  var on: String
  var isCurrent: Bool
  var isCarriedForward: Bool
  var testDescription: String { on }
}

@Test(arguments: [
  ConditionAgeCase(on: "2025-11-28", isCurrent: true, isCarriedForward: false),
  ConditionAgeCase(on: "2025-11-25", isCurrent: true, isCarriedForward: false),
  ConditionAgeCase(on: "2025-11-24", isCurrent: true, isCarriedForward: true),
  ConditionAgeCase(on: "2025-11-19", isCurrent: true, isCarriedForward: true),
  ConditionAgeCase(on: "2025-11-18", isCurrent: false, isCarriedForward: false),
  ConditionAgeCase(on: "2025-11-29", isCurrent: false, isCarriedForward: false),
  ConditionAgeCase(on: "2025-11-10/2025-11-28", isCurrent: true, isCarriedForward: true),
  ConditionAgeCase(on: "2025-11-10/..", isCurrent: true, isCarriedForward: true),
])
func aConditionAgesAndThenIsNotKnownAnyMore(_ item: ConditionAgeCase) {
  let operation = operation {
    $0.sectors = [.hea]
  } _: {
    condition("c1", .hea, on: item.on, known: "2025-11-28")
  }
  let report = operation.report()
  #expect(report.conditions.flatMap(\.records) == (item.isCurrent ? ["c1"] : []))
  let isMarked = report.conditions.flatMap(\.marks).contains { $0.code == .carriedForward }
  #expect(isMarked == item.isCarriedForward)
  #expect(report.gaps.contains { $0.kind == .silentSector } == !item.isCurrent)
}

@Test func everyWatchedSectorOfWhichNothingIsKnownIsAGap() {
  let operation = operation {
    $0.sectors = [.shl, .pro, .wsh, .hea]
  } _: {
    condition("c1", .proCPN, "children alone")
    condition("c2", .hea, "no clinic")
    condition("c3", .edu, "no school")
  }
  let report = operation.report()
  #expect(report.gaps.filter { $0.kind == .silentSector }.map(\.sector) == [.shl, .wsh])
  #expect(report.sectors.map(\.sector) == [.edu, .shl, .hea, .pro, .wsh, .proCPN])
  #expect(report.sectors.map(\.watched) == [false, true, true, true, true, false])
}

@Test func aDisputedConditionIsShownAsSuch() throws {
  let operation = operation { condition("c1", .hea, status: .disputed) }
  let group = try #require(operation.report().conditions.first)
  #expect(group.items.map(\.label) == [.conflicting])
  #expect(group.marks.map(\.code).contains(.conflicting))
}

@Test(arguments: [
  ("2025-11-28", 0, 0), ("2025-11-26", 2, 2), ("2025-11-24/2025-11-26", 2, 4),
  ("2025-11-25/2025-11-30", 0, 3),
  ("2025-11-24/..", 0, 4),
])
func theAgeOfANeedIsCountedFromTheEarliestAndTheLatestDay(on: String, least: Int, most: Int) throws {
  let report = operation { condition("c1", .wsh, on: on, known: "2025-11-28") }.report()
  let item = try #require(report.conditions.first?.items.first)
  #expect(item.age == .range(Amount(least), Amount(most)))
}

@Test(arguments: [
  ("40", "response.count"), ("more than 40", "response.count"), ("dozens", "value.words"),
  ("no figure given", "value.refusal"),
])
func onlyNumbersAreFollowedByWhatTheyCount(reached: String, key: String) {
  let report = operation { response("r1", by: "Red Cross", .wsh, reached: reached) }.report()
  #expect(report.responses.map(\.reached?.key) == [key])
}
