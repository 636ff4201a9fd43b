import SitrepModel

@testable import SitrepEvidence

/// The examples of the page, one a rule at least, each an operation that the rule's own tests use.
let workedExamples: [WorkedExample] = [
  WorkedExample(1, eveningStory, on: "2025-11-28", "2025-11-29") { report, _, _ in
    report.line() + report.lines(.noHeadline)
  },
  WorkedExample(2, corrected, on: "2025-11-28", "2025-11-29") { report, _, _ in
    report.line() + report.corrections.map { .init(message: $0.message) }
  },
  WorkedExample(3, copiedStory, on: "2025-11-28") { report, _, _ in report.line() },
  WorkedExample(4, dayAndWeek, on: "2025-11-28") { report, _, _ in
    report.line("stranded/flow/persons/all/crossing")
  },
  WorkedExample(5, freshNumber, on: "2025-11-28") { report, _, _ in report.line() + report.lines(.noCount) },
  WorkedExample(6, disagreement, on: "2025-11-28") { report, _, _ in
    report.line() + report.conflicts.map { .init(message: $0.message) }
  },
  WorkedExample(7, moreCredible, on: "2025-11-28") { _, knowledge, view in
    knowledge.explain([stranded], at: view).flatMap(\.paragraphs).map(\.message)
      .filter { ["explain.figure", "explain.agreement.consistent", "explain.rule"].contains($0.key) }
      .map { .init(message: $0) }
  },
  WorkedExample(8, twoOrigins, on: "2025-11-28") { report, _, _ in report.line() },
  WorkedExample(9, once, on: "2025-11-14", "2025-11-20") { report, _, _ in
    report.line() + report.lines(.expiredFigure)
  },
  WorkedExample(10, wordsAndNumbers, on: "2025-11-28") { report, _, _ in
    report.changes.map { .init(message: $0.message, codes: $0.marks.map(\.code)) }
  },
  WorkedExample(11, twoOfThreeSites, on: "2025-11-28") { report, _, _ in
    report.line("stranded/stock/persons/all/district")
  },
  WorkedExample(12, lateCount, on: "2025-11-28") { report, _, _ in
    report.line() + report.late.map { .init(message: $0.message, codes: $0.marks.map(\.code)) }
  },
  WorkedExample(13, impreciseStart, on: "2025-12-01", "2026-01-29") { report, _, _ in
    report.policies.map { .init(message: $0.message, codes: $0.marks.map(\.code)) }
  },
  WorkedExample(14, oneDeadline, on: "2025-11-28") { report, _, _ in
    report.claims.map { .init(message: $0.message, codes: $0.marks.map(\.code)) }
  },
  WorkedExample(15, waterAndNoHealth, on: "2025-11-28") { report, _, _ in
    report.highlights.filter { $0.kind == .condition }.map {
      .init(message: $0.message, codes: $0.marks.map(\.code))
    } + report.lines(.silentSector)
  },
  WorkedExample(16, dozens, on: "2025-11-28") { report, _, _ in
    report.planning.map { .init(message: $0.message, codes: $0.marks.map(\.code)) }
  },
  WorkedExample(17, busyDay, on: "2025-11-28") { report, _, _ in
    report.highlights.map { .init(message: $0.message, codes: $0.marks.map(\.code)) }
  },
  WorkedExample(18, confidentialCorrection, on: "2025-11-28") { report, _, _ in
    report.line() + report.corrections.map { .init(message: $0.message) }
  },
  WorkedExample(18, fewChildren, on: "2025-11-28") { report, _, _ in
    report.figures.flatMap { report.line($0.id) }
  },
  WorkedExample(19, twoAccounts, on: "2025-11-28") { report, _, _ in
    report.highlights.filter { $0.kind == .conflict }.map {
      .init(message: $0.message, codes: $0.marks.map(\.code))
    }
  },
  WorkedExample(20, outbreakWeek, on: "2025-11-28") { report, _, _ in
    report.shares.map { .init(message: $0.message, codes: $0.marks.map(\.code)) }
  },
  WorkedExample(21, twoDistricts, on: "2025-11-28") { report, _, _ in
    (report.placeMatrix?.rows ?? []).flatMap(\.cells).compactMap(\.figure).flatMap { report.line($0) }
  },
  WorkedExample(22, partedBySex, on: "2025-11-28") { report, _, _ in
    report.groupTables.flatMap(\.missing).map { .init(message: $0) }
  },
  WorkedExample(23, twoOrganisations, on: "2025-11-28") { report, _, _ in
    report.responseSummaries.map { .init(message: $0.message, codes: $0.marks.map(\.code)) }
  },
]
