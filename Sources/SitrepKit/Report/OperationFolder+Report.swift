import SitrepEvidence
import SitrepModel

extension OperationFolder {
  /// Writes reports below a folder: `<output>/<operation>/<date>/sitrep-<operation>-<date>-<language>.<format>`.
  ///
  /// All of them appear, each whole, or none does; but where a program that makes Word files or PDFs is missing or
  /// fails, all other formats are written before the error is thrown, and `written` of the error names them.
  /// - Parameter progress: called with how many of how many reports are made.
  /// - Returns: the paths of the files written, day by day, language by language.
  /// - Throws: where the operation has errors, the request can't be met or the system refuses.
  @discardableResult
  public func write(
    _ request: ReportRequest, to output: String = "reports",
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(SitrepError) -> [String] {
    var files = StagedFiles(below: output)
    var unmade: [String] = []
    try forEachReport(request, progress) { name, format, shown throws(SitrepError) in
      switch format.maker {
      case .text(let format):
        let bytes: [UInt8]
        do throws(SitrepError) {
          bytes = try shown.bytes(in: format)
        } catch {
          guard case .documents(let reasons, _) = error.fault else { throw error }
          unmade += reasons.filter { !unmade.contains($0) }
          return
        }
        try writing(name.path) { try files.stage(bytes, as: name) }
      case .workbook:
        try writing(name.path) { try files.stage(as: name) { try shown.writeWorkbook(to: $0) } }
      }
    }
    let paths: [String]
    do {
      paths = try files.commit()
    } catch {
      throw .system(error)
    }
    if !unmade.isEmpty { throw SitrepError(.documents(unmade, written: paths)) }
    return paths
  }

  /// Makes reports without writing them anywhere.
  /// - Returns: the same files as ``write(_:to:progress:)`` writes, in the same order.
  public func files(_ request: ReportRequest) throws(SitrepError) -> [ReportFile] {
    var files: [ReportFile] = []
    try forEachReport(request, { _, _ in }) { name, format, shown throws(SitrepError) in
      let bytes: [UInt8]
      switch format.maker {
      case .text(let format): bytes = try shown.bytes(in: format)
      case .workbook:
        let file = try TemporaryFile()
        try shown.writeWorkbook(to: file.path)
        bytes = try reading(file.path) { try SitrepKit.bytes(ofFile: file.path) }
      }
      files.append(ReportFile(path: name.path, bytes: bytes))
    }
    return files
  }

  private func forEachReport(
    _ request: ReportRequest, _ progress: (Int, Int) -> Void,
    _ body: (ReportName, OutputFormat, ShownReport) throws(SitrepError) -> Void
  ) throws(SitrepError) {
    let operation = try operation()
    let request = try ResolvedRequest(request, profile: operation.profile, templates: templates)
    var maker = ReportMaker(operation, templates: templates)
    let total = request.days.count * request.languages.count
    var done = 0
    for day in request.days {
      let report = try maker.report(
        at: Viewpoint(day: day, knownBy: request.knownBy, edition: request.edition))
      for language in request.languages {
        let shown = try maker.shown(report, in: language)
        for format in request.formats {
          let name = ReportName(
            operation: operation.profile.operation, day: day, language: language, edition: request.edition,
            knownBy: request.knownBy, fileExtension: format.fileExtension)
          try body(name, format, shown)
        }
        done += 1
        progress(done, total)
      }
    }
  }
}

/// A report's file that is not written anywhere yet.
public struct ReportFile: Sendable, Hashable {
  /// Where it belongs below an output folder.
  public let path: String
  public let bytes: [UInt8]
}
