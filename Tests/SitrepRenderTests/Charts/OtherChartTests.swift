import SitrepLanguage
import SitrepModel
import SitrepTestSupport
import Testing

@testable import SitrepRender

// MARK: Origins

@Test func originsAreDrawnWhereTwoGiveANumber() throws {
  let language = try chartLanguage()
  #expect(OriginsChart([statement("A", 1, 2)], language) == nil)
  #expect(OriginsChart([statement("A", 1, 2), statement("B")], language) == nil)
  let chart = try #require(
    OriginsChart(
      [statement("A", 20, 99), statement(nil, 400, nil), statement("C", 90, best: 100, 110)], language)
  ).chart(id: "c", title: "T", ink: .conflicting).inline.read
  #expect(chart.faults == [])
  #expect(chart.texts.contains("A") && chart.texts.contains("Daily, origin not named"))
  #expect(chart.count("polygon", "f-conflicting") == 1, "an arrow for the open end")
  #expect(chart.count("circle", "f-conflicting s-paper") == 1, "a point for the number said")
}

@Test func aLongNameGoesOnInASecondLine() throws {
  let name: LocalText = "National Institute of Meteorology and Hydrology of the Republic, northern office"
  let chart = try #require(OriginsChart([statement(name, 1, 2), statement("B", 3, 4)], try chartLanguage()))
    .chart(id: "c", title: "T", ink: .conflicting).inline.read
  #expect(chart.faults == [])
  #expect(!chart.texts.contains { $0.hasSuffix("…") })
  #expect(chart.texts.joined(separator: " ").contains(name.original))
}

// MARK: Measures

private func timeline(_ measures: [Report.Policy]) throws -> PageReader? {
  PolicyTimelineChart(measures, on: today, try chartLanguage())?.chart(id: "t").inline.read
}

@Test(arguments: [PolicyStage.pledged, .proposed, .announced, .adopted])
func whatIsNotInForceIsOnlyAnOutline(_ stage: PolicyStage) throws {
  let chart = try #require(
    try timeline([measure("x", stage, start: DateSpan(today - 3), end: DateSpan(today + 56))]))
  #expect(chart.count("rect", "f-measure") == 0)
  #expect(chart.count("rect", "s-axis") == 2, "the bar, and its key")
  #expect(chart.texts.contains("not confirmed in force"))
}

@Test func whatHasEndedWasInForceOnItsDays() throws {
  let chart = try #require(
    try timeline([measure("x", .ended, start: DateSpan(today - 5), end: DateSpan(today - 3))]))
  let bars = chart.all("rect").filter { $0.attributes["height"] == "12" }
  #expect(bars.map { $0.attributes["class"] } == ["f-measure-ahead", "f-measure"])
  #expect(bars[0].attributes["width"] == bars[1].attributes["width"], "no day is unsure, none to come")
  #expect(!chart.texts.contains("not confirmed in force"))
}

@Test func daysToComeAndDaysThatAreNotCertainAreLighter() throws {
  let start = DateSpan(earliest: today - 10, latest: today - 8, marks: .interval)
  let chart = try #require(
    try timeline([
      measure(
        "x", .inForce, start: start, end: DateSpan(today + 10), basis: .computed, steps: [DateSpan(today - 9)]
      )
    ]))
  let widths = chart.all("rect").filter { $0.attributes["height"] == "12" }.map {
    ($0.attributes["class"], Double($0.attributes["width"] ?? "") ?? 0)
  }
  #expect(widths.map(\.0) == ["f-measure-ahead", "f-measure"])
  #expect(widths[0].1 > 2 * widths[1].1)
  #expect(chart.texts.contains("last day, computed"))
  #expect(chart.count("circle", "f-paper s-text") == 2, "the step, and its key")
}

@Test func aMeasureThatBeganLongAgoDoesNotPressTheOthers() throws {
  let chart = try #require(
    try timeline([
      measure("old", .inForce, start: DateSpan(today - 4000)),
      measure("new", .inForce, start: DateSpan(today - 5), end: DateSpan(today + 4000)),
    ]))
  for bar in chart.all("rect") {
    let (x, width) = (Double(bar.attributes["x"] ?? "") ?? -1, Double(bar.attributes["width"] ?? "") ?? -1)
    #expect(x >= 0 && width >= 0 && x + width <= Drawing.pageWidth)
  }
}

