import SitrepEvidence
import SitrepModel
import Testing

private func id(_ group: String, _ measure: Measure = .stock, unit: String = "persons") -> String {
  "stranded/\(measure.rawValue)/\(unit)/\(group)/crossing"
}

extension Report.Figure {
  /// How it is shown: "<5", "withheld" or the words themselves.
  var shown: String {
    switch value.key {
    case "value.coarsened": "<5"
    case "value.withheld": "withheld"
    default: words
    }
  }
}

struct SmallCase: Sendable, CustomTestStringConvertible {
  var words: [String]
  var group = "children"
  var unit = "persons"
  var edition = Edition.public
  var expected: String
  var testDescription: String { "\(words) \(group) \(unit) \(edition.rawValue)" }
}

@Test(arguments: [
  SmallCase(words: ["1"], expected: "<5"),
  SmallCase(words: ["4"], expected: "<5"),
  SmallCase(words: ["5"], expected: "5"),
  SmallCase(words: ["none"], expected: "none"),
  SmallCase(words: ["2 3"], expected: "<5"),
  SmallCase(words: ["fewer than 5"], expected: "<5"),
  SmallCase(words: ["up to 4"], expected: "<5"),
  SmallCase(words: ["a couple"], expected: "<5"),
  // Where "<5" would not be true nothing is shown; vague words tell of nobody.
  SmallCase(words: ["3 6"], expected: "withheld"),
  SmallCase(words: ["at least 2"], expected: "withheld"),
  SmallCase(words: ["several"], expected: "several"),
  SmallCase(words: ["3", "20"], expected: "withheld"),
  SmallCase(words: ["3", "4"], expected: "<5"),
  SmallCase(words: ["3"], group: "all", expected: "3"),
  SmallCase(words: ["3"], unit: "households", expected: "3"),
  SmallCase(words: ["3"], edition: .partner, expected: "<5"),
  SmallCase(words: ["3"], edition: .internal, expected: "3"),
])
func aCountOfAFewPeopleIsNotShown(_ item: SmallCase) throws {
  let operation = operation {
    for (index, words) in item.words.enumerated() {
      estimate("e\(index)", words, unit: item.unit, group: item.group, from: "s\(index)")
    }
  }
  let report = operation.report(as: item.edition)
  let figure = try operation.figure(id(item.group, unit: item.unit), "2025-11-28", as: item.edition)
  #expect(figure.shown == item.expected)
  let isMasked = item.expected == "<5" || item.expected == "withheld"
  #expect(figure.codes.contains(.withheld) == isMasked)
  if isMasked {
    #expect([figure.low, figure.best, figure.high] == [nil, nil, nil])
    #expect(figure.spread == nil)
    #expect(figure.statements.allSatisfy { $0.low == nil && $0.best == nil && $0.high == nil })
    #expect(report.conflicts.isEmpty)
    #expect(
      report.records.allSatisfy { $0.low == nil && $0.high == nil && !item.words.contains($0.words ?? "") })
  }
}

/// Three children, whom the adults and all together would tell.
let fewChildren = operation {
  estimate("e1", "20")
  estimate("e2", "3", group: "children")
  estimate("e3", "17", group: "adults")
}

@Test func theSubGroupsBesideASmallOneAreNotShownEither() throws {
  #expect(try fewChildren.figure(id("adults")).shown == "withheld")
  let operation = operation {
    estimate("e1", "20")
    estimate("e2", "3", group: "children")
    estimate("e3", "17", group: "adults")
    estimate("e4", "present", group: "older-people")
    estimate("e5", "9", .flow, group: "adults")
    estimate("e6", "9", group: "adults", at: "town")
  }
  #expect(try operation.figure(id("all")).shown == "20")
  #expect(try operation.figure(id("children")).shown == "<5")
  #expect(try operation.figure(id("adults")).shown == "withheld")
  #expect(try operation.figure(id("older-people")).shown == "present")
  #expect(try operation.figure(id("adults", .flow)).shown == "9")
  #expect(try operation.figure("stranded/stock/persons/adults/town").shown == "9")
}

/// Three children on one day, twenty on another.
private let grown = operation {
  $0.keyFigures = ["stranded"]
} _: {
  estimate("e1", "3", group: "children", on: "2025-11-24")
  estimate("e2", "17", group: "adults", on: "2025-11-24")
  estimate("e3", "20", group: "children", on: "2025-11-28")
}

@Test func aSmallCountDoesNotComeBackAsWhatTheFigureWas() throws {
  let figure = try grown.figure(id("children"))
  #expect(figure.words == "20")
  #expect(figure.change?.from == Value.none)
  #expect(figure.change?.message.key == "value.withheld")
  #expect(figure.codes.contains(.withheld))
  let report = grown.report()
  #expect(report.history.isEmpty)
  #expect(!report.records.contains { $0.words == "3" })
  #expect(grown.report(as: .internal).history.count == 2)
}

