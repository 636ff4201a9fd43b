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
  /// - Returns: text of 80 columns, with the codes of the caveats where they apply.
  public func changes(from: String, to question: Question) throws(SitrepError) -> String {
    let asked = try ResolvedQuestion(question, about: self)
    let first = try operation().profile.firstReport
    let from = try day(from, as: .from)
    guard from >= first else { throw .request(.beforeFirstReport(from, first: first)) }
    guard from < asked.view.day else { throw .request(.rangeReversed(from: from, to: asked.view.day)) }
    let report = asked.knowledge.report(at: asked.view, since: from).shown(in: asked.language.code)
    let sections = [
      (asked.language.text("section.changes"), report.changes.map { ($0.message, $0.marks) }),
      (
        asked.language.text("body.corrections"),
        report.corrections.filter(\.isNew).map { ($0.message, []) }
      ),
      (asked.language.text("body.late"), report.late.map { ($0.message, $0.marks) }),
    ]
    var lines: [String] = []
    for (title, items) in sections where !items.isEmpty {
      lines += ["", title, "---"]
      lines += items.map { message, marks in
        let codes = marks.map(\.code.rawValue).joined(separator: " ")
        return "- \(asked.language.text(message))" + (codes.isEmpty ? "" : " [\(codes)]")
      }
    }
    return page(lines)
  }
}
