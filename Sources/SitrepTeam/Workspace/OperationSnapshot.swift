import SitrepEvidence
import SitrepKit
import SitrepLanguage
import SitrepModel
package import SitrepStore
import SitrepTemplates
import Synchronization

/// An operation as its log was at one revision, with what was worked out of it since.
package final class OperationSnapshot: Sendable {
  package let revision: Revision
  private let records: RecordIndex
  private let log: any EntryLog
  /// nil where the log has no profile yet.
  private let prepared: Result<PreparedOperation, SitrepError>?
  private let parts = Makings<Edition, OperationPart>(most: Edition.allCases.count)
  /// Parts that were made, of this revision or an earlier one, with what was appended since.
  private let earlier: Mutex<[Edition: EarlierPart]>
  private let reports = Makings<ShownReportKey, Report>(most: 12)
  private let findings = Makings<Viewpoint, [LintFinding]>(most: 12)
  private let files = Makings<ReportRequest, ReportFile>(most: 64)
  private let documents = Makings<ReportRequest, PageAnswer>(most: 16)
  /// The same for all that is known of an operation from its first entries on, for templates have all read anew.
  private let words: Makings<String, PageWords?>

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
    _ records: RecordIndex, _ prepared: Result<PreparedOperation, SitrepError>?, of log: any EntryLog,
    _ earlier: [Edition: EarlierPart] = [:], words: Makings<String, PageWords?> = Makings(most: 12)
  ) {
    (self.records, self.prepared, self.log, self.words) = (records, prepared, log, words)
    self.earlier = Mutex(earlier)
    revision = records.entries.last?.revision ?? .none
  }

  package var isSetUp: Bool { prepared != nil }

  var entries: [Entry] { records.entries }

  /// With entries that were appended since: only these are read, where they touch nothing by which others were read.
  func adding(_ added: [Entry]) throws(SitrepError) -> OperationSnapshot {
    var records = records
    records.add(added)
    if case .success(let earlier) = prepared, let prepared = try earlier.adding(added) {
      let parts = self.earlier.withLock { $0.mapValues { $0.adding(added) } }
      return OperationSnapshot(records, .success(prepared), of: log, parts, words: words)
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
    return try await parts.value(edition) { [self] () throws(SitrepError) in
      let known = earlier.withLock { $0[edition] }
      let part =
        if let part = try known?.part.adding(known?.added ?? [], edition, of: whole) {
          part
        } else {
          try OperationPart(edition, of: whole, records, log)
        }
      earlier.withLock { $0[edition] = EarlierPart(part: part) }
      return part
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
      try whole.report(at: view, in: language)
    }
  }

  /// What to look at before a day's report is sent.
  func lint(at view: Viewpoint) async throws(SitrepError) -> [LintFinding] {
    let whole = try whole()
    return try await findings.value(view) { () throws(SitrepError) in try whole.lint(at: view) }
  }

  /// What pages say in a language where the operation has words of its own; nil where it has none, or they can't be read.
  func ownWords(_ language: String) async -> PageWords? {
    guard let templates = try? whole().folder.templates else { return nil }
    return try? await words.value(language) {
      let isOwn = try? !templates.laidOver().isEmpty
      return isOwn == true ? try? PageWords(language, templates: templates) : nil
    }
  }

  /// A day's report in one language and format.
  func file(_ request: ReportRequest) async throws(SitrepError) -> ReportFile {
    let whole = try whole()
    return try await files.value(request) { () throws(SitrepError) in
      guard let file = try whole.files(request).first else { throw .request(.noDate) }
      return file
    }
  }

  /// The same, to be shown: a browser is told which of its styles count, for which the whole is read through.
  func document(_ request: ReportRequest) async throws(SitrepError) -> PageAnswer {
    try await documents.value(request) { [self] () async throws(SitrepError) in
      .document(try await file(request).bytes)
    }
  }
}

/// What one report on a page differs from another in.
private struct ShownReportKey: Hashable {
  let view: Viewpoint
  let language: String
}

/// A part of an operation as it was when it was made.
private struct EarlierPart: Sendable {
  let part: OperationPart
  /// What was appended since.
  var added: [Entry] = []

  func adding(_ entries: [Entry]) -> EarlierPart { EarlierPart(part: part, added: added + entries) }
}

/// An operation without what readers of an edition may not know of.
final class OperationPart: Sendable {
  let folder: OperationFolder
  let operation: Operation
  let records: RecordIndex
  /// nil where nothing is withheld.
  let bound: EditionBound?
  private let choices = Mutex<[String: Choices]>([:])

  fileprivate convenience init(
    _ edition: Edition, of whole: PreparedOperation, _ records: RecordIndex, _ log: any EntryLog
  ) throws(SitrepError) {
    guard edition < .internal else {
      try self.init(whole.folder, records, nil)
      return
    }
    let bound = EditionBound(
      edition, withheld: whole.knowledge.withheldIDs(from: edition), in: whole.operation)
    let entries = bound.entries(records.entries)
    try self.init(OperationFolder(entries, of: log), RecordIndex(entries), bound)
  }

  private init(_ folder: OperationFolder, _ records: RecordIndex, _ bound: EditionBound?) throws(SitrepError)
  {
    (self.folder, self.records, self.bound) = (folder, records, bound)
    operation = try folder.operation()
  }

  /// What may be chosen in forms, in a language.
  func choices(_ language: Language, upTo edition: Edition, languages: [String]) -> Choices {
    if let known = choices.withLock({ $0[language.code] }) { return known }
    let made = Choices(operation, language, upTo: edition, languages: languages)
    choices.withLock { $0[language.code] = made }
    return made
  }

  /// The part with what was appended since.
  /// - Returns: nil where all must be read: nothing is withheld, or of what was there before something else is.
  fileprivate func adding(
    _ added: [Entry], _ edition: Edition, of whole: PreparedOperation
  ) throws(SitrepError) -> OperationPart? {
    guard let bound else { return nil }
    let now = EditionBound(
      edition, withheld: whole.knowledge.withheldIDs(from: edition), in: whole.operation)
    guard now.isAsStrict(as: bound, butFor: Set(added.map(\.id))) else { return nil }
    let entries = now.entries(added)
    guard let folder = try folder.adding(entries) else { return nil }
    var records = records
    records.add(entries)
    return try OperationPart(folder, records, now)
  }
}
