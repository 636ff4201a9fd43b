import SitrepModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A temporary folder for the parts of one workbook: the library's files in it have names of their own, so that they
/// are known when the run is stopped only by the folder they are in.
struct PartsFolder: Sendable {
  /// Blank where none could be made: the library then takes the system's own, or says why it can't.
  let path: String

  static func made() -> PartsFolder {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(parent.isEmpty ? "/tmp" : parent)/sitrep-XXXXXX".utf8CString)
    let made = Unfinished.making(.temporaryFolder) {
      template.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
      }
    }
    return PartsFolder(path: made ?? "")
  }

  func remove() {
    if path.isEmpty { return }
    removeFolder(path)
    Unfinished.finished(path)
  }
}
