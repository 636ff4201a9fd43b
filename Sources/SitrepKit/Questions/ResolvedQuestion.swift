import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepRender

/// A question with everything it leaves out filled in, ready to be answered.
struct ResolvedQuestion {
  let knowledge: Knowledge
  let view: Viewpoint
  let language: Language

  init(_ question: Question, about folder: OperationFolder) throws(SitrepError) {
    let operation = try folder.operation()
    let request = try ResolvedRequest(
      ReportRequest(
        date: question.date, formats: ["txt"], languages: [question.language].compactMap(\.self),
        edition: question.edition, asKnown: question.asKnown),
      profile: operation.profile, templates: folder.templates)
    view = Viewpoint(day: request.days[0], knownBy: request.knownBy, edition: request.edition)
    let (code, templates) = (request.languages[0], folder.templates)
    language = try reading("languages") { try Language(code, templates: templates) }.reporting(on: view.day)
    knowledge = Knowledge(operation)
  }
}

extension OperationFolder {
  /// What is wrong in the tables, as far as who asks may know of it: warnings about rows that were not known then, or are
  /// withheld, are left out. Where there are errors, which keep every question from being answered, all of it.
  public func problems(for question: Question) throws(SitrepError) -> [Problem] {
    if problems.contains(where: \.isError) { return problems }
    let asked = try ResolvedQuestion(question, about: self)
    return asked.knowledge.warnings(at: asked.view).map(Problem.init)
  }
}

/// The lines of an answer as a page for a terminal: 80 columns, list items hanging.
func page(_ lines: [String]) -> String {
  String(
    decoding: PageText(Array(lines.map(withoutControlCharacters).joined(separator: "\n").utf8), columns: 80)
      .output, as: UTF8.self)
}
