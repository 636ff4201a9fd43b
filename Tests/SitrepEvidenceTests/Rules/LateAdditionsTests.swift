import SitrepEvidence
import SitrepModel
import Testing

struct LateCase: Sendable, CustomTestStringConvertible {
  var name: String
  var on: String
  var known: String
  var isLate: Bool
  var testDescription: String { name }
}

@Test(arguments: [
  LateCase(name: "about a day before the period", on: "2025-11-25", known: "2025-11-28", isLate: true),
  LateCase(name: "about the first day of the period", on: "2025-11-27", known: "2025-11-28", isLate: false),
  LateCase(
    name: "about an interval that reaches the period", on: "2025-11-20/2025-11-27", known: "2025-11-28",
    isLate: false),
  LateCase(
    name: "about an interval before it", on: "2025-11-20/2025-11-26", known: "2025-11-28", isLate: true),
  LateCase(name: "about what has no end", on: "2025-11-20/..", known: "2025-11-28", isLate: false),
  LateCase(name: "known to the report before", on: "2025-11-25", known: "2025-11-27", isLate: false),
  LateCase(name: "not known yet", on: "2025-11-25", known: "2025-11-29", isLate: false),
])
func whatCameInLateIsListedOnce(_ item: LateCase) {
  let operation = operation {
    estimate("e1", "100", on: item.on, known: .at(item.known))
    event("v1", on: item.on, known: .at(item.known))
  }
  #expect(operation.report().late.map(\.record) == (item.isLate ? ["e1", "v1"] : []))
}

/// A count of some days ago that came in only now.
let lateCount = operation {
  estimate("e1", "100", on: "2025-11-25", known: "2025-11-28")
  estimate("e2", "120", on: "2025-11-27", known: "2025-11-27")
}

@Test func aLateCountIsListedAndDoesNotDisplaceANewerOne() throws {
  #expect(lateCount.report().late.map(\.record) == ["e1"])
  #expect(try lateCount.figure().best == 120)
}

@Test func backgroundDoesNotComeLate() {
  let operation = operation {
    $0.indicators = [Indicator(id: "population", name: LocalText(), role: .context)]
  } _: {
    estimate("e1", "100", of: "population", on: "2018", known: "2025-11-28")
    policy("p1", .inForce, on: "2023-04", start: "2023-04-01", lasting: "P2M", known: "2025-11-28")
    statement("s1", .context, on: "history", said: "2018", known: "2025-11-28")
    policy("p2", .inForce, of: "closure", on: "2025-11-20", known: "2025-11-28")
  }
  #expect(operation.report().late.map(\.record) == ["p2"])
}
