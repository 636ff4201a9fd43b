#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file of the system's temporary folder that goes with this value.
struct TemporaryFile: ~Copyable {
  let path: String

  init() throws(SitrepError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/sitrep-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw .system(.cannotWrite(folder, code: errno)) }
    close(file)
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  deinit { unlink(path) }
}
