import SitrepModel

extension DayEvidence {
  /// What waits for a second person, and what one has returned. Of what the edition leaves out only the number is told.
  func reviewFindings(_ report: Report) -> [LintFinding] {
    let returned = operation.newestReviews(knownBy: knowledge.knownTime.cutoff(of: view.knownBy))
      .filter { $0.value.verdict == .returned }
    var waiting: [String] = []
    var findings: [LintFinding] = []
    for table in RecordTable.allCases {
      for facts in knowledge.facts(of: table) where facts.counts(at: view) {
        let id = text(facts.id)
        if let review = returned[facts.id] {
          let comment = operation.names.textIfPresent(review.comment)
          findings.append(
            LintFinding(
              .notReviewed, subject: id,
              message: .lintNotReviewedReturned(comment: .optional(comment))))
        } else if facts.visibility.isUnreviewed(at: view) {
          waiting.append(id)
        }
      }
    }
    findings.sort { $0.subject < $1.subject }
    if !waiting.isEmpty {
      findings.append(
        LintFinding(
          .notReviewed, subject: "",
          message: .lintNotReviewedLine(
            count: .whole(waiting.count), subjects: .texts(Array(waiting.sorted().prefix(Self.told))),
            more: .whole(max(0, waiting.count - Self.told)))))
    }
    if report.unreviewed > 0 {
      findings.append(
        LintFinding(
          .notReviewed, subject: "",
          message: .lintNotReviewedLeftOut(count: .whole(report.unreviewed))))
    }
    return findings
  }

  private static let told = 10
}
