import SitrepModel
import Testing

@testable import SitrepEvidence

/// What the random operations must hold often enough for the properties to mean something.
private struct Meeting: Sendable, CustomTestStringConvertible {
  var name: String
  var atLeast: Int
  var count: @Sendable (Report) -> Int
  var testDescription: String { name }

  init(_ name: String, _ atLeast: Int, _ count: @escaping @Sendable (Report) -> Int) {
    (self.name, self.atLeast, self.count) = (name, atLeast, count)
  }
}

private let meetings: [Meeting] = [
  Meeting("several statements", 300) { $0.figures.count { $0.statements.count > 1 } },
  Meeting("copies", 50) { $0.figures.count { $0.codes.contains(.copies) } },
  Meeting("conflicts", 100) { $0.conflicts.count },
  Meeting("near", 10) { $0.figures.count { $0.agreement == .near } },
  Meeting("consistent", 50) { $0.figures.count { $0.agreement == .consistent } },
  Meeting("corroborated", 20) { $0.figures.count { $0.label == .corroborated } },
  Meeting("verified", 50) { $0.figures.count { $0.label == .verified } },
  Meeting("nothing but refusals", 20) { $0.figures.count { $0.label == .none } },
  Meeting("a refusal beside a figure", 50) {
    $0.figures.count { $0.label != .none && $0.codes.contains(.noCountByAuthority) }
  },
  Meeting("carried forward", 50) { $0.figures.count(where: \.stale) },
  Meeting("withheld corrections or small counts", 50) { $0.figures.count { $0.codes.contains(.withheld) } },
  Meeting("decisions", 20) { $0.figures.count { $0.rule == .decision } },
  Meeting("totals", 10) { $0.figures.count { $0.coverage != nil } },
  Meeting("countdowns", 20) { $0.claims.count },
  Meeting("changes told", 30) { $0.changes.count { $0.kind == .increased || $0.kind == .decreased } },
  Meeting("changes refused", 100) { $0.changes.count { $0.kind == .notComparable } },
  Meeting("corrections", 50) { $0.corrections.count },
  Meeting("late additions", 50) { $0.late.count },
  Meeting("measures with a clock", 100) { $0.policies.count { $0.clock != nil } },
  Meeting("conditions", 100) { $0.conditions.count },
  Meeting("opposed stances", 10) { $0.stances.count },
  Meeting("planning figures", 200) { $0.planning.count },
]

@Test(arguments: meetings)
private func theRandomOperationsMeetEveryRule(_ meeting: Meeting) {
  let count = RandomOperation.all.reduce(0) { $0 + meeting.count($1.report) }
  #expect(count >= meeting.atLeast)
}
