import SitrepEvidence
import SitrepModel
import Testing

private func id(_ group: String, _ measure: Measure = .stock, unit: String = "persons") -> String {
  "stranded/\(measure.rawValue)/\(unit)/\(group)/crossing"
}

/// How a figure is shown: "<5", "withheld" or the words themselves.
private func shown(_ figure: Report.Figure) -> String {
  switch figure.value.key {
  case "value.coarsened": "<5"
  case "value.withheld": "withheld"
  default: figure.words
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
  #expect(shown(figure) == item.expected)
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
  #expect(try shown(fewChildren.figure(id("adults"))) == "withheld")
  let operation = operation {
    estimate("e1", "20")
    estimate("e2", "3", group: "children")
    estimate("e3", "17", group: "adults")
    estimate("e4", "present", group: "older-people")
    estimate("e5", "9", .flow, group: "adults")
    estimate("e6", "9", group: "adults", at: "town")
  }
  #expect(try shown(operation.figure(id("all"))) == "20")
  #expect(try shown(operation.figure(id("children"))) == "<5")
  #expect(try shown(operation.figure(id("adults"))) == "withheld")
  #expect(try shown(operation.figure(id("older-people"))) == "present")
  #expect(try shown(operation.figure(id("adults", .flow))) == "9")
  #expect(try shown(operation.figure("stranded/stock/persons/adults/town")) == "9")
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
  #expect(try shown(grown.figure(id("adults"))) == "withheld")
  let later = operation {
    estimate("e1", "3", group: "children", on: "2025-11-20")
    estimate("e3", "20", group: "children", on: "2025-11-28")
    estimate("e4", "17", group: "adults", on: "2025-11-28")
  }
  #expect(try shown(later.figure(id("adults"))) == "17")
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
  #expect(try shown(operation.figure(id("adults"))) == "17")
}

/// What is told, and how it is shown in the public edition: by the last three parts of the figures' ids.
struct HiddenCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var parts: @Sendable () -> [Part]
  var shown: [String: String]

  init(_ name: String, _ shown: [String: String], @PartsBuilder _ parts: @escaping @Sendable () -> [Part]) {
    (testDescription, self.shown, self.parts) = (name, shown, parts)
  }
}

