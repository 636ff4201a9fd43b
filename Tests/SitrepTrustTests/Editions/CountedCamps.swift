import Foundation
import SitrepKit
import SitrepTestSupport

/// Camps whose people are counted by group every day or two, without fault, so that all sums hold: what an attacker
/// could hope for. Some of the counts are of one to four.
struct CountedCamps {
  static let camps = ["a", "b", "c"]
  static let places = ["zone", "land"] + camps
  static let days = ["2025-11-28", "2025-11-29", "2025-11-30", "2025-12-01"]
  /// The groups into which people are parted, each of them in one.
  let groups: [String]
  /// Groups of whole such groups, which are told beside them.
  let sums: [String: [String]]
  /// How many people, by camp, group and day.
  private var counts: [String: Int] = [:]
  private var random: SplitMixSource
  private let told: [String]

  init(seed: Int) {
    var random = SplitMixSource(seed: seed)
    (groups, sums) = Self.partings[random.below(Self.partings.count)]
    for camp in Self.camps {
      for day in Self.days {
        for (index, group) in groups.enumerated() {
          let isFew = index == 0 && random.below(3) == 0
          counts["\(camp) \(group) \(day)"] = isFew ? random.below(4) + 1 : random.below(80) + 9
        }
      }
    }
    // Of the zone and the land it may be told too.
    var told = Self.camps
    for place in ["zone", "land"] where random.below(3) > 0 { told.append(place) }
    self.told = told
    self.random = random
  }

  private static let partings: [(groups: [String], sums: [String: [String]])] = [
    (["children", "adults"], [:]), (["children", "adults", "older-people"], [:]), (["f", "m"], [:]),
    (["women", "men", "children"], [:]),
    (
      ["f-0-17", "m-0-17", "f-18-59", "m-18-59"],
      ["f": ["f-0-17", "f-18-59"], "m": ["m-0-17", "m-18-59"]]
    ),
    (
      ["boys", "girls", "women", "men"], ["children": ["boys", "girls"], "adults": ["women", "men"]]
    ),
  ]

  /// All that are told of but `all`.
  var toldGroups: [String] { groups + sums.keys.sorted() }

  /// How many there are; `all` and the places above are sums.
  func count(_ place: String, _ group: String, _ day: String) -> Int {
    let camps = Self.camps.contains(place) ? [place] : Self.camps
    let groups = group == "all" ? groups : sums[group] ?? [group]
    return camps.flatMap { camp in groups.map { counts["\(camp) \($0) \(day)"] ?? 0 } }.reduce(0, +)
  }

  mutating func write(to folder: TemporaryFolder) throws -> String {
    var estimates = ["id,source,occurred,entered,place,indicator,measure,unit,group,value,method"]
    for day in Self.days {
      for place in told {
        for group in ["all"] + toldGroups {
          let count = count(place, group, day)
          estimates.append(
            "e\(estimates.count),s,\(day),\(day),\(place),stranded,stock,persons,\(group),\(count),headcount")
          if group != "all", random.below(3) == 0 {
            let share = Double(count) * 100 / Double(self.count(place, "all", day))
            estimates.append(
              "e\(estimates.count),s,\(day),\(day),\(place),stranded,stock,percent,\(group),"
                + "\(String(format: "%.3f", share)),headcount")
          }
        }
      }
    }
    try folder.write(estimates.joined(separator: "\n") + "\n", to: "camps/estimates.csv")
    try folder.write(
      "id,name,type,parent\nland,Land,country,\nzone,Zone,adm1,land\n"
        + Self.camps.map { "\($0),Camp \($0),site,zone\n" }.joined(), to: "camps/places.csv")
    try folder.write(
      "id,publisher,published,language,relation\ns,Camp office,2025-11-28,en,original\n",
      to: "camps/sources.csv")
    try folder.write(
      """
      operation: camps
      title: {en: Camps}
      languages: [en]
      timezone: UTC
      first_report: 2025-11-28
      key_figures: [stranded/stock/persons/all/land]
      totals:
        - place: zone
          of: [a, b, c]
      indicators:
        stranded: {name: {en: People stranded}}

      """, to: "camps/operation.yaml")
    return "\(folder.path)/camps"
  }
}

/// A generator for these tests.
struct SplitMixSource {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
  }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
