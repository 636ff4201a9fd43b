#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Files and folders as wholes, by system calls: Foundation would cost start-up time, and follows links where we must
/// not.
package enum FileSystem {
  /// All bytes of a file, or of a pipe to its end.
  package static func bytes(of path: String) throws(FileFault) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFault(code: errno) }
    defer { close(file) }
    var information = stat()
    guard fstat(file, &information) == 0 else { throw FileFault(code: errno) }
    var bytes: [UInt8] = []
    while true {
      // One byte more than the file holds, so that its end is seen without a second array.
      let room = max(4096, Int(information.st_size) - bytes.count + 1)
      var code: Int32 = 0
      let block = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let result = read(file, buffer.baseAddress, room)
        code = result < 0 ? errno : 0
        count = max(0, result)
      }
      if code == EINTR { continue }
      if code != 0 { throw FileFault(code: code) }
      if block.isEmpty { return bytes }
      bytes = bytes.isEmpty ? block : bytes + block
    }
  }

  /// Writes a file that only this user may read; one that is there is written anew.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFault(code: errno) }
    defer { close(file) }
    try write(bytes, to: file)
  }

  /// Writes all bytes to an open file, however often the system takes a part or is interrupted.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileFault) {
    let code = bytes.withUnsafeBytes { write($0, to: descriptor) }
    if code != 0 { throw FileFault(code: code) }
  }

  /// The same of bytes that lie anywhere.
  /// - Returns: the system's error number; 0 where all were written.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var done = 0
    while done < bytes.count, let start = bytes.baseAddress?.advanced(by: done) {
      let written = writeBytes(descriptor, start, bytes.count - done)
      if written < 0, errno != EINTR { return errno }
      done += max(0, written)
    }
    return 0
  }

  /// The names in a folder, sorted, without `.` and `..`.
  package static func names(in folder: String) throws(FileFault) -> [String] {
    guard let stream = opendir(folder) else { throw FileFault(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Appends the paths of all that stands below a folder, links followed.
  /// - Returns: whether that is all: false where folders lie in one another too deep, as where a link leads back.
  package static func appendPaths(
    below folder: String, to paths: inout [String], depth: Int = 8
  ) throws(FileFault) -> Bool {
    for name in try names(in: folder) {
      let path = "\(folder)/\(name)"
      paths.append(path)
      var information = stat()
      let isFolder = stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
      guard isFolder else { continue }
      if depth == 0 { return false }
      guard try appendPaths(below: path, to: &paths, depth: depth - 1) else { return false }
    }
    return true
  }
}

private func writeBytes(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, start, count)
}
