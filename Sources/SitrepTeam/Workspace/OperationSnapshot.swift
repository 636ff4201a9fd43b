import SitrepEvidence
import SitrepKit
import SitrepModel
package import SitrepStore
import Synchronization

/// An operation as its log was at one revision, with what was worked out of it since.
package final class OperationSnapshot: Sendable {
  package let revision: Revision
  let entries: [Entry]
  /// The whole operation; nil where the log has no profile yet.
  private let folder: OperationFolder?
  private let log: any EntryLog
  private let prepared = Mutex<Result<PreparedOperation, SitrepError>?>(nil)
  private let parts = Mutex<[Edition: Result<OperationPart, SitrepError>]>([:])
  private let files = Mutex<[ReportRequest: Result<[ReportFile], SitrepError>]>([:])

  /// So many reports are kept.
  private static let mostFiles = 64

  /// - Throws: where what the log holds can't be read as an operation at all.
  init(_ entries: [Entry], of log: any EntryLog) throws(SitrepError) {
    self.entries = entries
    self.log = log
    revision = entries.last?.revision ?? .none
    let hasProfile = entries.contains { $0.table == LogTables.profile }
    folder = hasProfile ? try OperationFolder(entries, of: log) : nil
  }

  package var isSetUp: Bool { folder != nil }

  /// The whole operation, for what bounds itself by an edition: reports, and what is appended.
  /// - Throws: where there is none yet, or its tables have errors.
  func whole() throws(SitrepError) -> PreparedOperation {
    guard let folder else { throw SitrepError(.noProfile(log.name)) }
    return try prepared.withLock { known in
      if let known { return known }
      let made = Result { () throws(SitrepError) in try PreparedOperation(folder) }
      known = made
      return made
    }.get()
  }

  /// The operation without what readers of an edition may not know of.
  func part(_ edition: Edition) throws(SitrepError) -> OperationPart {
    let whole = try whole()
    return try parts.withLock { known in
      if let part = known[edition] { return part }
      let part = Result { () throws(SitrepError) in try makePart(edition, of: whole) }
      known[edition] = part
      return part
    }.get()
  }

  private func makePart(
    _ edition: Edition, of whole: PreparedOperation
  ) throws(SitrepError) -> OperationPart {
    guard edition < .internal else {
      return OperationPart(entries, folder: whole.folder, operation: whole.operation, bound: nil)
    }
    let bound = EditionBound(
      edition, withheld: whole.knowledge.withheldIDs(from: edition), in: whole.operation)
    let entries = bound.entries(entries)
    let folder = try OperationFolder(entries, of: log)
    return OperationPart(entries, folder: folder, operation: try folder.operation(), bound: bound)
  }

  /// A day's report in one language and format, made once.
  func file(_ request: ReportRequest) throws(SitrepError) -> ReportFile {
    if let known = files.withLock({ $0[request] }) { return try Self.only(known) }
    // Made without holding others up: two who ask at once get the same bytes.
    let whole = try whole()
    let made = Result { () throws(SitrepError) in try whole.files(request) }
    files.withLock { known in
      if known.count >= Self.mostFiles { known = [:] }
      known[request] = made
    }
    return try Self.only(made)
  }

  private static func only(_ files: Result<[ReportFile], SitrepError>) throws(SitrepError) -> ReportFile {
    guard let file = try files.get().first else { throw .request(.noDate) }
    return file
  }
}

/// An operation without what readers of an edition may not know of.
struct OperationPart: Sendable {
  let folder: OperationFolder
  let operation: Operation
  let records: RecordIndex
  /// nil where nothing is withheld.
  let bound: EditionBound?

  init(_ entries: [Entry], folder: OperationFolder, operation: Operation, bound: EditionBound?) {
    self.folder = folder
    self.operation = operation
    self.bound = bound
    records = RecordIndex(entries)
  }
}
