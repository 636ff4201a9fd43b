import SitrepStore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps runs on one folder apart. Where the file system knows no locks, nothing is kept.
enum FolderLock {
  /// The folder is read as a whole: no other run puts files in their places meanwhile.
  case reading(folder: String)
  /// Files are put in their places: no other run reads the folder meanwhile.
  case placing(folder: String)
  /// Rows are worked out from what the folder holds, and added: one run after the other.
  case adding(folder: String)

  /// Runs `body` once no run stands in the way.
  func held<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let held = HeldLock(self)
    defer { held?.release() }
    return try body()
  }

  /// Runs `body` once no run stands in the way.
  ///
  /// - Parameter waiting: called once where one does.
  func held<Result>(waiting: () -> Void, _ body: () async throws -> Result) async throws -> Result {
    let held = HeldLock(self, waiting: waiting)
    defer { held?.release() }
    return try await body()
  }
}

/// A lock that was waited for.
private struct HeldLock {
  private let descriptor: Int32

  /// nil where there is nothing to hold.
  init?(_ lock: FolderLock, waiting: () -> Void = {}) {
    let (path, operation) =
      switch lock {
      case .reading(let folder): ("\(folder)/operation.yaml", LOCK_SH)
      case .placing(let folder): ("\(folder)/operation.yaml", LOCK_EX)
      case .adding(let folder): (folder, LOCK_EX)
      }
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, operation | LOCK_NB) != 0, errno == EWOULDBLOCK {
      waiting()
      while flock(descriptor, operation) != 0, errno == EINTR {}
    }
  }

  func release() { close(descriptor) }
}

extension OperationFolder {
  /// Runs `body`, which reads a folder and adds rows to it, while no other run does.
  ///
  /// Without it two imports at once would each work out their rows from what the folder held before the other's. A
  /// store of another kind is not held: its log refuses what did not see the newest.
  ///
  /// - Parameters:
  ///   - store: the folder's path, or the address of another store.
  ///   - waiting: called once where another run holds the folder.
  ///   - body: what is done meanwhile.
  /// - Returns: what `body` gives.
  public static func holding<Result>(
    _ store: String, waiting: () -> Void = {}, _ body: () async throws -> Result
  ) async throws -> Result {
    guard case .folder(let path) = try storing({ () throws(StoreFault) in try StoreAddress(store) }) else {
      return try await body()
    }
    return try await FolderLock.adding(folder: path).held(waiting: waiting, body)
  }
}
