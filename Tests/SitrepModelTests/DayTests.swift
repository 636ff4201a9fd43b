import SitrepModel
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (2025, 11, 28, 20_420, 5), (1969, 12, 31, -1, 3),
    (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5),
  ])
  func aDayIsItsNumberAndItsWeekday(_ year: Int, _ month: Int, _ day: Int, _ number: Int, _ weekday: Int)
    throws
  {
    let date = try #require(Day(year: year, month: month, day: day))
    #expect(date.number == Int32(number))
    #expect(date.weekday == weekday)
    #expect(date.components == (year, month, day))
  }

  @Test func everyDayOfFourCenturiesComesBackFromItsNumber() {
    var weekday = 6
    for number in Int32(10_957)...Int32(157_053) {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.components
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
      if day.weekday != weekday { Issue.record("\(day) is no weekday \(weekday)") }
      weekday = weekday % 7 + 1
    }
  }

  @Test(arguments: [
    (2025, 2, 29), (2025, 13, 1), (2025, 0, 1), (2025, 4, 31), (0, 1, 1), (10_000, 1, 1), (2025, 1, 0),
  ])
  func thereIsNoSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-11-28", 2, "2026-01-28"),
    ("2025-12-31", 12, "2026-12-31"), ("2025-03-31", -1, "2025-02-28"),
  ])
  func monthsEndOnTheLastDayWhereTheyAreShorter(_ start: String, _ months: Int, _ end: String) throws {
    let day = try #require(Day(iso: start))
    #expect("\(day.adding(months: months))" == end)
  }

  @Test(arguments: ["2025-11", "2025-11-28~", "2025-11-28T10:00:00Z", "", "28.11.2025"])
  func onlyADayIsADay(_ text: String) {
    #expect(Day(iso: text) == nil)
  }
}

@Suite struct InstantTests {
  @Test(arguments: [
    ("2025-11-28", 70_080, 0, "2025-11-28T19:28:00Z"),
    ("2025-11-28", 82_800, -10_800, "2025-11-29T02:00:00Z"),
    ("1969-12-31", 86_399, 0, "1969-12-31T23:59:59Z"), ("1970-01-01", 0, 3600, "1969-12-31T23:00:00Z"),
  ])
  func aMomentIsTheSameInEveryZone(_ day: String, _ second: Int, _ offset: Int, _ utc: String) throws {
    let instant = Instant(day: try #require(Day(iso: day)), second: second, offset: offset)
    #expect("\(instant)" == utc)
    let local = instant.local(offset: offset)
    #expect("\(local.day)" == day)
    #expect(local.second == second)
  }
}

@Suite struct ZoneRulesTests {
  /// Chile in 2025: summer time from 7 September.
  private static let santiago = ZoneRules(
    name: "America/Santiago",
    changes: [
      .init(start: Instant(seconds: 0), offset: -4 * 3600),
      .init(start: Instant(seconds: 1_757_217_600), offset: -3 * 3600),
      .init(start: Instant(seconds: 1_775_358_000), offset: -4 * 3600),
    ])

  @Test(arguments: [
    (1_757_217_599, -4), (1_757_217_600, -3), (1_764_288_000, -3), (1_775_357_999, -3), (1_775_358_000, -4),
    (-1, -4),
  ])
  func theOffsetHoldsFromItsChangeOn(_ seconds: Int, _ hours: Int) {
    #expect(Self.santiago.offset(at: Instant(seconds: Int64(seconds))) == hours * 3600)
  }

  @Test(arguments: [
    ("2025-11-28", 86_340, "2025-11-29T02:59:00Z"), ("2025-06-15", 86_340, "2025-06-16T03:59:00Z"),
    // The hour that clocks show twice: the first of the two.
    ("2026-04-04", 84_600, "2026-04-05T02:30:00Z"),
  ])
  func aTimeOfDayIsAMoment(_ day: String, _ second: Int, _ utc: String) throws {
    let instant = Self.santiago.instant(day: try #require(Day(iso: day)), second: second)
    #expect("\(instant)" == utc)
  }

  @Test func aZoneWithoutChangesIsUTC() {
    #expect(ZoneRules.utc.offset(at: Instant(seconds: 0)) == 0)
  }

  @Test func aMomentKeepsTheOffsetItIsToldIn() {
    let moment = ZonedMoment(instant: Instant(seconds: 1_764_385_140), zone: Self.santiago)
    #expect("\(moment)" == "2025-11-28T23:59:00-03:00")
    #expect(moment.second == 86_340)
  }
}

@Suite struct PolicyDurationTests {
  @Test(arguments: [
    ("P60D", "P60D", "2026-01-26"), ("60", "P60D", "2026-01-26"), ("P2M", "P2M", "2026-01-27"),
    ("P1Y", "P12M", "2026-11-27"), ("P2W", "P14D", "2025-12-11"), ("P1M15D", "P1M15D", "2026-01-11"),
    ("P1D", "P1D", "2025-11-28"),
  ])
  func aDurationEndsOnItsLastDay(_ text: String, _ written: String, _ last: String) throws {
    let duration = try #require(PolicyDuration(text))
    #expect("\(duration)" == written)
    #expect("\(duration.lastDay(from: try #require(Day(iso: "2025-11-28"))))" == last)
  }

  @Test(arguments: [
    "", "P", "0", "P0D", "-5", "+5", "60 days", "P1.5M", "PT5H", "P1D2M", "P9999999D", "p60d", "P60",
  ])
  func whatIsNoDurationIsRefused(_ text: String) {
    #expect(PolicyDuration(text) == nil)
  }
}
