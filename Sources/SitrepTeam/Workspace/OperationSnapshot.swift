import SitrepEvidence
import SitrepKit
import SitrepModel
package import SitrepStore

/// An operation as its log was at one revision, with what was worked out of it since.
package final class OperationSnapshot: Sendable {
  package let revision: Revision
  private let records: RecordIndex
  private let log: any EntryLog
  /// nil where the log has no profile yet.
  private let prepared: Result<PreparedOperation, SitrepError>?
  private let parts = Makings<Edition, OperationPart>(most: Edition.allCases.count)
  private let reports = Makings<ShownReportKey, Report>(most: 12)
  private let findings = Makings<Viewpoint, [LintFinding]>(most: 12)
  private let files = Makings<ReportRequest, ReportFile>(most: 64)

  /// - Throws: where what the log holds can't be read as an operation at all.
  convenience init(_ records: RecordIndex, of log: any EntryLog) throws(SitrepError) {
    let entries = records.entries
    var prepared: Result<PreparedOperation, SitrepError>?
    if entries.contains(where: { $0.table == LogTables.profile }) {
      let folder = try OperationFolder(entries, of: log)
      prepared = Result { () throws(SitrepError) in try PreparedOperation(folder) }
    }
    self.init(records, prepared, of: log)
  }

  private init(
    _ records: RecordIndex, _ prepared: Result<PreparedOperation, SitrepError>?, of log: any EntryLog
  ) {
    (self.records, self.prepared, self.log) = (records, prepared, log)
    revision = records.entries.last?.revision ?? .none
  }

  package var isSetUp: Bool { prepared != nil }

  var entries: [Entry] { records.entries }

  /// With entries that were appended since: only these are read, where they touch nothing by which others were read.
  func adding(_ added: [Entry]) throws(SitrepError) -> OperationSnapshot {
    var records = records
    records.add(added)
    if case .success(let earlier) = prepared, let prepared = try earlier.adding(added) {
      return OperationSnapshot(records, .success(prepared), of: log)
    }
    return try OperationSnapshot(records, of: log)
  }

  /// The whole operation, for what bounds itself by an edition: reports, and what is appended.
  /// - Throws: where there is none yet, or its tables have errors.
  func whole() throws(SitrepError) -> PreparedOperation {
    guard let prepared else { throw SitrepError(.noProfile(log.name)) }
    return try prepared.get()
  }

  /// The operation without what readers of an edition may not know of.
  func part(_ edition: Edition) async throws(SitrepError) -> OperationPart {
    let whole = try whole()
    return try await parts.value(edition) { [records, log] () throws(SitrepError) in
      try OperationPart(edition, of: whole, records, log)
    }
  }

  /// The same, with what keeps it from being read as a value.
  func partOrFault(_ edition: Edition) async -> Result<OperationPart, SitrepError> {
    do throws(SitrepError) { return .success(try await part(edition)) } catch { return .failure(error) }
  }

  /// A day's report in a language.
  func report(at view: Viewpoint, in language: String) async throws(SitrepError) -> Report {
    let whole = try whole()
    return try await reports.value(ShownReportKey(view: view, language: language)) {
      () throws(SitrepError) in
      try whole.report(at: view).shown(in: language)
    }
  }

  /// What to look at before a day's report is sent.
  func lint(at view: Viewpoint) async throws(SitrepError) -> [LintFinding] {
    let whole = try whole()
    return try await findings.value(view) { () throws(SitrepError) in try whole.lint(at: view) }
  }

  /// A day's report in one language and format.
  func file(_ request: ReportRequest) async throws(SitrepError) -> ReportFile {
    let whole = try whole()
    return try await files.value(request) { () throws(SitrepError) in
      guard let file = try whole.files(request).first else { throw .request(.noDate) }
      return file
    }
  }
}

/// What one report on a page differs from another in.
private struct ShownReportKey: Hashable {
  let view: Viewpoint
  let language: String
}

/// An operation without what readers of an edition may not know of.
struct OperationPart: Sendable {
  let folder: OperationFolder
  let operation: Operation
  let records: RecordIndex
  /// nil where nothing is withheld.
  let bound: EditionBound?

  fileprivate init(
    _ edition: Edition, of whole: PreparedOperation, _ records: RecordIndex, _ log: any EntryLog
  ) throws(SitrepError) {
    guard edition < .internal else {
      (folder, operation, bound) = (whole.folder, whole.operation, nil)
      self.records = records
      return
    }
    let bound = EditionBound(
      edition, withheld: whole.knowledge.withheldIDs(from: edition), in: whole.operation)
    let entries = bound.entries(records.entries)
    folder = try OperationFolder(entries, of: log)
    operation = try folder.operation()
    self.records = RecordIndex(entries)
    self.bound = bound
  }
}
