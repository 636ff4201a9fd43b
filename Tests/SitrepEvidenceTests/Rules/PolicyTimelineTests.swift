import SitrepEvidence
import SitrepModel
import SitrepTestSupport
import Testing

struct StageCase: Sendable, CustomTestStringConvertible {
  var name: String
  var expected: PolicyStage
  var label: Label
  var isConfirmed: Bool
  var parts: [Part]

  init(_ name: String, _ expected: PolicyStage, _ label: Label, confirmed: Bool, _ parts: Part...) {
    (self.name, self.expected, self.label, self.parts) = (name, expected, label, parts)
    isConfirmed = confirmed
  }

  var testDescription: String { name }
}

private let stageCases = [
  StageCase(
    "announced is not in force", .announced, .unverified, confirmed: false, policy("p1", .announced)),
  StageCase("adopted is not in force", .adopted, .unverified, confirmed: false, policy("p1", .adopted)),
  StageCase("pledged is not in force", .pledged, .unverified, confirmed: false, policy("p1", .pledged)),
  StageCase("in force is", .inForce, .unverified, confirmed: true, policy("p1", .inForce)),
  StageCase(
    "the last said by date", .inForce, .unverified, confirmed: true, policy("p1", .inForce, on: "2025-11-28"),
    policy("p2", .adopted, on: "2025-11-27", from: "B")),
  StageCase(
    "of one date the later stage", .inForce, .unverified, confirmed: true, policy("p1", .inForce),
    policy("p2", .announced, from: "B")),
  StageCase(
    "what was known later but is about before changes nothing", .suspended, .unverified, confirmed: true,
    policy("p1", .suspended, on: "2025-11-27", known: "2025-11-27"),
    policy("p2", .inForce, on: "2025-11-26", from: "B", known: "2025-11-28")),
  StageCase(
    "what is about a later day is not yet", .announced, .unverified, confirmed: false,
    policy("p1", .announced, on: "2025-11-27"),
    policy("p2", .inForce, on: "2025-12-01", known: "2025-11-28")),
  StageCase(
    "two origins corroborate a stage", .adopted, .corroborated, confirmed: false,
    policy("p1", .adopted, on: "2025-11-27"), policy("p2", .adopted, from: "B")),
  StageCase(
    "copies do not", .adopted, .unverified, confirmed: false, source("B", origin: "AP"),
    policy("p1", .adopted, on: "2025-11-27"), policy("p2", .adopted, from: "B")),
  StageCase(
    "word of it before a suspension is about another time", .inForce, .unverified, confirmed: true,
    policy("p1", .inForce, on: "2025-11-20", from: "A"),
    policy("p2", .suspended, on: "2025-11-24", from: "A"),
    policy("p3", .inForce, on: "2025-11-27", from: "B")),
  StageCase(
    "verified", .inForce, .verified, confirmed: true, policy("p1", .inForce, status: .verified)),
  StageCase(
    "nothing but disputed", .inForce, .conflicting, confirmed: true,
    policy("p1", .inForce, status: .disputed)),
  StageCase(
    "an ending told of a year ended what began in it", .ended, .unverified, confirmed: true,
    policy("p1", .ended, on: "2025"), policy("p2", .inForce, on: "2025-04", from: "B")),
]

@Test(arguments: stageCases)
func theStageIsTheLastSaidAndNotMore(_ item: StageCase) throws {
  let measure = try operation(of: item.parts).measure(
    item.name.hasPrefix("an ending") ? "2026-01-05" : "2025-11-28")
  #expect(measure.stage == item.expected)
  #expect(measure.stageLabel == item.label)
  #expect(measure.codes.contains(.notConfirmedInForce) == !item.isConfirmed)
}

@Test func aMeasureOfWhichNothingIsSaidYetIsNotShown() {
  let operation = operation { policy("p1", .inForce, on: "2025-12-01", known: "2025-11-28") }
  #expect(operation.report().policies.isEmpty)
}

