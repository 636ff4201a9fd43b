import Foundation
import SitrepFiles
import SitrepModel
import SitrepTestSupport
import Testing

@testable import SitrepTables

@Suite struct TimeZoneTests {
  @Test(arguments: [
    "America/Santiago", "America/Lima", "America/Caracas", "Europe/Madrid", "Africa/Casablanca",
    "Asia/Kathmandu",
    "Australia/Lord_Howe", "Pacific/Apia", "UTC", "America/Sao_Paulo", "Asia/Tehran", "Antarctica/Troll",
  ])
  func theSystemsFilesAndFoundationAgree(_ name: String) throws {
    let rules = try #require(TimeZones.rules(of: name))
    let others = try #require(TimeZones.rulesOfFoundation(name))
    for day in stride(from: 10_957, to: 25_000, by: 1) {
      let instant = Instant(seconds: Int64(day) * 86_400 + 43_200)
      if rules.offset(at: instant) != others.offset(at: instant) {
        Issue.record("\(name) at \(instant): \(rules.offset(at: instant)), not \(others.offset(at: instant))")
        return
      }
    }
  }

  @Test(arguments: [
    ("2025-09-07T03:59:59Z", -4), ("2025-09-07T04:00:00Z", -3), ("2026-04-05T02:59:59Z", -3),
    ("2026-04-05T03:00:00Z", -4), ("2025-12-01T12:00:00Z", -3), ("2045-12-01T12:00:00Z", -3),
    ("2045-06-01T12:00:00Z", -4),
  ])
  func chileIsThreeHoursBehindInItsSummer(_ time: String, _ hours: Int) throws {
    let span = try DateSpan(edtf: time)
    let instant = Instant(day: span.earliest, second: Int(span.startSecond), offset: 0)
    #expect(try #require(TimeZones.rules(of: "America/Santiago")).offset(at: instant) == hours * 3600)
  }

  @Test(arguments: [
    "", "Mars/Olympus", "localtime", "../../etc/passwd", "/etc/passwd", "America/", "posix/UTC", "zone.tab",
  ])
  func whatIsNoZoneHasNoRules(_ name: String) {
    #expect(TimeZones.rules(of: name) == nil)
  }

  @Test(arguments: [
    ("<-04>4<-03>,M9.1.6/24,M4.1.6/24", "2030-09-08T04:00:00Z", "2031-04-06T03:00:00Z"),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2030-03-31T01:00:00Z", "2030-10-27T01:00:00Z"),
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2030-10-05T15:30:00Z", "2031-04-05T15:00:00Z"),
  ])
  func aRuleGivesTheChangesOfYearsToCome(_ text: String, _ summer: String, _ winter: String) throws {
    let rule = try #require(TimeZoneRule(text))
    let changes = rule.changes(after: 1_893_456_000, untilYear: 2032).map { "\($0.start)" }
    #expect(changes.contains(summer))
    #expect(changes.contains(winter))
    #expect(changes == changes.sorted())
  }

  @Test(arguments: ["", "4", "<-04", "CET-1CEST,J60,J300", "CET-1CEST,M13.1.0,M4.1.0", "CET-1CEST,M3.5.0"])
  func whatIsNoRuleIsLeftOut(_ text: String) {
    #expect(TimeZoneRule(text) == nil)
  }

  @Test func aBrokenFileIsNoZone() throws {
    let bytes = try InputFile.bytes(of: "/usr/share/zoneinfo/America/Santiago")
    #expect(TimeZoneFile(bytes, untilYear: 2040) != nil)
    for length in stride(from: 0, to: 1500, by: 13) {
      _ = TimeZoneFile(Array(bytes.prefix(length)), untilYear: 2040)
    }
    #expect(TimeZoneFile(Array(bytes.prefix(40)), untilYear: 2040) == nil)
    #expect(TimeZoneFile([], untilYear: 2040) == nil)
  }
}
