import GRDB
import SitrepStore

extension StoreFault {
  /// What went wrong in a file, in our words.
  init(_ error: any Error, in store: String) {
    switch error {
    case let error as StoreFault: self = error
    case let error as DatabaseError: self = Self.fault(error, in: store)
    default: self = .failed(store, why: "\(error)")
    }
  }

  private static func fault(_ error: DatabaseError, in store: String) -> StoreFault {
    switch error.resultCode {
    case let code
    where [.SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN].contains(code)
      && DiskSpace.isNoneLeft(at: store):
      .notWritten(store, why: "no space left on the disk")
    case .SQLITE_FULL: .notWritten(store, why: "no space left on the disk")
    case .SQLITE_READONLY: .notWritten(store, why: "the file or its disk is read-only")
    case .SQLITE_PERM, .SQLITE_AUTH: .refused(store, why: "permission denied")
    case .SQLITE_CORRUPT: .damaged(store, why: "what it holds is no longer a whole database")
    case .SQLITE_NOTADB: .damaged(store, why: "it is no longer an SQLite database")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      .notWritten(store, why: "another program has been writing to it for too long")
    case .SQLITE_IOERR: .notWritten(store, why: "the disk refuses")
    case .SQLITE_CANTOPEN: .failed(store, why: "the file, or one beside it, can't be opened")
    default: .failed(store, why: error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }
}
