#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that is read in blocks.
package struct InputFile: ~Copyable {
  private let descriptor: Int32
  /// What the file holds when it is opened.
  package let size: Int
  /// The sum of all that was read so far; nil where nobody asks for it.
  package private(set) var sum: ContentSum?

  /// - Parameter summing: whether the sum of what is read is wanted.
  /// - Throws: the system's error number.
  package init(path: String, summing: Bool = false) throws(FileFault) {
    // A pipe that nobody writes to would never open.
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { throw FileFault(code: errno) }
    var information = stat()
    let kind = fstat(opened, &information) == 0 ? information.st_mode & S_IFMT : 0
    guard kind == S_IFREG else {
      close(opened)
      // What can't be read again from its start is a pipe to the system.
      throw FileFault(code: kind == S_IFDIR ? EISDIR : ESPIPE)
    }
    descriptor = opened
    size = Int(information.st_size)
    sum = summing ? ContentSum() : nil
  }

  deinit { close(descriptor) }

  /// The bytes given with up to `count` more after them; with none more at the end of the file.
  package mutating func read(_ count: Int, after kept: ArraySlice<UInt8>) throws(FileFault) -> [UInt8] {
    let descriptor = descriptor
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: kept.count + count) { buffer, filled in
      _ = buffer.update(fromContentsOf: kept)
      var got: Int
      repeat {
        got = readBytes(descriptor, buffer.baseAddress.map { $0 + kept.count }, count)
      } while got < 0 && errno == EINTR
      code = got < 0 ? errno : 0
      filled = kept.count + max(0, got)
    }
    if code != 0 { throw FileFault(code: code) }
    sum?.add(bytes[kept.count...])
    return bytes
  }

  /// The whole file.
  package static func bytes(of path: String) throws(FileFault) -> [UInt8] {
    var file = try InputFile(path: path)
    return try file.rest(about: file.size)
  }

  /// The sum of a file's bytes, of which no more than a block is held.
  package static func sum(of path: String) throws(FileFault) -> UInt64 {
    var file = try InputFile(path: path, summing: true)
    while try !file.read(256 << 10, after: []).isEmpty {}
    return file.sum?.value ?? 0
  }

  /// All that follows.
  /// - Parameter size: how much that is, unless the file changes.
  package mutating func rest(about size: Int) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let count = bytes.count
      bytes = try read(max(4096, size - count + 1), after: bytes[...])
      if bytes.count == count { return bytes }
    }
  }
}

private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
