import SitrepModel
import SitrepRender

extension OperationFolder {
  /// Writes reports below a folder: `<output>/<operation>/<date>/sitrep-<operation>-<date>-<language>.<format>`.
  ///
  /// All of them appear, each whole, or none does; but where a program that makes Word files or PDFs is missing or
  /// fails, all other formats are written before the error is thrown, and `written` of the error names them.
  /// - Parameters:
  ///   - request: which reports are made.
  ///   - output: nil is the usual folder, `reports` beside the operation.
  ///   - progress: called with how many of how many reports are made.
  /// - Returns: the paths of the files written, day by day, language by language.
  /// - Throws: where the operation has errors, the request can't be met or the system refuses.
  @discardableResult
  public func write(
    _ request: ReportRequest, to output: String? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(SitrepError) -> [String] {
    var files = StagedFiles(below: output ?? usualOutput)
    var unmade: [DiagnosticText] = []
    var written: [(name: ReportName, path: String)] = []
    try forReportsInHand(request, progress: progress) { reports throws(SitrepError) in
      var jobs: [(report: FormattedReport, file: NewFile)] = []
      for report in reports {
        jobs.append((report, try writing(report.name.path) { try files.stage(report.name) }))
        if let job = jobs.last { written.append((report.name, job.file.path)) }
      }
      // What other programs and libraries make takes longest, so it is begun first; what went wrong is told in the
      // order that was asked for.
      let isQuick = jobs.map(\.report.format.isReproducible)
      let order = jobs.indices.filter { !isQuick[$0] } + jobs.indices.filter { isQuick[$0] }
      let outcomes = order.mapInParallel(grain: 1) { [jobs] index in
        Result { () throws(SitrepError) in try jobs[index].report.write(to: jobs[index].file) }
      }
      for (index, outcome) in zip(order, outcomes).sorted(by: { $0.0 < $1.0 }) {
        let job = jobs[index]
        do throws(SitrepError) {
          try outcome.get()
        } catch {
          guard case .documents(let reasons, _) = error.fault else { throw error }
          unmade += reasons.filter { !unmade.contains($0) }
          files.drop(job.report.name)
        }
      }
    }
    if unmade.isEmpty { runs?.keep(request, of: self, files: written) }
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
    try forReportsInHand(request, progress: { _, _ in }) { reports throws(SitrepError) in
      let made = reports.mapInParallel(grain: 1) { report in
        Result { () throws(SitrepError) in
          ReportFile(path: report.name.path, bytes: try report.bytes())
        }
      }
      for file in made { files.append(try file.get()) }
    }
    return files
  }

  /// Gives the reports of a request in their order, some at a time. While they are written, another core works out
  /// those that follow; two cores with a day each would wait for one another at every text they share.
  private func forReportsInHand(
    _ request: ReportRequest, progress: (Int, Int) -> Void,
    _ body: ([FormattedReport]) throws(SitrepError) -> Void
  ) throws(SitrepError) {
    let operation = try operation()
    let request = try ResolvedRequest(request, profile: operation.profile, templates: templates)
    let maker = ReportMaker(operation, templates: templates, days: request.days.count)
    maker.prepare(request.formats, in: request.languages)
    func upcoming(from day: Int) -> Upcoming<Result<ReportsInHand, SitrepError>> {
      Upcoming { Result { () throws(SitrepError) in try ReportsInHand(from: day, request, maker) } }
    }
    var next = upcoming(from: 0)
    var done = 0
    while done < request.days.count {
      let inHand = try next.value.get()
      done = inHand.end
      if done < request.days.count { next = upcoming(from: done) }
      try body(inHand.reports)
      progress(done * request.languages.count, request.days.count * request.languages.count)
    }
  }
}

/// The reports of some days, ready to be written.
private struct ReportsInHand: Sendable {
  private(set) var reports: [FormattedReport] = []
  /// The index of the day after them.
  private(set) var end: Int

  /// Enough to keep the cores busy, and no more records than a small memory holds.
  private static let mostReports = 16
  private static let mostRecords = 5_000

  init(from day: Int, _ request: ResolvedRequest, _ maker: ReportMaker) throws(SitrepError) {
    end = day
    var records = 0
    while end < request.days.count, reports.count < Self.mostReports, records < Self.mostRecords {
      let ofDay = try maker.reports(of: request.days[end], request)
      records += ofDay.first?.report.report.records.count ?? 0
      reports += ofDay
      end += 1
    }
  }
}

/// A report's file that is not written anywhere yet.
public struct ReportFile: Sendable, Hashable {
  /// Where it belongs below an output folder.
  public let path: String
  /// What the file holds.
  public let bytes: [UInt8]
}
