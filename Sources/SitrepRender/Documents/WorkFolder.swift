import SitrepFiles

/// A folder of its own in the system's folder for temporary files, readable by nobody else, that is gone with all
/// in it when the body of `withWorkFolder` ends.
struct WorkFolder {
  let path: String

  func write(_ bytes: [UInt8], to name: String) throws(DocumentError) {
    do {
      try FileSystem.write(bytes, to: "\(path)/\(name)")
    } catch {
      throw .system(action: "cannot write \(name)", code: error.code)
    }
  }

  func bytes(of name: String) throws(DocumentError) -> [UInt8] {
    do {
      return try FileSystem.bytes(of: "\(path)/\(name)")
    } catch {
      throw .system(action: "cannot read \(name)", code: error.code)
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
    throw DocumentError.system(action: "cannot make a temporary folder", code: error.code)
  }
  let folder = WorkFolder(path: path)
  defer { folder.remove() }
  return try body(folder)
}
