import SitrepEvidence
import SitrepModel
import Testing

private let series = operation {
  estimate("e1", "100", on: "2025-11-10")
  estimate("e2", "140", on: "2025-11-12", known: "2025-11-14")
  estimate("e3", "100", on: "2025-11-10", from: "B", known: "2025-11-13")
}

@Test func theHistoryIsWhatEachReportSaidThen() throws {
  let points = try #require(series.report("2025-11-15").history.first).points
  #expect(points.count == 15)
  #expect(points.map(\.date).first == day("2025-11-01"))
  #expect(points.suffix(6).map(\.best) == [100, 100, 100, 100, 140, 140])
  #expect(points.suffix(6).map(\.ageDays) == [0, 1, 2, 3, 2, 3])
  #expect(
    points.suffix(6).map(\.label) == [
      .unverified, .unverified, .unverified, .corroborated, .unverified, .unverified,
    ])
  #expect(points.prefix(9).allSatisfy { $0.words == nil && $0.label == nil && !$0.isNew })
  #expect(points.suffix(6).map(\.isNew) == [true, false, false, true, true, false])
}

@Test(arguments: [("2025-12-09", true), ("2025-12-10", false)])
func theOldestOfThirtyIsNewOnlyWhereItWas(_ date: String, _ isNew: Bool) throws {
  let operation = operation {
    $0.freshnessDays = 60
  } _: {
    estimate("e1", "100", on: "2025-11-10")
  }
  let points = try #require(operation.report(date).history.first?.points)
  #expect(points.count == 30)
  #expect(points.first?.best == 100)
  #expect(points.first?.isNew == isNew)
}

@Test func aConflictIsDrawnByItsSpreadWithoutAPoint() throws {
  let operation = operation {
    estimate("e1", "100", from: "A")
    estimate("e2", "300", from: "B")
  }
  let point = try #require(operation.report().history.first?.points.last)
  #expect(point.low == 100)
  #expect(point.high == 300)
  #expect(point.best == nil)
}
