import SitrepEvidence
import SitrepModel
import Testing

struct PolicyChangeCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// The record that the change is told by; nil where nothing is another.
  var told: String?
  var parts: [Part]

  init(_ name: String, told: String?, _ parts: Part...) {
    (self.name, self.told, self.parts) = (name, told, parts)
  }

  var testDescription: String { name }
}

/// What the report of the 27th knows, and what the one of the 28th learns.
private func before(
  _ stage: PolicyStage, start: String? = nil, lasting duration: String? = nil
) -> Part {
  policy("p1", stage, on: "2025-11-26", start: start, lasting: duration)
}

private func now(
  _ stage: PolicyStage, on: String = "2025-11-28", start: String? = nil, end: String? = nil,
  lasting duration: String? = nil
) -> Part {
  policy("p2", stage, on: on, start: start, end: end, lasting: duration, from: "B", known: "2025-11-28")
}

private let policyChangeCases = [
  PolicyChangeCase("a first word of a measure", told: "p2", now(.inForce)),
  PolicyChangeCase(
    "a first word, late, of a measure that still holds", told: "p2", now(.inForce, on: "2025-11-20")),
  PolicyChangeCase("a first word, late, of a measure that is over", told: nil, now(.ended, on: "2023")),
  PolicyChangeCase("one more source of the same stage", told: nil, before(.inForce), now(.inForce)),
  PolicyChangeCase("the next stage", told: "p2", before(.announced), now(.adopted)),
  PolicyChangeCase("an end", told: "p2", before(.inForce), now(.ended)),
  PolicyChangeCase("an end told late", told: "p2", before(.inForce), now(.ended, on: "2025-11-26")),
  PolicyChangeCase(
    "a first day where none was known", told: "p2", before(.inForce), now(.inForce, start: "2025-11-25")),
  PolicyChangeCase(
    "the same first day again", told: nil, before(.inForce, start: "2025-11-25"),
    now(.inForce, start: "2025-11-25")),
  PolicyChangeCase(
    "a longer time", told: "p2", before(.inForce, start: "2025-11-25", lasting: "P30D"),
    now(.extended, end: "2026-01-24")),
]

@Test(arguments: policyChangeCases)
func aMeasureChangesWhereItsStageOrItsDatesDo(_ item: PolicyChangeCase) {
  let report = operation(of: item.parts).report()
  #expect(report.changes.flatMap(\.records) == [item.told].compactMap(\.self))
}

@Test(arguments: [
  ("2025-11-28", true), ("2025-11-27", true), ("2025-11-20/2025-11-27", true), ("2025-11-26", false),
  ("2023", false),
])
func whatWasOverBeforeIsNoChange(on: String, isChange: Bool) {
  let report = operation { event("v1", on: on, known: "2025-11-28") }.report()
  #expect(report.changes.map(\.subject) == (isChange ? ["v1"] : []))
  // It is told once all the same.
  #expect(report.late.map(\.record) == (isChange ? [] : ["v1"]))
}
