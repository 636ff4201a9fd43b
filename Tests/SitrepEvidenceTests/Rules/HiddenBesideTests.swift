import SitrepEvidence
import SitrepModel
import Testing

// What is hidden beside a small count, so that it can't be worked out.

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
    "where girls and boys are told, women and men are those who are grown up",
    [
      "persons/girls/crossing": "withheld", "persons/boys/crossing": "<5", "persons/men/crossing": "withheld",
      "persons/women/crossing": "withheld", "persons/children/crossing": "23",
      "persons/adults/crossing": "52",
    ]
  ) {
    estimate("e1", "75")
    estimate("e2", "23", group: "children")
    estimate("e3", "52", group: "adults")
    estimate("e4", "21", group: "girls")
    estimate("e5", "2", group: "boys")
    estimate("e6", "35", group: "women")
    estimate("e7", "17", group: "men")
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
    #expect(figure.map(\.shown) == expected, "\(id)")
  }
}

@Test func aCumulativeNumberTellsItsSteps() throws {
  let operation = operation {
    estimate("e1", "3", of: "arrivals", .flow, group: "children")
    estimate("e2", "123", of: "arrivals", .cumulative, group: "children")
    estimate("e3", "900", of: "arrivals", .cumulative)
  }
  let figures = operation.report().figures
  #expect(figures.filter { $0.group == "children" }.map(\.shown) == ["withheld", "<5"])
  #expect(figures.filter { $0.group == "all" }.map(\.shown) == ["900"])
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
    #expect(
      try operation.figure("stranded/stock/persons/older-people/crossing", date).shown == "withheld",
      "\(date)")
    #expect(
      try operation.figure("stranded/stock/persons/adults/crossing", date).shown != "withheld", "\(date)")
  }
}
