import SitrepEvidence
import SitrepLanguage
import SitrepModel

/// The day's report as it stands: what is new since the last one issued, what waits, and one button.
struct TodayPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }
  private var workspace: Workspace { frame.workspace }

  func answer() async throws -> PageAnswer {
    let view = try frame.askedView()
    let report = try await workspace.report(
      day: view.day, edition: view.edition, language: words.language.code)
    // Open conflicts are told by themselves, with the way to decide them.
    let findings = try await workspace.lint(at: view).filter { $0.check != .openConflict }
    let day = words.language.text(.day(view.day))
    // What waits for review is in no report yet.
    let isEmpty = try report.records.isEmpty && !workspace.hasRecords()
    return try frame.answer(words("today.title", ["date": .text(day)]), tab: .today) {
      if isEmpty { empty }
      try HTML(.div, .class("today")) {
        HTML(.div) {
          brief(report)
          news(report)
        }
        try HTML(.div) {
          issue(view, day)
          try waiting(report, findings: findings, at: view)
          ahead(report)
          gaps(report)
        }
      }
    }
  }

  private var empty: HTML {
    HTML(.p, .class("say")) {
      words("today.empty")
      if frame.context.may(.enter) {
        " "
        HTML(.a, .link(PageAddress("add"))) { words("today.begin") }
      }
    }
  }

  private func brief(_ report: Report) -> HTML {
    let lines = report.inBrief.map { line in
      line.parts.map { words.language.text($0.message) }.joined(separator: " ")
    }
    // One line refers to another by its number.
    return section("today.brief", HTML(.ol) { for line in lines { HTML(.li) { line } } })
  }

  private func news(_ report: Report) -> HTML {
    let told =
      report.changes.map { ($0.message, $0.records.first) }
      + report.correctionsTold.filter(\.isNew).map { ($0.message, $0.replacedBy ?? $0.record) }
      + report.late.map { ($0.message, $0.record) }
    return HTML(.section) {
      HTML(.h2) { words(report.header.previous == nil ? "today.new-first" : "today.new") }
      HTML(.p, .class("soft")) { lastIssued(report) }
      if told.isEmpty { HTML(.p) { words("today.nothing-new") } }
      HTML(.ul, .class("plain")) {
        for (message, record) in told {
          HTML(.li) {
            words.language.text(message)
            if let record {
              " "
              HTML(.a, .class("id"), .link(PageAddress("records", record))) { record }
            }
          }
        }
      }
    }
  }

  private func lastIssued(_ report: Report) -> String {
    guard let previous = report.header.previous,
      let issued = try? workspace.issuedVersions().first(where: { $0.date == previous })
    else { return words("today.never-issued") }
    return words("today.last", ["date": .day(issued.date), "version": .whole(issued.version)])
  }

  private func waiting(_ report: Report, findings: [LintFinding], at view: Viewpoint) throws -> HTML {
    let isReviewed = try frame.context.may(.review) && workspace.profile().review != .none
    let reviews = isReviewed ? try workspace.countWaitingForReview() : 0
    let isQuiet = reviews == 0 && report.conflicts.isEmpty && findings.isEmpty
    return try HTML(.section) {
      HTML(.h2) { words("today.waits") }
      if isQuiet { HTML(.p) { words("today.nothing-waits") } }
      HTML(.ul, .class("plain")) {
        if reviews > 0 {
          HTML(.li) { HTML(.a, .link(PageAddress("review"))) { words.count("today.review", reviews) } }
        }
        if !report.conflicts.isEmpty {
          HTML(.li) {
            HTML(.a, .link(PageAddress("figures"))) { words.count("today.conflicts", report.conflicts.count) }
          }
        }
        for conflict in report.conflicts {
          HTML(.li) {
            HTML(.a, .link(FigurePage.address(of: conflict.figure, on: view.day))) {
              words.language.text(conflict.message)
            }
          }
        }
      }
      if !findings.isEmpty {
        HTML(.h3) { words("today.findings") }
        try HTML(.ul, .class("plain")) {
          for finding in LintFinding.inOrder(findings) {
            try HTML(.li) {
              HTML(.span, .class("tag warn")) { words.language.word(finding.check.code) }
              " "
              try subject(of: finding, report, view)
              words.language.text(finding.message)
            }
          }
        }
      }
    }
  }

  /// What a finding is about, as the way to it: a figure by its name and place, a record by its id.
  private func subject(of finding: LintFinding, _ report: Report, _ view: Viewpoint) throws -> HTML {
    if let figure = report.figures.first(where: { $0.id == finding.subject }) {
      let address = FigurePage.address(of: figure.id, on: view.day)
      return .group([HTML(.a, .link(address)) { words.name(of: figure) }, .text(words.colon)])
    }
    guard try workspace.record(finding.subject) != nil else { return .none }
    return .group([
      HTML(.a, .class("id"), .link(PageAddress("records", finding.subject))) { finding.subject },
      .text(words.colon),
    ])
  }

  private func ahead(_ report: Report) -> HTML {
    let lines = report.datesAhead.map {
      words.language.text(.date($0.date), dates: .short) + words.colon + words.language.text($0.message)
    }
    return section("today.ahead", frame.list(lines))
  }

  private func gaps(_ report: Report) -> HTML {
    let silent = report.gaps.filter { $0.sector != nil }
    return section("today.gaps", frame.list(silent.map { words.language.text($0.message) }))
  }

  private func issue(_ view: Viewpoint, _ day: String) -> HTML {
    let address = PageAddress("report").with("date", "\(view.day)").with("edition", view.edition.rawValue)
    return HTML(.p, .class("end")) {
      if frame.context.may(.issue) {
        HTML(.a, .class("button main"), .link(address.at("issue"))) {
          words("today.issue", ["date": .text(day)])
        }
      }
      HTML(.a, .class("button"), .link(address)) { words("today.preview") }
    }
  }

  private func section(_ title: String, _ content: HTML?) -> HTML {
    guard let content else { return .none }
    return HTML(.section) {
      HTML(.h2) { words(title) }
      content
    }
  }
}