@Test func aSubGroupOfTheDayOfASmallCountStaysOutOfSight() throws {
  #expect(try grown.figure(id("adults")).shown == "withheld")
  let later = operation {
    estimate("e1", "3", group: "children", on: "2025-11-20")
    estimate("e3", "20", group: "children", on: "2025-11-28")
    estimate("e4", "17", group: "adults", on: "2025-11-28")
  }
  #expect(try later.figure(id("adults")).shown == "17")
}

@Test func aSmallCountDoesNotComeBackAsACorrectionOrALateAddition() {
  let corrected = operation {
    estimate("e1", "3", group: "children", on: "2025-11-28", known: "2025-11-28")
    estimate("e2", "30", group: "children", on: "2025-11-28", known: "2025-11-28", supersedes: "e1")
    estimate("e3", "2", group: "children", on: "2025-11-20", known: "2025-11-28")
  }
  let report = corrected.report()
  #expect(report.corrections.map(\.from) == [nil])
  #expect(report.late.map(\.record) == ["e3"])
  #expect(report.late.map { $0.message["words"] } == [Value.none])
  #expect(report.late.flatMap(\.marks).contains { $0.code == .withheld })
  #expect(report.records.filter { $0.words == "2" || $0.words == "3" }.isEmpty)
}

@Test func aSmallCountThatIsGoneIsNotNamedInParting() throws {
  let gone = operation {
    estimate("e1", "3", group: "children", on: "2025-11-25")
    estimate(
      "e2", "3", group: "children", on: "2025-11-25", known: "2025-11-28", status: .retracted,
      supersedes: "e1")
  }
  let change = try #require(gone.report().changes.first)
  #expect(change.kind == .gone)
  #expect(change.from == Value.none)
  #expect(change.message["from"] == .message(Message("value.withheld")))
}

@Test func aSmallCountIsNotAddedIntoATotal() {
  let operation = operation {
    $0.totals = [DisjointTotal(place: "district", of: ["north", "south"])]
  } _: {
    place("district", .adm2)
    estimate("e1", "3", group: "children", at: "north")
    estimate("e2", "20", group: "children", at: "south")
  }
  #expect(operation.report().figures.filter { $0.place == "district" }.isEmpty)
  #expect(operation.report(as: .internal).figures.filter { $0.place == "district" }.count == 1)
}

@Test func aSmallCountThatTheEditionWithholdsHidesNothing() throws {
  let operation = operation {
    estimate("e1", "3", group: "children", sensitivity: .internal)
    estimate("e2", "17", group: "adults")
  }
  #expect(try operation.figure(id("adults")).shown == "17")
}

@Test func aMaskedFigureSaysNothingElse() throws {
  let operation = operation {
    estimate("e1", "3", group: "children", from: "A", status: .verified)
    estimate("e2", "4", group: "children", from: "B", status: .verified)
  }
  let figure = try operation.figure(id("children"))
  #expect(figure.label == .unverified)
  #expect(figure.agreement == nil)
  #expect(figure.recommended == nil)
  #expect(figure.rule == nil)
  #expect(!figure.codes.contains(.conflicting))
  #expect(figure.statements.allSatisfy { !$0.recommended })
  #expect(try operation.figure(id("children"), "2025-11-28", as: .internal).label == .conflicting)
}

@Test func explainingAFigureTellsOfNothingThatIsWithheldOrLearnedLater() {
  let operation = operation {
    estimate("e1", "30", group: "children")
    estimate("e2", "3", group: "children", known: "2025-12-03")
    estimate("e3", "70", group: "children", sensitivity: .internal)
    estimate("e4", "70", sensitivity: .internal)
  }
  let knowledge = Knowledge(operation)
  let view = Viewpoint(day: day("2025-11-28"))
  #expect(knowledge.figureIDs(at: view) == [id("children")])
  let told = knowledge.explain(nil, at: view).flatMap(\.paragraphs).map { "\($0.message)" }.joined()
  #expect(told.contains("e1"))
  for hidden in ["e2", "e3", "withheld"] { #expect(!told.contains("\"\(hidden)\""), "\(hidden)") }
}

@Test("A record whose number is not shown says that in its place, and not nothing")
func aWithheldRecordIsTold() throws {
  let operation = operation {
    estimate("e1", "20")
    estimate("e2", "3", group: "children")
    estimate("e3", "17", group: "adults")
  }
  let told = try #require(Report.RecordEntry.fields.first { $0.description.name == "told" })
  let records = Dictionary(uniqueKeysWithValues: operation.report().records.map { ($0.id, told.value($0)) })
  #expect(records["e3"] == .message(Message("value.withheld")))
  #expect(records["e1"] != .message(Message("value.withheld")))
}