@Test func aMeasureWithoutADateStillHasItsRow() throws {
  let chart = try #require(try timeline([measure("relief-measure", .announced)]))
  #expect(chart.texts.contains("Relief measure · Tacna"))
  #expect(try timeline([]) == nil)
  var old = measure("x", .ended)
  old.background = true
  #expect(try timeline([old]) == nil)
}

@Test func onPaperTheCalendarStandsThreeMeasuresAtATimeWithOneKey() throws {
  let measures = (1...7).map { measure("m\($0)", .inForce, start: DateSpan(today - 5)) }
  let chart = try #require(PolicyTimelineChart(measures, on: today, try chartLanguage()))
  let parts = chart.parts.map { $0.chart(id: "t").inline.read }
  #expect(parts.map { part in part.texts.count { $0.hasPrefix("M") && $0.hasSuffix("Tacna") } } == [3, 3, 1])
  #expect(parts.map { $0.texts.contains("day of the report") } == [false, false, true])
  #expect(Set(parts.map { $0.texts.first }).count == 1, "each with the calendar")
}

@Test func theClockIsAsLongAsTheDaysThatHavePassed() throws {
  let language = try chartLanguage()
  func widths(_ measure: Report.Policy) -> [String]? {
    ClockBar(policy: measure, language: language).chart(id: "k")?.inline.read.all("rect")
      .compactMap { $0.attributes["width"] }
  }
  #expect(widths(measure("x", .inForce, days: 30...30, of: 60)) == ["240", "120"])
  #expect(widths(measure("x", .inForce, days: 2...4, of: 60)) == ["240", "16", "8"])
  #expect(widths(measure("x", .inForce, days: 70...70, of: 60)) == ["240", "240"])
  #expect(widths(measure("x", .inForce)) == nil)
  #expect(
    ClockBar(policy: measure("x", .inForce, days: 2...4, of: 60), language: language).chart(id: "k")?.title
      == "Day 2–4 of 60")
}

// MARK: Conditions

@Test func aSectorOfWhichNothingIsKnownHasItsRow() throws {
  let matrix = try #require(
    ConditionMatrix(
      [
        sector(.shl, [("Arica", 4, 3), ("Tacna", nil, 0)]), sector(.wsh, []), sector(.hea, [("Tacna", 5, 1)]),
      ],
      chartLanguage()))
  let chart = matrix.chart(id: "m")
  let read = chart.inline.read
  #expect(read.faults == [])
  for text in [
    "Arica", "Tacna", "4 of 5", "3 days old", "not assessed", "today", "nothing current", "5 of 5",
  ] {
    #expect(read.texts.contains(text), "\(text)")
  }
  #expect(chart.description.contains("Water, sanitation and hygiene"))
  #expect(try ConditionMatrix([], chartLanguage()) == nil)
}

@Test func aMatrixOfManyPlacesGrowsToTheSide() throws {
  let places = (1...30).map { (place: "Place \($0)", severity: Int?.some($0 % 5 + 1), age: $0) }
  let chart = try #require(try ConditionMatrix([sector(.shl, places)], chartLanguage())).chart(id: "m")
  #expect(chart.width > 30 * 75)
  #expect(
    try #require(try ConditionMatrix([sector(.shl, [])], chartLanguage())).chart(id: "m").width
      == Drawing.pageWidth
  )
}

@Test(arguments: ["ar", "en", "es", "fr", "pt"])
func theWordsOfACellAreWhole(code: String) throws {
  let places = ["A", "B", "C", "D", "E"].map { (place: $0, severity: Int?.none, age: 128) }
  let language = try chartLanguage(code)
  let chart = try #require(ConditionMatrix([sector(.shl, places)], language)).chart(id: "m")
  let texts = chart.inline.read.texts
  #expect(texts.count { $0 == language.text("chart.matrix.not-assessed") } == places.count)
  #expect(chart.width > Drawing.pageWidth && chart.inline.contains("class=\"chart broad\""))
}

@Test func aKeyLongerThanTheDrawingGoesOnBelow() throws {
  var drawing = Drawing(width: 120, height: 10, in: try chartLanguage())
  drawing.legend([LegendItem(words: "one two three four five six seven") { _, _ in }])
  let chart = Chart(id: "k", title: "", description: "", drawing: drawing)
  let texts = chart.inline.read.all("text").map(\.attributes)
  #expect(texts.count > 1)
  #expect(Set(texts.compactMap { $0["y"] }).count == texts.count)
  #expect(texts.compactMap { Double($0["y"] ?? "") }.allSatisfy { $0 < chart.height })
}

