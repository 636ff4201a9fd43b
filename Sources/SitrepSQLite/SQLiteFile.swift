import GRDB
import SitrepFiles
import SitrepModel
import SitrepStore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Opening and making a store's file.
enum SQLiteFile {
  /// A store that is there.
  static func open(_ path: String, isReadOnly: Bool) throws(StoreFault) -> any DatabaseWriter {
    try checkKind(path)
    do {
      if isReadOnly || access(path, W_OK) != 0 {
        // On a disk that can't be written to, a store can still be read: nobody else changes it either.
        let queue = try readOnly(path, isUnchanging: isReadOnly || errno == EROFS)
        try queue.read { database in try check(database, path) }
        return queue
      }
      do {
        try checkUntouched(path)
        let pool = try pool(at: path)
        try SQLiteSchema.migrator.migrate(pool)
        return pool
      } catch let error as DatabaseError {
        // On a full disk there is no room even for what readers keep beside the file. Who had it open would have that
        // there already: nobody changes the file, and where nothing waits beside it, it can be read as it stands.
        guard DiskSpace.isNoneLeft(at: path), isNothingBeside(path) else { throw error }
        let queue = try readOnly(path, isUnchanging: true)
        try queue.read { database in try check(database, path) }
        return queue
      }
    } catch {
      throw StoreFault(error, in: path)
    }
  }

  /// A new store, at a path where there is nothing, or an empty file.
  static func make(_ path: String) throws(StoreFault) -> any DatabaseWriter {
    let isFirst = access(path, F_OK) != 0
    do {
      // In a single file until it is a store, so that one killed meanwhile leaves nothing that looks like one.
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try SQLiteSchema.migrator.migrate(queue)
      try queue.close()
      return try pool(at: path)
    } catch {
      let fault = StoreFault(error, in: path)
      // What was begun and is no store is nothing to leave behind.
      if isFirst { for ending in ["", "-journal", "-wal", "-shm"] { unlink(path + ending) } }
      throw fault
    }
  }

  /// Whether nothing waits in the file beside it.
  private static func isNothingBeside(_ path: String) -> Bool {
    var information = stat()
    return stat(path + "-wal", &information) != 0 || information.st_size == 0
  }

  /// A store that may be damaged, to read of it what can be read.
  static func openToRescue(_ path: String) throws -> DatabaseQueue {
    try readOnly(path, isUnchanging: access(path, W_OK) != 0 && errno == EROFS)
  }

  private static func readOnly(_ path: String, isUnchanging: Bool) throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    let path = isUnchanging ? "file:\(PercentCoding.encoded(path, keeping: "/"))?immutable=1" : path
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    configuration.prepareDatabase { database in
      guard !database.configuration.readonly else { return }
      // An entry that is erased is no longer there.
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  /// A store that many read while one writes. An entry that is acknowledged is on the disk, also where the power fails
  /// in the next moment: GRDB waits for the disk at checkpoints only, and says so to a pool after it was configured.
  private static func pool(at path: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { database in try database.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }

  /// What can be told from outside: whether there is a file, and whether it is one of SQLite's.
  private static func checkKind(_ path: String) throws(StoreFault) {
    var information = stat()
    guard stat(path, &information) == 0 else {
      throw errno == EACCES ? .refused(path, why: .permissionDenied) : .noStore(path)
    }
    guard information.st_mode & S_IFMT == S_IFREG else { throw .notAStore(path, found: .notAFile) }
    let beginning: [UInt8]
    do throws(FileFault) {
      var file = try InputFile(path: path)
      beginning = try file.read(16, after: [])
    } catch {
      throw .refused(path, why: .permissionDenied)
    }
    if beginning.isEmpty { throw .notAStore(path, found: .emptyFile) }
    guard beginning.elementsEqual("SQLite format 3\0".utf8) else { throw .notAStore(path, found: .noSqlite) }
  }

  /// What can be told from inside, before the file is opened as a pool: that alone would change it.
  private static func checkUntouched(_ path: String) throws {
    do {
      let queue = try readOnly(path, isUnchanging: false)
      try queue.read { database in try check(database, path) }
      try queue.close()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
      // A program that was killed left a change half done, which only who may write can take back.
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { database in try check(database, path) }
      try queue.close()
    }
  }

  /// What can be told from inside.
  private static func check(_ database: Database, _ path: String) throws {
    let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard id == SQLiteSchema.applicationID else {
      throw StoreFault.notAStore(path, found: .otherSqlite)
    }
    if try SQLiteSchema.migrator.hasBeenSuperseded(database) { throw StoreFault.newerVersion(path) }
  }
}
