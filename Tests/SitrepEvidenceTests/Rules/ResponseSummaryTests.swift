import SitrepModel
import Testing

@testable import SitrepEvidence

struct ReachCase: Sendable, CustomTestStringConvertible {
  var name: String
  var parts: [Part]
  /// `targeted reached of numbers, covered` of each kind of people.
  var expected: [String]
  var testDescription: String { name }
}

private func food(
  _ id: String, _ by: String, targeted: String? = nil, reached: String? = nil, unit: String = "persons"
)
  -> Part
{
  response(id, by: by, .fsc, unit: unit, targeted: targeted, reached: reached, at: "district")
}

@Test(arguments: [
  ReachCase(
    name: "one organisation says its own number", parts: [food("r1", "A", targeted: "900", reached: "400")],
    expected: ["900 400 of 1, –"]),
  ReachCase(
    name: "of several the largest, never their sum",
    parts: [
      food("r1", "A", reached: "400"), food("r2", "B", reached: "300"), food("r3", "C", reached: "dozens"),
    ],
    expected: ["– 400 of 3, –"]),
  ReachCase(
    name: "nor are several numbers of one added",
    parts: [food("r1", "A", reached: "400"), food("r2", "A", reached: "450")], expected: ["– 450 of 2, –"]),
  ReachCase(
    name: "a later text on one activity takes the place of the earlier",
    parts: [
      source("b1", publisher: "A"), source("b2", publisher: "A"),
      response(
        "r1", by: "A", .fsc, activity: "Rice", reached: "900", on: "2025-11-26", at: "district", from: "b1"),
      response("r2", by: "A", .fsc, activity: "Rice", reached: "450", at: "district", from: "b2"),
    ], expected: ["– 450 of 1, –"]),
  ReachCase(
    name: "rows of one text stand beside one another",
    parts: [
      response("r1", by: "A", .fsc, activity: "Rice", reached: "900", on: "2025-11-26", at: "district"),
      response("r2", by: "A", .fsc, activity: "Rice", reached: "450", at: "district"),
    ], expected: ["– 900 of 2, –"]),
  ReachCase(
    name: "households apart from people",
    parts: [food("r1", "A", reached: "400"), food("r2", "B", reached: "90", unit: "households")],
    expected: ["– 90 of 1, –", "– 400 of 1, –"]),
  ReachCase(
    name: "at most so many is no floor",
    parts: [food("r1", "A", reached: "up to 400"), food("r2", "B", reached: "20")],
    expected: ["– 20 of 1, –"]),
  ReachCase(name: "nobody counts", parts: [food("r1", "A", reached: "no figure given")], expected: []),
  ReachCase(
    name: "held against all in need there",
    parts: [food("r1", "A", reached: "400"), estimate("n", "1000 1600", of: "in-need", at: "district")],
    expected: ["– 400 of 1, 25"]),
  ReachCase(
    name: "or rather against those in need of it",
    parts: [
      food("r1", "A", reached: "400"), estimate("n", "1600", of: "in-need", at: "district"),
      estimate("s", "800", of: "in-need", group: "FSC", at: "district"),
    ], expected: ["– 400 of 1, 50"]),
  ReachCase(
    name: "not against those in need elsewhere",
    parts: [food("r1", "A", reached: "400"), estimate("n", "1000", of: "in-need", at: "land")],
    expected: ["– 400 of 1, –"]),
  ReachCase(
    name: "not against a need without an upper end",
    parts: [food("r1", "A", reached: "400"), estimate("n", "more than 1000", of: "in-need", at: "district")],
    expected: ["– 400 of 1, –"]),
  ReachCase(
    name: "in a conflict against the largest need",
    parts: [
      food("r1", "A", reached: "400"), estimate("n", "1000", of: "in-need", at: "district", from: "A"),
      estimate("m", "2000", of: "in-need", at: "district", from: "B"),
    ], expected: ["– 400 of 1, 20"]),
])
func organisationsReachAtLeastWhatTheLargestDoes(_ item: ReachCase) throws {
  let summaries = operation(of: [place("district", .adm2)] + item.parts).report().responseSummaries
  #expect(summaries.count == 1)
  let reaches = try #require(summaries.first).reaches
  let told = reaches.map { reach in
    [reach.targetedLow, reach.reachedLow].map { $0?.description ?? "–" }.joined(separator: " ")
      + " of \(reach.numbers), \(reach.need?.covered?.description ?? "–")"
  }
  #expect(told == item.expected)
  let isComputed = reaches.contains { $0.numbers > 1 || $0.need?.covered != nil }
  #expect(summaries[0].marks.contains { $0.code == .computed } == isComputed)
}

