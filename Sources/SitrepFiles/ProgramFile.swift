#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The file that this program is run from.
package enum ProgramFile {
  /// What tells this build of the program from any other; nil where the system does not say which file it is.
  package static let identity: UInt64? = {
    guard let path else { return nil }
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    var sum = ContentSum()
    #if canImport(Darwin)
      let times = [information.st_mtimespec, information.st_ctimespec]
    #else
      let times = [information.st_mtim, information.st_ctim]
    #endif
    sum.add(UInt64(information.st_dev))
    sum.add(UInt64(information.st_ino))
    sum.add(UInt64(information.st_size))
    for time in times {
      sum.add(UInt64(bitPattern: Int64(time.tv_sec)))
      sum.add(UInt64(time.tv_nsec))
    }
    return sum.value
  }()

  private static var path: String? {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    #else
      return "/proc/self/exe"
    #endif
  }
}
