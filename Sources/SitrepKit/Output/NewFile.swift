import Dispatch
import SitrepFiles
import SitrepRender
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that was just made and is being written, by one thread at a time.
///
/// What is given to it is put into the file on another core, while more is being made.
final class NewFile: ReportOutput, Sendable {
  /// For a library that opens files itself.
  let path: String
  /// The path it is to have in the end, by which a fault calls it.
  private let place: String
  private let descriptor: Int32
  private let queue = DispatchQueue(label: "file")
  /// How many more pieces may wait to be written: no more of a large file is held than that.
  private let room = DispatchSemaphore(value: 64)
  private let fault = Mutex<SystemFault?>(nil)

  /// - Parameter descriptor: open for writing; closed when this object ends.
  init(path: String, place: String, descriptor: Int32) {
    self.path = path
    self.place = place
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Adds to what was written, some time before `sync` returns.
  func write(_ bytes: [UInt8]) throws(SystemFault) {
    if let fault = fault.withLock({ $0 }) { throw fault }
    room.wait()
    queue.async { [self] in
      defer { room.signal() }
      do throws(SystemFault) { try append(bytes) } catch { fault.withLock { $0 = $0 ?? error } }
    }
  }

  private func append(_ bytes: [UInt8]) throws(SystemFault) {
    do {
      try FileSystem.write(bytes, to: descriptor)
    } catch {
      throw .cannotWrite(place, code: error.code)
    }
  }

  /// Waits until the disk has it.
  func sync() throws(SystemFault) {
    queue.sync {}
    if let fault = fault.withLock({ $0 }) { throw fault }
    guard fsync(descriptor) == 0 else { throw .cannotWrite(place, code: errno) }
  }
}
