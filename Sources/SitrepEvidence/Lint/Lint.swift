package import SitrepModel

/// Something to look at before a report is sent. A report with findings can be sent; nobody should be surprised.
package struct LintFinding: Hashable, Sendable {
  package var check: LintCheck
  /// The figure, measure, record or text it is about.
  package var subject: String
  package var message: Message

  package init(_ check: LintCheck, subject: String, message: Message) {
    self.check = check
    self.subject = subject
    self.message = message
  }
}

/// The checks before publishing, in the order in which they are told.
package enum LintCheck: String, Coded {
  case missingHeadline = "missing-headline"
  case staleHeadline = "stale-headline"
  case singleOrigin = "single-origin"
  case openConflict = "open-conflict"
  case policyPastEnd = "policy-past-end"
  case unusedDecision = "unused-decision"
  case untranslated
  case personalData = "personal-data"
  case silentChange = "silent-change"
  package static let vocabulary = "lint"
}

extension Knowledge {
  /// Every finding about the report of a viewpoint, in the order of the checks.
  package func lint(at view: Viewpoint) -> [LintFinding] {
    let evidence = DayEvidence(self, at: view)
    let report = self.report(at: view)
    var findings = headlineFindings(report)
    findings += report.policies.filter { $0.marks.contains { $0.code == .pastStatedEnd } }.map {
      LintFinding(
        .policyPastEnd, subject: $0.measure,
        message: Message("lint.policy-past-end.line", ["end": .optional($0.end)]))
    }
    findings += evidence.unusedDecisions(report)
    findings += untranslated(report)
    findings += personalDataFindings(at: view)
    return findings
  }

  private func headlineFindings(_ report: Report) -> [LintFinding] {
    var findings = report.gaps.filter { $0.kind == .noHeadline }.map {
      LintFinding(.missingHeadline, subject: $0.figure ?? "", message: $0.message)
    }
    for figure in report.figures where figure.headline {
      if figure.stale {
        findings.append(
          LintFinding(
            .staleHeadline, subject: figure.id,
            message: Message(
              "lint.stale-headline.line", ["days": .whole(figure.ageDays), "as_of": .date(figure.asOf)])))
      }
      if figure.origins < 2, figure.label != .verified, figure.label != .none {
        findings.append(
          LintFinding(
            .singleOrigin, subject: figure.id,
            message: Message(
              "lint.single-origin.line",
              ["origins": .whole(figure.origins), "reports": .whole(figure.reports)])))
      }
    }
    findings += report.conflicts.map {
      LintFinding(.openConflict, subject: $0.figure, message: $0.message)
    }
    return findings
  }

  /// Texts of the report that some language of the operation lacks.
  private func untranslated(_ report: Report) -> [LintFinding] {
    operation.profile.languages.flatMap { language in
      report.shown(in: language).caveats.filter { $0.code == .notInThisLanguage }.flatMap { caveat in
        caveat.appliesTo.map {
          LintFinding(
            .untranslated, subject: $0,
            message: Message("lint.untranslated.line", ["language": .code(Code("language", language))]))
        }
      }
    }
  }
}

extension DayEvidence {
  /// Decisions that hold on the day but chose nothing, because their record does not speak for the figure.
  func unusedDecisions(_ report: Report) -> [LintFinding] {
    let withheld = operation.decisions.isEmpty ? [] : withheldSubjects
    return operation.decisions.filter { $0.date <= view.day }.compactMap { decision in
      let id = text(decision.figure)
      if withheld.contains(text(decision.record)) { return nil }
      guard decisions.decision(onFigure: id)?.record == decision.record else { return nil }
      if report.figures.contains(where: { $0.id == id && $0.rule == .decision }) { return nil }
      return LintFinding(
        .unusedDecision, subject: id,
        message: Message("lint.unused-decision.line", ["record": .text(text(decision.record))]))
    }
  }
}
