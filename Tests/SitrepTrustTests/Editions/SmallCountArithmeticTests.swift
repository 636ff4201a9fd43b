import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

@Suite("An attacker with the reports of all days, and arithmetic over places, groups, days and percentages")
struct SmallCountArithmeticTests {
  /// How many operations are attacked: `SITREP_ATTACKS`, or few.
  static let count = ProcessInfo.processInfo.environment["SITREP_ATTACKS"].flatMap(Int.init) ?? 36

  @Test("works out no count of a few people", arguments: 0..<count)
  func nothingIsWorkedOut(seed: Int) throws {
    var camps = CountedCamps(seed: seed)
    let settled = try withTemporaryFolder { folder in
      let path = try camps.write(to: folder)
      return Attack(on: camps, knowing: try Attack.shown(in: path, edition: "public")).settledFew
    }
    #expect(settled == [])
  }

  @Test("would work them out from the internal edition", arguments: 0..<4)
  func attackIsNotBlind(seed: Int) throws {
    var camps = CountedCamps(seed: seed)
    let settled = try withTemporaryFolder { folder in
      let path = try camps.write(to: folder)
      return Attack(on: camps, knowing: try Attack.shown(in: path, edition: "internal")).settledFew
    }
    #expect(!settled.isEmpty)
  }

  @Test("would work them out, were only they hidden")
  func needsComplements() throws {
    var count = 0
    for seed in 0..<8 {
      var camps = CountedCamps(seed: seed)
      let settled = try withTemporaryFolder { folder in
        let path = try camps.write(to: folder)
        let shown = try Attack.shown(in: path, edition: "internal").filter { !(1...4).contains($0.value) }
        return Attack(on: camps, knowing: shown).settledFew
      }
      if !settled.isEmpty { count += 1 }
    }
    #expect(count > 3)
  }
}

/// What the numbers that stand in reports settle, by the sums that must hold.
private struct Attack {
  private var system = LinearSystem()
  private var numbers: [String: Int] = [:]
  private let camps: CountedCamps

  struct Shown {
    let figure: String
    let day: String
    let value: Double
  }

  init(on camps: CountedCamps, knowing shown: [Shown]) {
    self.camps = camps
    for day in CountedCamps.days {
      for place in CountedCamps.places {
        for (sum, parts) in camps.sums.merging(["all": camps.groups], uniquingKeysWith: { $1 }) {
          add(["\(place) \(sum) \(day)": 1].merging(parts.map { ("\(place) \($0) \(day)", -1) }) { $1 })
        }
      }
      for group in ["all"] + camps.toldGroups {
        add(
          ["zone \(group) \(day)": 1]
            .merging(CountedCamps.camps.map { ("\($0) \(group) \(day)", -1) }) { $1 })
        add(["land \(group) \(day)": 1, "zone \(group) \(day)": -1])
      }
    }
    for item in shown {
      let parts = item.figure.split(separator: "/").map(String.init)
      guard parts.count == 5 else { continue }
      let (unit, group, place) = (parts[2], parts[3], parts[4])
      // A share settles the count, for the whole is told.
      if unit == "persons" || unit == "percent" { add(["\(place) \(group) \(item.day)": 1]) }
    }
  }

  private mutating func number(_ name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = numbers.count
    return numbers.count - 1
  }

  private mutating func add(_ terms: [String: Int]) {
    var numbered: [Int: Int] = [:]
    for (name, factor) in terms { numbered[number(name)] = factor }
    system.add(numbered)
  }

  /// The counts of one to four in a sub-group that are settled.
  var settledFew: [String] {
    var settled: [String] = []
    for place in CountedCamps.places {
      for group in camps.toldGroups {
        for day in CountedCamps.days where (1...4).contains(camps.count(place, group, day)) {
          let name = "\(place) \(group) \(day)"
          if let number = numbers[name], system.settles(number) { settled.append(name) }
        }
      }
    }
    return settled
  }

  /// Every number of a figure that the reports of all days tell, wherever in the report it stands.
  static func shown(in path: String, edition: String) throws -> [Shown] {
    let operation = try OperationFolder(at: path)
    let request = ReportRequest(
      from: CountedCamps.days[0], to: CountedCamps.days[CountedCamps.days.count - 1], formats: ["json"],
      languages: ["en"], edition: edition)
    var shown: [Shown] = []
    for file in try operation.files(request) {
      let report = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any] ?? [:]
      func items(_ name: String, of object: [String: Any]) -> [[String: Any]] {
        object[name] as? [[String: Any]] ?? []
      }
      func add(_ item: [String: Any], figure: Any?, day: String) {
        guard let figure = figure as? String, let day = item[day] as? String else { return }
        // A sum of those places that are shown is not the number of the whole.
        if let coverage = item["coverage"] as? [String: Int], coverage["covered"] != coverage["declared"] {
          return
        }
        for bound in ["low", "best", "high"] {
          if let value = item[bound] as? Double {
            shown.append(Shown(figure: figure, day: day, value: value))
          }
        }
      }
      for figure in items("figures", of: report) {
        add(figure, figure: figure["id"], day: "as_of")
        for part in ["statements", "earlier"] {
          for item in items(part, of: figure) { add(item, figure: figure["id"], day: "as_of") }
        }
      }
      for record in items("records", of: report) { add(record, figure: record["figure"], day: "occurred") }
      for history in items("history", of: report) {
        for point in items("points", of: history) { add(point, figure: history["figure"], day: "as_of") }
      }
    }
    return shown
  }
}
