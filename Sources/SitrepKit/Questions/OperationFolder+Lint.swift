import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepRender

extension OperationFolder {
  /// What to look at before a day's report is sent: a stale headline, an open conflict, text that is not
  /// translated, a report that was sent and no longer comes out the same, and the like.
  ///
  /// - Returns: a line for each finding; none where there is nothing to look at.
  public func lint(_ question: Question) throws(SitrepError) -> [String] {
    let asked = try ResolvedQuestion(question, about: self)
    let maker = ReportMaker(asked.knowledge, templates: templates)
    return try maker.lint(at: asked.view).map { finding in
      let check = asked.language.word(finding.check.code)
      let subject = finding.subject.isEmpty ? "" : " \(finding.subject):"
      return withoutControlCharacters("\(check):\(subject) \(asked.language.text(finding.message))")
    }
  }
}
