import SitrepModel
import Testing

@Suite struct DateSpanTests {
  @Test(arguments: [
    ("2025-11-28", "2025-11-28", "2025-11-28", "2025-11-28"),
    ("2025-11", "2025-11-01", "2025-11-30", "2025-11"),
    ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
    ("2025", "2025-01-01", "2025-12-31", "2025"),
    ("202X", "2020-01-01", "2029-12-31", "202X"),
    ("20XX", "2000-01-01", "2099-12-31", "20XX"),
    ("2025-11-XX", "2025-11-01", "2025-11-30", "2025-11"),
    ("2025-XX-XX", "2025-01-01", "2025-12-31", "2025"),
    ("2025-XX", "2025-01-01", "2025-12-31", "2025"),
    ("2025-11-28~", "2025-11-28", "2025-11-28", "2025-11-28~"),
    ("2025-11?", "2025-11-01", "2025-11-30", "2025-11?"),
    ("2025-11-28%", "2025-11-28", "2025-11-28", "2025-11-28%"),
    ("2025-11-21/2025-11-30", "2025-11-21", "2025-11-30", "2025-11-21/2025-11-30"),
    ("2025-11-21~/2025-11-30?", "2025-11-21", "2025-11-30", "2025-11-21~/2025-11-30?"),
    ("2025-11/2025-12-05", "2025-11-01", "2025-12-05", "2025-11/2025-12-05"),
    ("2025-11-28T19:28:00Z", "2025-11-28", "2025-11-28", "2025-11-28T19:28:00Z"),
    ("2025-11-28T19:28", "2025-11-28", "2025-11-28", "2025-11-28T19:28:00"),
    ("2025-11-28T19:28:30.5Z", "2025-11-28", "2025-11-28", "2025-11-28T19:28:30Z"),
    ("2025-11-28T22:28:00-03:00", "2025-11-29", "2025-11-29", "2025-11-29T01:28:00Z"),
    ("2025-11-28T01:28:00+03:00", "2025-11-27", "2025-11-27", "2025-11-27T22:28:00Z"),
    ("2024-02-29", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("2025-W48", "2025-11-24", "2025-11-30", "2025-11-24/2025-11-30"),
    ("2025-W01", "2024-12-30", "2025-01-05", "2024-12-30/2025-01-05"),
    ("2020-W53", "2020-12-28", "2021-01-03", "2020-12-28/2021-01-03"),
    ("2025-W48~", "2025-11-24", "2025-11-30", "2025-11-24~/2025-11-30~"),
    ("2025-W47/2025-W48", "2025-11-17", "2025-11-30", "2025-11-17/2025-11-30"),
    ("2025-W48/..", "2025-11-24", "2025-11-30", "2025-11-24/.."),
  ])
  func aDateSpansTheDaysItAllows(_ text: String, _ first: String, _ last: String, _ again: String) throws {
    let span = try DateSpan(edtf: text)
    #expect("\(span.earliest)" == first)
    #expect("\(span.latest)" == last)
    #expect("\(span)" == again)
  }

  @Test(arguments: [
    ("2025-11-28/..", false, true), ("../2025-11-28", true, false), ("2025-11-28/", false, true),
    ("/2025-11-28", true, false), ("2025-11-28/2025-11-29", false, false),
  ])
  func anIntervalMayBeOpen(_ text: String, _ isOpenStart: Bool, _ isOpenEnd: Bool) throws {
    let span = try DateSpan(edtf: text)
    #expect(span.isOpenStart == isOpenStart)
    #expect(span.isOpenEnd == isOpenEnd)
    #expect("\(span)" == text)
    #expect(span.length == (isOpenStart || isOpenEnd ? nil : 2))
  }

  @Test(
    arguments: [
      ("", .notADate), ("yesterday", .notADate), ("28-11-2025", .notADate), ("2025/11/28", .notADate),
      ("2025-11-28 ", .notADate), ("2025-1-8", .notADate), ("20251128", .notADate), ("2025-11-2X", .notADate),
      ("2X25", .notADate), ("2025-21", .noSuchDate), ("2025-13-01", .noSuchDate), ("2025-02-29", .noSuchDate),
      ("2025-W53", .noSuchDate), ("2025-W00", .noSuchDate), ("202X-W01", .notADate),
      ("2025-W48-1", .notADate),
      ("2025-W4", .notADate), ("2025-11-31", .noSuchDate), ("2025-11-00", .noSuchDate), ("0000", .noSuchDate),
      ("2025-11-28T25:00", .noSuchDate), ("2025-11-28T23:60", .noSuchDate), ("2025-11T10:00", .notADate),
      ("2025-11-30/2025-11-28", .reversed), ("../..", .notADate), ("/", .notADate),
      ("2025-11-28//2025-11-29", .notADate), ("2025-11-28~~", .notADate),
      ("2025-11-28T10:00:00Zulu", .notADate),
    ] as [(String, DateFault)])
  func whatIsNoDateIsRefusedWithItsReason(_ text: String, _ fault: DateFault) {
    #expect(throws: fault) { try DateSpan(edtf: text) }
  }

  @Test func aTimeIsToldInTheZoneOfTheOperation() throws {
    let zone = ZoneRules(
      name: "test", changes: [.init(start: Instant(seconds: 0), offset: -3 * 3600)])
    let span = try DateSpan(edtf: "2025-11-29T01:30:00Z").localised(to: zone)
    #expect("\(span)" == "2025-11-28T22:30:00")
    #expect("\(span.day)" == "2025-11-28")
    let interval = try DateSpan(edtf: "2025-11-29T01:30:00Z/2025-11-29T04:00:00Z").localised(to: zone)
    #expect("\(interval)" == "2025-11-28T22:30:00/2025-11-29T01:00:00")
    let floating = try DateSpan(edtf: "2025-11-29T01:30:00")
    #expect(floating.localised(to: zone) == floating)
  }

  @Test(arguments: [
    ("2025-11-28", false), ("2025-11-28T10:00:00Z", false), ("2025-11-28~", true), ("2025-11", true),
    ("2025-11-28/..", true), ("2025-11-28/2025-11-29", true),
  ])
  func imprecisionIsMoreThanOneDayOrAMark(_ text: String, _ isImprecise: Bool) throws {
    #expect(try DateSpan(edtf: text).isImprecise == isImprecise)
  }

  @Test(
    "Several dates are covered from the first day to the last",
    arguments: [
      (["2025-11-28", "2025-11-28"], "2025-11-28"),
      (["2025-11-28~", "2025-11-24/2025-11-26"], "2025-11-24/2025-11-28"),
      (["2025-11", "2025-12-02"], "2025-11-01/2025-12-02"),
      (["2025-11-28/..", "2025-11-20"], "2025-11-20/.."),
    ])
  func coveringDates(dates: [String], expected: String) throws {
    let spans = try dates.map { try DateSpan(edtf: $0) }
    let covering = try #require(DateSpan(covering: spans))
    #expect(covering.description == expected)
    #expect(spans.allSatisfy(covering.holds))
  }
}
