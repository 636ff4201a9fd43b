package import SitrepKit
import SitrepModel

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
      // Problems name a proposal by its number.
      return .refused(
        refusal.problems.map { problem in
          RowProblem(problem, row: taken.firstIndex { $0.number == problem.diagnostic.location.line })
        })
    }
    // What was planned beside what the person sees is checked beside all that there is.
    return try await append(newRows(of: planned), key: key)
  }
}
