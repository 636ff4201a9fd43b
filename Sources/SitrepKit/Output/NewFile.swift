#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that was just made and is being written, by one thread at a time.
final class NewFile: Sendable {
  /// For a library that opens files itself.
  let path: String
  /// The path it is to have in the end, by which a fault calls it.
  private let place: String
  private let descriptor: Int32

  /// - Parameter descriptor: open for writing; closed when this object ends.
  init(path: String, place: String, descriptor: Int32) {
    self.path = path
    self.place = place
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Adds to what was written.
  func write(_ bytes: [UInt8]) throws(SystemFault) {
    let code = bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count, let start = bytes.baseAddress?.advanced(by: done) {
        let written = writeBytes(descriptor, start, bytes.count - done)
        if written < 0, errno != EINTR { return errno }
        done += max(0, written)
      }
      return 0
    }
    guard code == 0 else { throw .cannotWrite(place, code: code) }
  }

  /// Waits until the disk has it.
  func sync() throws(SystemFault) {
    guard fsync(descriptor) == 0 else { throw .cannotWrite(place, code: errno) }
  }
}

private func writeBytes(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, start, count)
}
