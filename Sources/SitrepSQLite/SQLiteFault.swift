import GRDB
import SitrepModel
import SitrepStore

extension StoreFault {
  /// What went wrong in a file, in our words.
  init(_ error: any Error, in store: String) {
    switch error {
    case let error as StoreFault: self = error
    case let error as DatabaseError: self = Self.fault(error, in: store)
    default: self = .failed(store, why: .verbatim(text: "\(error)"))
    }
  }

  private static func fault(_ error: DatabaseError, in store: String) -> StoreFault {
    switch error.resultCode {
    case let code
    where [.SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN].contains(code)
      && DiskSpace.isNoneLeft(at: store):
      .notWritten(store, why: .diskFull)
    case .SQLITE_FULL: .notWritten(store, why: .diskFull)
    case .SQLITE_READONLY: .notWritten(store, why: .fileReadOnly)
    case .SQLITE_PERM, .SQLITE_AUTH: .refused(store, why: .permissionDenied)
    case .SQLITE_CORRUPT: .damaged(store, why: .brokenDatabase)
    case .SQLITE_NOTADB: .damaged(store, why: .noLongerSqlite)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .notWritten(store, why: .heldByAnother)
    case .SQLITE_IOERR: .notWritten(store, why: .inputOutput)
    case .SQLITE_CANTOPEN: .failed(store, why: .notOpened)
    default:
      .failed(
        store,
        why: error.message.map { .verbatim(text: $0) } ?? .sqliteError(code: "\(error.resultCode.rawValue)"))
    }
  }
}