// MARK: Map

private func map(_ places: [Report.PlaceEntry]) throws -> Chart? {
  LocatorMap(places, important: ["Crossing"], try chartLanguage())?.chart(id: "g")
}

@Test func areasOfAllLevelsHaveOneSymbolExplainedOnce() throws {
  let read = try #require(
    try map([
      located("North", .adm1, -18.1, -70), located("Town", .adm2, -18.4, -70.3),
      located("Arica", .site, -18.48, -70.32),
    ])
  ).inline.read
  let words = read.texts.joined(separator: " ")
  #expect(words.contains("site first administrative level and second administrative level"))
  #expect(read.count("polygon", "f-soft s-paper") == 3, "two places and the key")
}

@Test func onlyPlacesWithCoordinatesAreOnTheMap() throws {
  #expect(try map([located("Chile", .country, nil, nil), located("X", .site, 91, 0)]) == nil)
  let chart = try #require(
    try map([
      located("Arica", .site, -18.48, -70.32), located("Crossing", .crossing, -18.3, -70.32),
      located("Chile", .country, nil, nil),
    ]))
  let read = chart.inline.read
  #expect(read.faults == [])
  #expect(read.texts.contains("Arica") && read.texts.contains("Crossing") && !read.texts.contains("Chile"))
  #expect(read.texts.contains { $0.hasSuffix("° S") } && read.texts.contains { $0.hasSuffix("° W") })
  #expect(read.texts.contains { $0.hasSuffix(" km") })
}

@Test func northIsUp() throws {
  let read = try #require(
    try map([located("South", .site, -19, -70), located("Crossing", .crossing, -18, -70)])
  ).inline.read
  let site = read.all("circle").first.flatMap { Double($0.attributes["cy"] ?? "") } ?? 0
  let crossing = read.all("rect").dropFirst().first.flatMap { Double($0.attributes["y"] ?? "") } ?? 999
  #expect(crossing < site)
}

@Test(arguments: [
  [(64.0, 179.5), (66.0, -179.0)], [(89.9, 0.0), (-89.9, 170.0)], [(0.0, 0.0)], [(0, -180), (0, 180)],
])
func aMapHoldsAllItsPlaces(_ places: [(Double, Double)]) throws {
  let chart = try #require(
    try map(places.enumerated().map { located("P\($0)", .site, $1.0, $1.1) }))
  let read = chart.inline.read
  for circle in read.all("circle") {
    let (x, y) = (Double(circle.attributes["cx"] ?? "") ?? -1, Double(circle.attributes["cy"] ?? "") ?? -1)
    #expect((0...chart.width).contains(x) && (0...chart.height).contains(y), "\(x), \(y)")
  }
}

@Test func namesDoNotRunOverOneAnother() throws {
  let places = (0..<300).map {
    located("A place called \($0)", .site, -18 + Double($0 % 20) / 50, -70 - Double($0 / 20) / 50)
  }
  let read = try #require(try map(places)).inline.read
  #expect(read.all("circle").count >= 300)
  #expect(read.texts.filter { $0.hasPrefix("A place") }.count < 40)
}

// MARK: Text

@Test(arguments: [
  ("short", 1, ["short"]), ("one two three four", 2, ["one two", "three four"]),
  ("one two three four five six", 2, ["one two", "three four…"]),
  ("Chacalluta–Santa Rosa", 2, ["Chacalluta–", "Santa Rosa"]),
  ("averyverylongword", 3, ["averyvery…"]), ("", 2, []),
])
func aTextIsPutIntoLines(_ text: String, _ limit: Int, _ expected: [String]) {
  #expect(TextMeasure.lines(of: text, into: 80, limit: limit) == expected)
}

@Test func aTextIsCutBetweenCharactersOnly() {
  let families = String(repeating: "👩‍👩‍👧‍👦", count: 40)
  let cut = TextMeasure.fitted(families, into: 100)
  #expect(cut.dropLast().allSatisfy { $0 == "👩‍👩‍👧‍👦" } && cut.last == "…")
}

@Test(arguments: [
  (0.0, "0"), (1.0, "1"), (1.25, "1.3"), (-0.04, "0"), (-12.36, "-12.4"), (.nan, "0"), (.infinity, "0"),
  (1e12, "0"),
])
func aLengthIsWrittenWithAPointAndOneDigit(_ length: Double, _ expected: String) {
  #expect(SVG.number(length) == expected)
}
