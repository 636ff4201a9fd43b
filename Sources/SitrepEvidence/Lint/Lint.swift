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

/// The checks before publishing, what matters first, in the order in which they are told.
package enum LintCheck: String, Coded {
  case missingHeadline = "missing-headline"
  case openConflict = "open-conflict"
  case staleHeadline = "stale-headline"
  /// A part is known of a later day than the whole that leads.
  case olderThanParts = "older-than-parts"
  case singleOrigin = "single-origin"
  /// A sum so far that fell.
  case fallingSum = "falling-sum"
  case partAboveWhole = "part-above-whole"
  /// A record about a day to come, which counts nowhere.
  case dateAhead = "date-ahead"
  case policyPastEnd = "policy-past-end"
  case unusedDecision = "unused-decision"
  case silentChange = "silent-change"
  case personalData = "personal-data"
  /// A second person has not accepted it yet, or has returned it.
  case notReviewed = "not-reviewed"
  case sourceTwice = "source-twice"
  case untranslated
  package static let vocabulary = "lint"
}

extension Knowledge {
  /// Every finding about the report of a viewpoint, in the order of the checks, each once.
  /// - Parameters:
  ///   - lexicon: the words by which personal data is told.
  ///   - made: the viewpoint's report, where it was made already.
  ///   - texts: those in which personal data was looked for before, by the same words.
  package func lint(
    at view: Viewpoint, _ lexicon: PersonalDataWords, of made: Report? = nil,
    besides texts: SearchedTexts = SearchedTexts()
  ) -> [LintFinding] {
    let evidence = DayEvidence(self, at: view)
    let report = made ?? self.report(at: view)
    var findings = headlineFindings(report)
    findings += evidence.numberFindings(report)
    findings += evidence.groupSumFindings(report.figures)
    findings += report.policies.filter { $0.marks.contains { $0.code == .pastStatedEnd } }.map {
      LintFinding(
        .policyPastEnd, subject: $0.measure,
        message: .lintPolicyPastEndLine(end: .optional($0.end)))
    }
    findings += evidence.unusedDecisions(report)
    findings += evidence.datesAheadFindings()
    findings += evidence.reviewFindings(report)
    findings += sourcesTwice(report)
    findings += personalDataFindings(at: view, lexicon, besides: texts)
    findings += untranslated(report)
    return LintFinding.inOrder(findings)
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
            message: .lintStaleHeadlineLine(asOf: .date(figure.asOf), days: figure.age)))
      }
      if figure.origins < 2, figure.label != .verified, figure.label != .none {
        findings.append(
          LintFinding(
            .singleOrigin, subject: figure.id,
            message: .lintSingleOriginLine(reports: .whole(figure.reports), origins: .whole(figure.origins))))
      }
    }
    findings += report.conflicts.map {
      LintFinding(.openConflict, subject: $0.figure, message: $0.message)
    }
    return findings
  }

  /// The entries whose texts the report shows and a language of the operation lacks: one finding a language.
  private func untranslated(_ report: Report) -> [LintFinding] {
    operation.profile.languages.compactMap { language in
      let missing = Self.untranslatedEntries(of: report, in: language)
      if missing.isEmpty { return nil }
      return LintFinding(
        .untranslated, subject: "",
        message: .lintUntranslatedLine(
          count: .whole(missing.count), language: .code(Code("language", language)),
          subjects: .texts(Array(missing.prefix(Self.subjectsTold))),
          more: .whole(max(0, missing.count - Self.subjectsTold))))
    }
  }

  /// By the ids that they have in the tables: what the report puts together of several stands for those it rests on,
  /// where none of them is named by itself.
  private static func untranslatedEntries(of report: Report, in language: String) -> [String] {
    let subjects = report.shown(in: language).caveats.first { $0.code == .notInThisLanguage }?.appliesTo ?? []
    if subjects.isEmpty { return [] }
    var basis: [String: Set<String>] = [:]
    report.forEachBasis { subject, record in basis[subject, default: []].insert(record) }
    let records = basis.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    let narratives = Set(report.narratives.map(\.subject))
    var entries = Set(subjects.filter { records.contains($0) || narratives.contains($0) })
    for own in subjects.filter({ !entries.contains($0) }).compactMap({ basis[$0] })
    where entries.isDisjoint(with: own) {
      entries.formUnion(own)
    }
    // What rests on no entry tells again what others tell; where there are none it is better than nothing.
    return entries.isEmpty ? subjects : entries.sorted()
  }

  private static let subjectsTold = 10

  /// Sources of the report that are one document: of one address, or of one publisher, title and date.
  private func sourcesTwice(_ report: Report) -> [LintFinding] {
    var first: [[String]: String] = [:]
    var findings: [LintFinding] = []
    for source in report.sources {
      let byTitle = source.title.flatMap { title in
        source.published.map {
          [foldedName(source.publisher.original), foldedName(title.original), $0.description]
        }
      }
      let keys = [source.url.map { [$0] }, byTitle].compactMap(\.self)
      if let same = keys.compactMap({ first[$0] }).first {
        findings.append(
          LintFinding(
            .sourceTwice, subject: source.id,
            message: .lintSourceTwiceLine(publisher: .local(source.publisher), other: .text(same))))
      }
      for key in keys where first[key] == nil { first[key] = source.id }
    }
    return findings
  }
}

extension LintFinding {
  /// In the order of the checks, each once.
  package static func inOrder(_ findings: [LintFinding]) -> [LintFinding] {
    var seen: Set<LintFinding> = []
    let distinct = findings.filter { seen.insert($0).inserted }
    return LintCheck.allCases.flatMap { check in distinct.filter { $0.check == check } }
  }
}

extension DayEvidence {
  /// Decisions that hold on the day but chose nothing, because their record does not speak for the figure.
  func unusedDecisions(_ report: Report) -> [LintFinding] {
    let named = knowledge.records(withIDs: operation.decisions.map(\.record))
    let decided = Set(report.figures.lazy.filter { $0.rule == .decision }.map(\.id))
    return operation.decisions.filter { $0.date <= view.day }.compactMap { decision in
      let id = text(decision.figure)
      guard let record = named[decision.record], knowledge.isKnown(record, at: view), !isWithheld(record)
      else { return nil }
      guard decisions.decision(onFigure: id)?.record == decision.record else { return nil }
      if decided.contains(id) { return nil }
      return LintFinding(
        .unusedDecision, subject: id,
        message: .lintUnusedDecisionLine(record: .text(text(decision.record))))
    }
  }
}
