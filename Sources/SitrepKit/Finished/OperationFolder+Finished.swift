import SitrepModel
import SitrepStore

extension OperationFolder {
  /// What an earlier run answered to the same request, where the operation is a folder and nothing that it read has
  /// changed since.
  ///
  /// - Parameters:
  ///   - request: which reports are asked for.
  ///   - store: the folder, as people write it.
  ///   - templates: a folder whose templates stand before the operation's own.
  ///   - cache: where what earlier runs made lies; nil where nothing is kept.
  /// - Returns: nil where all must be made.
  package static func finishedRun(
    of request: ReportRequest, on store: String, templates: String? = nil, cache: String?
  ) -> FinishedRun? {
    guard let cache, case .folder(let path)? = try? StoreAddress(store),
      let runs = FinishedRuns(in: cache, operation: path, templates: templates),
      let layers = try? Self.templates(ofFolder: path, laidOver: templates)
    else { return nil }
    return FolderLock.reading(folder: path).held { runs.run(of: request, layers) }
  }

  /// What is wrong with the input, as lines for a person; the last says how much that is.
  package var problemLines: [String] {
    GatheredProblems(problems).lines + [countLine(of: problems)].compactMap(\.self)
  }
}
