import SitrepEvidence
import SitrepLanguage

extension OperationFolder {
  /// Why figures say what they say on a day: the records considered, why each counted or not, the rule that
  /// decided, the caveats.
  ///
  /// - Parameters:
  ///   - figure: a figure's id, `indicator/measure/unit/group/place`; nil for all that are known.
  ///   - question: the day, the edition and the language.
  /// - Returns: text of 80 columns.
  /// - Throws: where the operation has errors, or there is no such figure.
  public func explain(_ figure: String?, for question: Question) throws(SitrepError) -> String {
    let asked = try ResolvedQuestion(question, about: self)
    var lines: [String] = []
    for explanation in try asked.knowledge.explanations(of: figure, at: asked.view) {
      lines += ["", "", explanation.figure, "---"]
      for paragraph in explanation.paragraphs {
        lines.append((paragraph.isItem ? "- " : "") + asked.language.text(paragraph.message))
      }
    }
    return page(lines)
  }
}

extension Knowledge {
  /// - Parameter figure: nil for all that are known.
  /// - Throws: where nothing is known of the figure.
  func explanations(of figure: String?, at view: Viewpoint) throws(SitrepError) -> [Explanation] {
    if let figure {
      let known = figureIDs(at: view)
      guard known.contains(figure) else {
        throw .request(.unknown(.figure, value: figure, known: known))
      }
    }
    return explain(figure.map { [$0] }, at: view)
  }
}
