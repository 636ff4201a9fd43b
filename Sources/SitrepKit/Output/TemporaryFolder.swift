import SitrepModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder in the system's temporary folder, for nobody else to read, that goes with this value and all in it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws(SitrepError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/sitrep-XXXXXX".utf8CString)
    var code: Int32 = 0
    let made = Unfinished.making(.temporaryFolder) {
      guard mkdtemp(&template) != nil else {
        code = errno
        return nil
      }
      return template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    }
    guard let made else { throw .system(.cannotWrite(parent, code: code)) }
    path = made
  }

  deinit {
    removeFolder(path)
    Unfinished.finished(path)
  }
}
