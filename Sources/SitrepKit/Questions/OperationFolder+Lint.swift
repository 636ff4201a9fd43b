extension OperationFolder {
  /// What to look at before a day's report is sent: a stale headline, an open conflict, text that is not
  /// translated, a report that was sent and no longer comes out the same, and the like.
  ///
  /// - Returns: what matters first; none where there is nothing to look at.
  public func lint(_ question: Question) throws(SitrepError) -> [Finding] {
    let asked = try ResolvedQuestion(question, about: self)
    let maker = ReportMaker(asked.knowledge, templates: templates)
    return try maker.lint(at: asked.view).map { Finding($0, in: asked.language) }
  }
}
