import SitrepModel

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
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path, code: errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { posixWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path, code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  deinit {
    unlink(path)
    Unfinished.finished(path)
  }
}

private func posixWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
