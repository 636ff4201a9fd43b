import SitrepModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder of its own in the system's folder for temporary files, readable by nobody else, that is gone with all
/// in it when the body of `withWorkFolder` ends.
struct WorkFolder {
  let path: String

  func write(_ bytes: [UInt8], to name: String) throws(DocumentError) {
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(action: "cannot write \(name)", code: errno) }
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { posixWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(action: "cannot write \(name)", code: errno) }
      start += count
    }
  }

  func bytes(of name: String) throws(DocumentError) -> [UInt8] {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(action: "cannot read \(name)", code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = posixRead(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(action: "cannot read \(name)", code: errno) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
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

private func posixRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

private func posixWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
