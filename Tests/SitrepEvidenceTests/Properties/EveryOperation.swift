import SitrepModel
import Testing

@testable import SitrepEvidence

/// Runs a property over every random operation, and stops at the first that breaks it.
func forEveryOperation(
  sourceLocation: SourceLocation = #_sourceLocation,
  _ property: (RandomOperation, inout SeededGenerator) throws -> String?
) rethrows {
  for shape in RandomOperation.all {
    var random = SeededGenerator(seed: shape.seed &+ 1_000_000)
    if let fault = try property(shape, &random) {
      Issue.record("operation \(shape.seed): \(fault)", sourceLocation: sourceLocation)
      return
    }
  }
}

/// What differs between two reports, as far as their fields tell.
func difference(_ one: Report, _ other: Report) -> String? {
  if one == other { return nil }
  for field in Report.fields where field.value(one) != field.value(other) {
    return "\(field.name) differs:\n  \(field.value(one))\n  \(field.value(other))"
  }
  return "the reports differ"
}
