import SitrepLanguage
import SitrepModel
import Testing

@testable import SitrepRender

private func draw(_ points: [Report.HistoryPoint]) throws -> PageReader? {
  let language = try chartLanguage()
  return HistoryChart(history(points), language)?.chart(id: "c", group: nil).inline.read
}

extension String {
  var read: PageReader { PageReader(self) }
}

extension PageReader {
  func count(_ name: String, _ classes: String) -> Int {
    all(name).filter { $0.attributes["class"] == classes }.count
  }

  var texts: [String] { all("text").map(\.text) }
}

@Test func nothingIsDrawnWhereNoReportHadANumber() throws {
  #expect(try draw([]) == nil)
  #expect(try draw([point(1), point(0)]) == nil)
}

@Test func aReportWithoutNewsIsAGap() throws {
  let chart = try #require(
    try draw([
      point(3, 20, 99), point(2, 20, 99, isNew: false), point(1, 20, 99, isNew: false), point(0, 30, 40),
    ]))
  #expect(chart.faults == [])
  // Two of the reports and the key to the dot.
  #expect(chart.count("circle", "f-axis") == 3)
  // A bar and two ends for each of the others: the gap between them has no band.
  #expect(chart.count("line", "s-unverified") == 6)
  #expect(chart.all("polygon").isEmpty)
  #expect(chart.texts.contains("nothing new") && chart.texts.contains("20–99"))
}

@Test func reportsThatFollowOneAnotherAreJoinedByABand() throws {
  let chart = try #require(try draw([point(2, 20, 99), point(1, 20, 99), point(0, 30, 40)]))
  #expect(chart.count("polygon", "f-band") == 1)
}

@Test func wordsHaveNoPointAndANumberHasOne() throws {
  let words = try #require(try draw([point(0, 20, 99, .verified)]))
  let number = try #require(try draw([point(0, 90, best: 100, 110, .verified)]))
  // The mark below the day and the one in the key, and for the number the point itself.
  #expect(words.count("circle", "f-verified") == 2)
  #expect(number.count("circle", "f-verified") == 3)
  #expect(words.texts.contains("range, from low to high"))
  #expect(!number.texts.contains("range, from low to high"))
  #expect(number.texts.contains("100"))
}

@Test func anOpenEndIsAnArrow() throws {
  #expect(try #require(try draw([point(0, 101, nil)])).count("polygon", "f-unverified") == 1)
  #expect(try #require(try draw([point(0, nil, 40)])).count("polygon", "f-unverified") == 1)
  #expect(try #require(try draw([point(0, 20, 40)])).count("polygon", "f-unverified") == 0)
  #expect(try #require(try draw([point(0, 101, nil)])).texts.contains("≥ 101"))
}

@Test(arguments: Label.allCases)
func aLabelHasAShapeOfItsOwnAndItsWord(_ label: Label) throws {
  let language = try chartLanguage()
  var drawing = Drawing(width: 20, in: language)
  drawing.mark(label, at: Point(10, 10))
  let others = Label.allCases.filter { $0 != label }.map { other in
    var drawing = Drawing(width: 20, in: language)
    drawing.mark(other, at: Point(10, 10))
    return drawing.shape
  }
  #expect(!others.contains(drawing.shape))
  let chart = try #require(try draw([point(0, 20, 99, label)]))
  #expect(chart.texts.contains(try chartLanguage().word(label.code)))
}

extension Drawing {
  /// What is drawn without its colours.
  fileprivate var shape: String {
    svg.split(separator: " ").filter { !$0.contains("class=") && !$0.contains("f-") && !$0.contains("#") }
      .joined(separator: " ")
  }
}

@Test func datesThatHaveNoRoomAreLeftOutAndTheLastStays() throws {
  let chart = try #require(try draw((0..<30).reversed().map { point($0, 20, 99) }))
  let dates = chart.texts.filter { $0.hasSuffix("Nov") || $0.hasSuffix("Dec") }
  #expect(dates.last == "1 Dec")
  #expect(dates.count < 12)
}

private let tickCases: [(Double, [Double])] = [
  (0.0, [0.0, 1.0]), (1.0, [0.0, 1.0]), (9.0, [0.0, 5, 10]), (99.0, [0, 50, 100]),
  (130.0, [0, 50, 100, 150]),
  (9.2e15, [0, 5e15, 1e16]),
]

@Test(arguments: tickCases)
func ticksAreRoundAndReachTheHighest(_ highest: Double, _ expected: [Double]) {
  let scale = Scale.ticks(to: highest, count: 4)
  #expect(scale.ticks == expected)
  #expect(scale.top >= highest)
}

@Test func theLargestNumberThatCanBeSaidIsDrawn() throws {
  let largest = Amount(thousandths: .max)
  #expect(try #require(try draw([point(0, 1, largest)])).faults == [])
  #expect(try #require(try draw([point(0, largest, nil)])).faults == [])
}
