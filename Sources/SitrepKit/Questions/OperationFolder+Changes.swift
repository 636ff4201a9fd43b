import SitrepEvidence
import SitrepLanguage
import SitrepModel

extension OperationFolder {
  /// What changed from one day's report to another's, each as known then: what is new or different, what was
  /// corrected, and what was learned late about a time before.
  ///
  /// - Parameters:
  ///   - from: the earlier day: `2025-11-28`.
  ///   - question: asked from the later day.
  /// - Returns: text of 80 columns.
  public func changes(from: String, to question: Question) throws(SitrepError) -> String {
    let asked = try ResolvedQuestion(question, about: self)
    let first = try operation().profile.firstReport
    let from = try day(from, option: "--from")
    guard from >= first else { throw .request(.beforeFirstReport(from, first: first)) }
    guard from < asked.view.day else { throw .request(.rangeReversed(from: from, to: asked.view.day)) }
    let report = asked.knowledge.report(at: asked.view, since: from).shown(in: asked.language.code)
    let sections = [
      (asked.language.text("section.changes"), report.changes.map(\.message)),
      (asked.language.text("body.corrections"), report.corrections.filter(\.since).map(\.message)),
      (asked.language.text("body.late"), report.late.map(\.message)),
    ]
    var lines: [String] = []
    for (title, messages) in sections where !messages.isEmpty {
      lines += ["", title, "---"] + messages.map { "- \(asked.language.text($0))" }
    }
    return page(lines)
  }
}
