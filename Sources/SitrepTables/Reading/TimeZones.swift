import Foundation
import SitrepFiles
import SitrepModel

/// The rules of the world's time zones.
package enum TimeZones {
  /// The names of the zones that a place goes by, sorted.
  package static let names = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.sorted()

  /// Up to which year changes are worked out.
  private static let lastYear = 2060
  private static let folder = "/usr/share/zoneinfo"

  /// The rules of an IANA zone; nil where there is no such zone.
  ///
  /// They are read from the system's folder, for Foundation takes as long over them as over all the rest of a small
  /// operation, and from Foundation where there is no such folder.
  static func rules(of name: String) -> ZoneRules? {
    guard isZoneName(name) else { return nil }
    if let bytes = try? InputFile.bytes(of: file(of: name)),
      let file = TimeZoneFile(bytes, untilYear: lastYear)
    {
      return ZoneRules(name: name, changes: file.changes)
    }
    return rulesOfFoundation(name)
  }

  /// Where the system keeps the rules of a zone.
  package static func file(of name: String) -> String { "\(folder)/\(name)" }

  /// The rules as Foundation gives them.
  static func rulesOfFoundation(_ name: String) -> ZoneRules? {
    guard TimeZone.knownTimeZoneIdentifiers.contains(name) || name == "UTC",
      let zone = TimeZone(identifier: name), let first = Day(year: 1970, month: 1, day: 1),
      let last = Day(year: lastYear, month: 12, day: 31)
    else { return nil }
    let start = Instant(day: first, second: 0, offset: 0)
    var moment = Date(timeIntervalSince1970: Double(start.seconds))
    var changes = [ZoneRules.Change(start: start, offset: zone.secondsFromGMT(for: moment))]
    while let next = zone.nextDaylightSavingTimeTransition(after: moment) {
      let change = Instant(seconds: Int64(next.timeIntervalSince1970))
      guard change.local(offset: 0).day <= last else { break }
      changes.append(.init(start: change, offset: zone.secondsFromGMT(for: next)))
      moment = next
    }
    return ZoneRules(name: name, changes: changes)
  }

  static func nearestName(to text: String) -> String? {
    nearest(to: text, among: TimeZone.knownTimeZoneIdentifiers.sorted())
  }

  /// Letters, digits and `_+-` in parts separated by slashes: a name never leads out of the folder, nor to the
  /// files there that are other zones on other machines.
  private static func isZoneName(_ name: String) -> Bool {
    let others = ["localtime", "posixrules", "Factory"]
    return !others.contains(name) && !name.hasPrefix("posix/") && !name.hasPrefix("right/")
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
              || byte == 43 || byte == 45
          }
      }
  }
}
