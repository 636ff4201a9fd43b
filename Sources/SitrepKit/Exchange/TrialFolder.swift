#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An operation folder as it would be after a change: links to the files it has, and the changed ones in their
/// places. It is removed when this value ends.
struct TrialFolder: ~Copyable {
  let path: String

  /// An empty one.
  init() throws(SitrepError) {
    path = try Self.makeFolder()
  }

  init(of folder: String) throws(SitrepError) {
    let present = try reading(folder) { try names(inFolder: folder) }
    path = try Self.makeFolder()
    let whole = realpath(folder, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    for name in present { symlink("\(whole ?? folder)/\(name)", "\(path)/\(name)") }
  }

  private static func makeFolder() throws(SitrepError) -> String {
    var template = Array("/tmp/sitrep-trial-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let base = buffer.baseAddress, let result = mkdtemp(base) else { return nil }
      return String(cString: result)
    }
    guard let made else { throw .system(.cannotWrite("/tmp", code: errno)) }
    return made
  }

  deinit {
    for name in (try? names(inFolder: path)) ?? [] { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  borrowing func write(_ bytes: [UInt8], to name: String) throws(SitrepError) {
    unlink("\(path)/\(name)")
    let path = path
    try writing(path) {
      var made: [String] = []
      try OutputFolder(at: path, made: &made).write(bytes, to: name)
    }
  }
}
