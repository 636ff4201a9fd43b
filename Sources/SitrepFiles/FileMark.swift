#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the system says of what stands at a path, by which a file that changed is known without a look at its bytes. Of
/// a folder it says no more than that it is one: what comes and goes in it changes nothing here.
package struct FileMark: Equatable, Sendable {
  package let isFile: Bool
  /// In bytes.
  package let size: Int
  private let kind: UInt32
  private let device, inode: UInt64
  /// When its bytes last changed, and when anything about it did, which nobody can set, in nanoseconds since 1970.
  private let modified, changed: Int64

  /// A link is followed; where nothing stands at the path, that is what is known.
  package init(path: String) {
    var information = stat()
    guard stat(path, &information) == 0 else {
      (isFile, size, kind, device, inode, modified, changed) = (false, 0, 0, 0, 0, 0, 0)
      return
    }
    let kind = information.st_mode & S_IFMT
    self.kind = UInt32(kind)
    isFile = kind == S_IFREG
    guard isFile else {
      (size, device, inode, modified, changed) = (0, 0, 0, 0, 0)
      return
    }
    size = Int(information.st_size)
    device = UInt64(truncatingIfNeeded: information.st_dev)
    inode = UInt64(information.st_ino)
    #if canImport(Darwin)
      (modified, changed) = (information.st_mtimespec.nanoseconds, information.st_ctimespec.nanoseconds)
    #else
      (modified, changed) = (information.st_mtim.nanoseconds, information.st_ctim.nanoseconds)
    #endif
  }

  /// Whether it changed so shortly before a moment, or after it, that one more change may have left its times as they
  /// are: clocks of some file systems stand still for two seconds.
  package func isFresh(at moment: FileMoment) -> Bool {
    isFile && max(modified, changed) > moment.nanoseconds - 2_000_000_000
  }

  /// Whether its bytes last changed before those of another.
  package func isOlder(than other: FileMark) -> Bool { modified < other.modified }
}

/// A moment by the clock of the files, in nanoseconds since 1970.
package struct FileMoment: Equatable, Sendable {
  fileprivate let nanoseconds: Int64

  package static var now: FileMoment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return FileMoment(nanoseconds: time.nanoseconds)
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) &* 1_000_000_000 &+ Int64(tv_nsec) }
}
