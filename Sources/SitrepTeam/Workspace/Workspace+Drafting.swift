package import SitrepKit
import SitrepModel
import SitrepTables

extension Workspace {
  /// Reads a text that was pasted and proposes records.
  package func draft(
    text: String, named name: String = "text", _ request: DraftRequest = DraftRequest()
  ) throws(SitrepError) -> DraftedText {
    try part().folder.draft(text: text, named: name, request)
  }

  /// The text of a file that was sent: a text, a page, a document or a message.
  package func text(of file: UploadedFile) throws(SitrepError) -> String {
    try OperationFolder.text(of: file.bytes, named: file.name)
  }

  /// Appends the proposals that were taken, with what was changed of them, and the text's own source.
  package func accept(
    _ taken: [TakenProposal], from drafted: DraftedText, key: String
  ) async throws -> AppendOutcome {
    let folder = try part().folder
    let planned = try folder.planAcceptance(of: taken, from: drafted, entered: moment())
    if let refusal = planned.refusal {
      return .refused(refusal.problems.map { Self.problem($0, of: taken) })
    }
    // What was planned beside what the person sees is checked beside all that there is.
    return try await append(newRows(of: planned), key: key)
  }

  /// A problem of a proposal by its place among those taken.
  private static func problem(_ problem: Problem, of taken: [TakenProposal]) -> RowProblem {
    let diagnostic = problem.diagnostic
    return RowProblem(
      row: taken.firstIndex { $0.number == diagnostic.location.line }, column: nil, isError: problem.isError,
      problem: diagnostic.problem, value: diagnostic.value, expected: diagnostic.expected,
      suggestion: diagnostic.suggestion)
  }
}
