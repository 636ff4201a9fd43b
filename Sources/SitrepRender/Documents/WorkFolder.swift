import SitrepFiles
import SitrepModel

/// A folder of its own in the system's folder for temporary files, readable by nobody else, that is gone with all
/// in it when the body of `withWorkFolder` ends.
struct WorkFolder {
  let path: String

  func write(_ bytes: [UInt8], to name: String) throws(DocumentError) {
    do {
      try FileSystem.write(bytes, to: "\(path)/\(name)")
    } catch {
      throw .system(.cannotWrite(path: name, reason: DiagnosticText.reason(systemError: error.code)))
    }
  }

  func bytes(of name: String) throws(DocumentError) -> [UInt8] {
    do {
      return try FileSystem.bytes(of: "\(path)/\(name)")
    } catch {
      throw .system(.cannotRead(path: name, reason: DiagnosticText.reason(systemError: error.code)))
    }
  }

  fileprivate func remove() {
    removeFolder(path)
    Unfinished.finished(path)
  }
}

/// Calls `body` with a new folder for temporary files.
func withWorkFolder<Result>(
  _ body: (WorkFolder) throws -> Result
) throws -> Result {
  let path: String
  do {
    path = try Unfinished.makeTemporaryFolder()
  } catch {
    throw DocumentError.system(.noWorkFolder(reason: DiagnosticText.reason(systemError: error.code)))
  }
  let folder = WorkFolder(path: path)
  defer { folder.remove() }
  return try body(folder)
}