/// Two organisations that may reach the same people, and how many are in need there.
let twoOrganisations = operation(of: [
  place("district", .adm2),
  response(
    "r1", by: "Red Cross", .fsc, activity: "Rations", reached: "400", at: "district", from: "Red Cross"),
  response(
    "r2", by: "WFP", .fsc, activity: "Cash", reached: "300", on: "2025-11-27", at: "district", from: "WFP"),
  estimate("n", "1600", of: "in-need", at: "district", from: "OCHA"),
])

@Test func aSummaryTellsWhoDoesWhatBySectorAndPlace() throws {
  let summary = try #require(twoOrganisations.report().responseSummaries.first)
  #expect(summary.organisations.map(\.original) == ["Red Cross", "WFP"])
  #expect(summary.activities.map(\.original) == ["Cash", "Rations"])
  #expect("\(summary.period)" == "2025-11-27/2025-11-28")
  #expect(summary.records == ["r1", "r2"])
  let need = try #require(summary.reaches.first?.need)
  #expect(need.figure == "in-need/stock/persons/all/district")
  #expect(need.saidBy == Message.speakerNamed(name: .local(LocalText(inAll: "OCHA"))))
}

// What is planned is mostly to come; what else is said of a day to come is not told yet.
@Test func whatIsOnlyPlannedIsToldApartFromWhatIsDone() throws {
  let summary = try #require(
    operation(of: [
      response("r1", by: "Red Cross", .fsc, activity: "Rations", status: .ongoing),
      response(
        "r2", by: "WFP", .fsc, activity: "Cash", on: "2025-12-03", status: .planned, known: "2025-11-27"),
      response("r4", by: "Church", .fsc, activity: "Soup", on: "2025-12-03", known: "2025-11-27"),
      response("r3", by: "MSF", .fsc, activity: "Porridge"),
    ]).report().responseSummaries.first)
  #expect(summary.activities.map(\.original) == ["Porridge", "Rations"])
  #expect(summary.planned.map(\.original) == ["Cash"])
}

@Test func theNeedsTellTheLatestTextOnAnActivityAndTheDataAll() throws {
  let report = operation(of: [
    source("b1", publisher: "A"), source("b2", publisher: "A"),
    response(
      "r1", by: "A", .fsc, activity: "Rice", reached: "900", on: "2025-11-26", at: "district", from: "b1"),
    response("r2", by: "A", .fsc, activity: "Rice", reached: "450", at: "district", from: "b2"),
    // The same elsewhere is another activity.
    response(
      "r3", by: "A", .fsc, activity: "Rice", reached: "50", on: "2025-11-26", at: "town", from: "b1"),
  ]).report()
  let food = try #require(report.sectors.first { $0.sector == .fsc })
  #expect(food.responses.map(\.id) == ["r2", "r3"])
  #expect(report.responses.map(\.id) == ["r1", "r2", "r3"])
}

@Test func summariesAreBySectorThenByPlace() {
  let operation = operation(of: [
    place("land", .country), place("a-district", .adm2, in: ["land"]),
    response("r1", by: "A", .hea, at: "a-district"), response("r2", by: "A", .wsh, at: "land"),
    response("r3", by: "A", .hea, at: "land"), response("r4", by: "A", at: "land"),
  ])
  #expect(
    operation.report().responseSummaries.map { "\($0.sector?.rawValue ?? "–") \($0.place ?? "–")" } == [
      "HEA land", "HEA a-district", "WSH land", "– land",
    ])
}

@Test(
  "Where nobody wrote what is done, the activity says it, in its source's language",
  arguments: [("Learning tents", "Learning tents."), ("Rice, oil.", "Rice, oil."), ("", "")])
func activitiesTellWhatIsDone(activity: String, told: String) throws {
  let report = operation(of: [response("r1", by: "A", .edu, activity: activity, text: "")]).report()
  let summary = try #require(report.responses.first).summary
  #expect(summary.original == told)
  #expect(!summary.isMissing(in: "en"))
  #expect(report.records.first?.summary == summary)
}