private let hiddenCases = [
  HiddenCase(
    "one other group suffices, the smallest",
    [
      "persons/all/crossing": "79", "persons/children/crossing": "<5", "persons/adults/crossing": "57",
      "persons/older-people/crossing": "withheld",
    ]
  ) {
    estimate("e0", "79")
    estimate("e1", "3", group: "children")
    estimate("e2", "57", group: "adults")
    estimate("e3", "19", group: "older-people")
  },
  HiddenCase(
    "one that is too small to hide it needs another",
    [
      "persons/children/crossing": "<5", "persons/adults/crossing": "withheld",
      "persons/older-people/crossing": "withheld",
    ]
  ) {
    estimate("e1", "3", group: "children")
    estimate("e2", "57", group: "adults")
    estimate("e3", "6", group: "older-people")
  },
  HiddenCase(
    "a group of nobody hides nobody",
    [
      "persons/children/crossing": "<5", "persons/adults/crossing": "withheld",
      "persons/older-people/crossing": "none",
    ]
  ) {
    estimate("e1", "3", group: "children")
    estimate("e2", "57", group: "adults")
    estimate("e3", "none", group: "older-people")
  },
  HiddenCase(
    "of each way to part people one is hidden",
    [
      "persons/children/crossing": "<5", "persons/adults/crossing": "withheld",
      "persons/women/crossing": "35",
      "persons/men/crossing": "withheld", "persons/pregnant-women/crossing": "9",
    ]
  ) {
    estimate("e1", "3", group: "children")
    estimate("e2", "57", group: "adults")
    estimate("e3", "35", group: "women")
    estimate("e4", "25", group: "men")
    estimate("e5", "9", group: "pregnant-women")
  },
  HiddenCase(
    "the sum over places is hidden, not the other part",
    [
      "persons/children/north": "<5", "persons/children/south": "20", "persons/children/district": "withheld",
      "persons/children/country": "withheld", "persons/all/district": "99",
    ]
  ) {
    places
    estimate("e1", "3", group: "children", at: "north")
    estimate("e2", "20", group: "children", at: "south")
    estimate("e3", "23", group: "children", at: "district")
    estimate("e4", "40", group: "children", at: "country")
    estimate("e5", "99", at: "district")
  },
  HiddenCase(
    "beside a hidden sum the same group is hidden as beside the small count",
    [
      "persons/children/north": "<5", "persons/adults/north": "withheld", "persons/older-people/north": "60",
      "persons/children/district": "withheld", "persons/adults/district": "withheld",
      "persons/older-people/district": "70", "persons/children/south": "20", "persons/adults/south": "90",
    ]
  ) {
    places
    estimate("e1", "3", group: "children", at: "north")
    estimate("e2", "50", group: "adults", at: "north")
    estimate("e3", "60", group: "older-people", at: "north")
    estimate("e4", "20", group: "children", at: "south")
    estimate("e5", "90", group: "adults", at: "south")
    estimate("e6", "23", group: "children", at: "district")
    estimate("e7", "140", group: "adults", at: "district")
    estimate("e8", "70", group: "older-people", at: "district")
  },
  HiddenCase(
    "percentages of a hidden group are hidden, of the whole and of others not",
    [
      "persons/children/crossing": "<5", "percent/children/crossing": "withheld",
      "percent/adults/crossing": "withheld", "percent/literate/crossing": "withheld",
      "percent/all/crossing": "80",
      "households/children/crossing": "3",
    ]
  ) {
    estimate("e1", "3", group: "children")
    estimate("e2", "15", unit: "percent", group: "children")
    estimate("e3", "85", unit: "percent", group: "adults")
    estimate("e4", "40", unit: "percent", group: "literate")
    estimate("e5", "80", unit: "percent")
    estimate("e6", "3", unit: "households", group: "children")
  },
  HiddenCase(
    "a percentage of a few is no count of a few people",
    ["percent/children/crossing": "3", "persons/adults/crossing": "17"]
  ) {
    estimate("e1", "3", unit: "percent", group: "children")
    estimate("e2", "17", group: "adults")
  },
  HiddenCase(
    "by sex and age a square is hidden",
    [
      "persons/f-0-4/crossing": "<5", "persons/f-5-17/crossing": "withheld", "persons/f-18-59/crossing": "50",
      "persons/m-0-4/crossing": "withheld", "persons/m-5-17/crossing": "withheld",
      "persons/m-18-59/crossing": "40",
      "persons/f/crossing": "73",
    ]
  ) {
    estimate("e1", "3", group: "f-0-4")
    estimate("e2", "20", group: "f-5-17")
    estimate("e3", "50", group: "f-18-59")
    estimate("e4", "10", group: "m-0-4")
    estimate("e5", "21", group: "m-5-17")
    estimate("e6", "40", group: "m-18-59")
    estimate("e7", "73", group: "f")
  },
]

private let places = [
  place("country", .country), place("district", .adm2, in: ["country"]), place("north", in: ["district"]),
  place("south", in: ["district"]),
]

@Test(arguments: hiddenCases)
func noMoreIsHiddenThanHidesASmallCount(_ item: HiddenCase) {
  let report = operation(of: item.parts()).report()
  for (id, expected) in item.shown.sorted(by: { $0.key < $1.key }) {
    let figure = report.figures.first { $0.id == "stranded/stock/" + id }
    #expect(figure.map(shown) == expected, "\(id)")
  }
}

@Test func aCumulativeNumberTellsItsSteps() throws {
  let operation = operation {
    estimate("e1", "3", of: "arrivals", .flow, group: "children")
    estimate("e2", "123", of: "arrivals", .cumulative, group: "children")
    estimate("e3", "900", of: "arrivals", .cumulative)
  }
  let figures = operation.report().figures
  #expect(figures.filter { $0.group == "children" }.map(shown) == ["withheld", "<5"])
  #expect(figures.filter { $0.group == "all" }.map(shown) == ["900"])
}

@Test func theGroupHiddenBesideASmallCountIsTheSameOnEveryDay() throws {
  let operation = operation {
    estimate("e1", "3", group: "children", on: "2025-11-26")
    estimate("e2", "50", group: "adults", on: "2025-11-26")
    estimate("e3", "20", group: "older-people", on: "2025-11-26")
    estimate("e4", "2", group: "children", on: "2025-11-28")
    estimate("e5", "12", group: "adults", on: "2025-11-28")
    estimate("e6", "40", group: "older-people", on: "2025-11-28")
  }
  for date in ["2025-11-26", "2025-11-27", "2025-11-28"] {
    #expect(try shown(operation.figure(id("older-people"), date)) == "withheld", "\(date)")
    #expect(try shown(operation.figure(id("adults"), date)) != "withheld", "\(date)")
  }
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
