import SitrepFiles

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
    let folder = Unfinished.temporaryParent
    var template = Array("\(folder)/sitrep-XXXXXX".utf8CString)
    var code: Int32 = 0
    let made = Unfinished.making(.file) {
      let file = mkstemp(&template)
      code = errno
      guard file >= 0 else { return nil }
      close(file)
      return template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    }
    guard let made else { throw .system(.cannotWrite(folder, code: code)) }
    path = made
  }

  func write(_ bytes: [UInt8]) throws(SystemFault) {
    do {
      try FileSystem.write(bytes, to: path)
    } catch {
      throw .cannotWrite(path, code: error.code)
    }
  }

  deinit {
    unlink(path)
    Unfinished.finished(path)
  }
}
