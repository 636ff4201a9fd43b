import SitrepEvidence
import SitrepModel
import SitrepTestSupport
import Testing

@Suite("Who carries another's plan is not its origin")
struct PlanOriginTests {
  private static let registers = [
    actor("president", name: "Ana Soto", organisation: "Presidency"),
    actor("presidency", name: "Presidency", kind: .organisation),
    source("A", origin: "AFP", relation: .republished), source("B", origin: "AP", relation: .republished),
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var stage: PolicyStage
    var by: String?
    var kind: AttributionKind?
    var actor = "president"
    /// Of the first step.
    var origin: String
    var label: Label
  }

  @Test(arguments: [
    Case(testDescription: "pledged", stage: .pledged, origin: "Presidency", label: .unverified),
    Case(testDescription: "proposed", stage: .proposed, origin: "Presidency", label: .unverified),
    Case(testDescription: "announced", stage: .announced, origin: "Presidency", label: .unverified),
    Case(
      testDescription: "as a newsroom puts it", stage: .announced, kind: .media, origin: "Presidency",
      label: .unverified),
    Case(
      testDescription: "of an actor that is not registered", stage: .announced, actor: "the cabinet",
      origin: "the cabinet", label: .unverified),
    Case(
      testDescription: "told by residents", stage: .announced, kind: .resident, origin: "AFP",
      label: .corroborated),
    Case(
      testDescription: "told by an official", stage: .announced, by: "Police", kind: .official,
      origin: "Police",
      label: .unverified),
    Case(testDescription: "in force, as seen by two", stage: .inForce, origin: "AFP", label: .corroborated),
    Case(testDescription: "adopted, as told by two", stage: .adopted, origin: "AFP", label: .corroborated),
    Case(
      testDescription: "planned by nobody named", stage: .announced, actor: "", origin: "AFP",
      label: .corroborated),
  ])
  func originOfAPlan(_ item: Case) throws {
    let operation = operation(
      of: Self.registers
        + ["A", "B"].enumerated().map { index, source in
          policy(
            "p\(index)", item.stage, from: source, by: item.by, as: item.kind, actor: item.actor)
        })
    let measure = try operation.measure("2025-11-28")
    #expect(measure.steps.first?.origin?.original == item.origin)
    #expect(measure.stageLabel == item.label)
  }
}

@Suite("The first day of a measure is named for who gave it")
struct FirstDayOriginTests {
  @Test(
    arguments: [
      // Who said "late November" and how long did not say the 28th.
      ([("A", "2025-11-21/2025-11-30"), ("B", "2025-11-28")], ["B"], Label.unverified),
      ([("A", "2025-11-28"), ("B", "2025-11-28")], ["A", "B"], .corroborated),
      ([("A", "2025-11-28"), ("B", "2025-11-28"), ("C", "2025-11")], ["A", "B"], .corroborated),
      ([("A", "2025-11-20/2025-11-28"), ("B", "2025-11-28/2025-11-30")], ["A", "B"], .corroborated),
      ([("A", "2025-11-26/.."), ("B", "../2025-11-28"), ("C", "2025-11")], ["A", "B"], .corroborated),
      ([("A", "2025-11-26"), ("B", "2025-11-28")], ["A", "B"], .conflicting),
      ([("A", "2025-11-26/.."), ("B", "2025-11-24/..")], ["A"], .unverified),
    ] as [([(String, String)], [String], Label)])
  func namedForIt(steps: [(String, String)], origins: [String], label: Label) throws {
    let operation = operation(
      of: steps.enumerated().map { index, step in
        policy("p\(index)", .adopted, start: step.1, lasting: index == 0 ? "P60D" : nil, from: step.0)
      })
    let measure = try operation.measure("2025-11-30")
    #expect(measure.startOrigins.map(\.original) == origins)
    #expect(measure.startLabel == label)
    #expect(measure.durationOrigins == ["A"])
  }
}
