#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What SQLite does not tell: whether a disk refused because it is full.
enum DiskSpace {
  /// Whether nothing more can be written beside a file, or where it would stand.
  static func isNoneLeft(at path: String) -> Bool {
    var information = statvfs()
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    return statvfs(folder, &information) == 0 && information.f_bavail == 0
  }
}
