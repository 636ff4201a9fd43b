import SitrepModel
import Testing

@testable import SitrepEvidence

/// Two zones: one in which clocks go forward and back, at midnight too, and UTC.
private let zones = [
  ZoneRules(
    name: "Made/Up",
    changes: [
      .init(start: Instant(seconds: 0), offset: -10_800),
      .init(start: Instant(seconds: 200 * 86_400 + 4 * 3600), offset: -14_400),
      .init(start: Instant(seconds: 210 * 86_400 + 4 * 3600), offset: -10_800),
    ]), .utc,
]

@Test(
  "The day that knows a moment is the same whatever moments were asked for before", arguments: zones,
  [0, 64_800, 86_340])
func daysOfMoments(_ zone: ZoneRules, _ cutoff: Int) {
  let knownTime = KnownTime(
    operation {
      $0.zone = zone
      $0.cutoffSecond = cutoff
    } _: {
    })
  var days = KnownDays(knownTime)
  // Steps that meet cut-offs to the second, there and back again.
  let moments = stride(from: 190 * 86_400, to: 290 * 86_400, by: 1800).flatMap {
    [$0, $0 + 1, 480 * 86_400 - $0]
  }
  for moment in moments.map({ Instant(seconds: Int64($0)) }) {
    #expect(days.firstDay(knowing: moment) == knownTime.firstDay(knowing: moment))
  }
}