struct MergeCase: Sendable, CustomTestStringConvertible {
  var starts: [String]
  var expected: String
  var agree = true
  /// How many of the sources say it as closely as all of them together, and are named for it.
  var named: Int?

  var testDescription: String { starts.joined(separator: " & ") }
}

private let mergeCases = [
  MergeCase(starts: ["2025-11-28"], expected: "2025-11-28"),
  MergeCase(starts: ["2025-11-28/2025-11-30", "2025-11-28"], expected: "2025-11-28", named: 1),
  MergeCase(
    starts: ["2025-11-26/2025-11-29", "2025-11-28/2025-11-30"], expected: "2025-11-28/2025-11-29"),
  // As a source puts it: a month stays a month.
  MergeCase(starts: ["2023", "2023-04"], expected: "2023-04", named: 1),
  MergeCase(starts: ["2025-11-28~", "2025-11-28"], expected: "2025-11-28"),
  MergeCase(starts: ["2025-11-28~", "2025-11"], expected: "2025-11-28~", named: 1),
  MergeCase(starts: ["2025-11-28/..", "2025-11-30"], expected: "2025-11-30", named: 1),
  MergeCase(starts: ["../2025-11-30", "2025-11-28"], expected: "2025-11-28", named: 1),
  MergeCase(starts: ["../2025-11-30", "2025-11-28/.."], expected: "2025-11-28/2025-11-30"),
  MergeCase(starts: ["2025-11-28/..", "2025-11-20/.."], expected: "2025-11-28/..", named: 1),
  MergeCase(starts: ["2025-11-28", "2025-11-30"], expected: "2025-11-28/2025-11-30", agree: false),
  MergeCase(starts: ["2025-11-28/..", "2025-11-20"], expected: "2025-11-20/..", agree: false),
  MergeCase(starts: ["2025-11-28~", "2025-11-29"], expected: "2025-11-28/2025-11-29", agree: false),
]

@Test(arguments: mergeCases)
func startsIntersectWhereTheyCanAndConflictElse(_ item: MergeCase) throws {
  for starts in [item.starts, item.starts.reversed()] {
    let operation = operation {
      for (index, start) in starts.enumerated() {
        policy("p\(index)", .inForce, start: start, from: "s\(index)")
      }
    }
    let measure = try operation.measure("2025-11-28")
    #expect(measure.start?.description == item.expected)
    #expect((measure.startLabel == .conflicting) == !item.agree)
    #expect(measure.codes.contains(.conflicting) == !item.agree)
    #expect(measure.startOrigins.count == item.named ?? starts.count)
  }
}

@Test func startAndDurationKeepTheirOwnOrigins() throws {
  let measure = try operation {
    policy("p1", .adopted, start: "2025-11-28", from: "AFP")
    policy("p2", .adopted, lasting: "P60D", from: "UPI")
    policy("p3", .adopted, lasting: "60", from: "EFE")
  }.measure("2025-11-28")
  #expect(measure.startOrigins == ["AFP"])
  #expect(measure.startLabel == .unverified)
  #expect(measure.durationOrigins == ["EFE", "UPI"])
  #expect(measure.durationLabel == .corroborated)
}

@Test func theStartOfAReopeningIsNotThatOfTheClosure() throws {
  let reopened = operation(of: [
    policy("p1", .inForce, on: "2025-11-20", start: "2025-11-20"),
    policy("p2", .ended, on: "2025-11-27", start: "2025-11-27"),
  ])
  let measure = try reopened.measure("2025-11-28")
  #expect(measure.start == date("2025-11-20"))
  #expect(!measure.codes.contains(.conflicting))
  let alone = try operation(of: [policy("p2", .ended, on: "2025-11-27", start: "2025-11-20")])
    .measure("2025-11-28")
  #expect(alone.start == date("2025-11-20"))
}
