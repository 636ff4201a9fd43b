import SitrepEvidence
import SitrepModel
import Testing

struct LabelCase: Sendable, CustomTestStringConvertible {
  var expected: Label
  var name: String
  var parts: [Part]

  init(_ expected: Label, _ name: String, _ parts: Part...) {
    (self.expected, self.name, self.parts) = (expected, name, parts)
  }

  var testDescription: String { name }
}

private let labelCases = [
  LabelCase(.unverified, "one origin", estimate("e1", "100")),
  LabelCase(
    .corroborated, "origins that agree", estimate("e1", "96", from: "Red Cross"),
    estimate("e2", "dozens", from: "Daily"), estimate("e3", "98", from: "Municipality")),
  LabelCase(
    .unverified, "two origins that are only near", estimate("e1", "more than 100", from: "A"),
    estimate("e2", "dozens", from: "B")),
  LabelCase(
    .conflicting, "two origins that disagree", estimate("e1", "100", from: "A"),
    estimate("e2", "200", from: "B")),
  LabelCase(
    .conflicting, "a conflict, though one side is verified",
    estimate("e1", "100", from: "A", status: .verified),
    estimate("e2", "200", from: "B")),
  LabelCase(.verified, "verified", estimate("e1", "100", status: .verified)),
  LabelCase(
    .verified, "a registration confirmed by others",
    estimate("e1", "100", method: .registration, credibility: 1)),
  LabelCase(
    .unverified, "a confirmed statement without a count",
    estimate("e1", "100", method: .officialStatement, credibility: 1)),
  LabelCase(
    .unverified, "a registration that is only probable",
    estimate("e1", "100", method: .registration, credibility: 2)),
  LabelCase(
    .corroborated, "verified but not recommended by the officer",
    estimate("e1", "100", from: "A", status: .verified), estimate("e2", "103", from: "B"),
    decision("e2", on: "2025-11-28")),
  LabelCase(.conflicting, "nothing but disputed records", estimate("e1", "100", status: .disputed)),
  LabelCase(Label.none, "nothing but refusals", estimate("e1", "no figure given")),
  LabelCase(
    .unverified, "present, said by two origins", estimate("e1", "present", from: "A"),
    estimate("e2", "present", from: "B")),
]

/// Two origins that say the same.
let twoOrigins = operation(of: labelCases[1].parts)

@Test(arguments: labelCases)
func theLabelClaimsNoMoreThanIsBehindIt(_ item: LabelCase) throws {
  let figure = try operation(of: item.parts).figure()
  #expect(figure.label == item.expected)
  #expect(figure.label == .verified || figure.label == .corroborated || !figure.marks.isEmpty)
}
