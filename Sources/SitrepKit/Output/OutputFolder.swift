#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An open folder below which files are written, by calls that follow no link on the way.
struct OutputFolder: ~Copyable {
  let path: String
  private let descriptor: Int32

  /// Opens the folder at `path`, making it and those above it where they are missing. Links in `path` are the
  /// user's own and are followed.
  /// - Parameter made: gets the path of each folder that was made, outermost first.
  init(at path: String, made: inout [String]) throws(SystemFault) {
    try Self.make(path, made: &made)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path, code: errno) }
    self.init(path: path, descriptor: descriptor)
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Opens the folder `name` directly below, making it where it is missing. A link of that name is refused.
  func folder(_ name: String, made: inout [String]) throws(SystemFault) -> OutputFolder {
    let child = "\(path)/\(name)"
    if mkdirat(descriptor, name, 0o777) == 0 {
      made.append(child)
    } else if errno != EEXIST {
      throw .cannotWrite(child, code: errno)
    }
    let opened = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard opened >= 0 else {
      let code = errno
      var information = stat()
      let isLink =
        fstatat(descriptor, name, &information, AT_SYMLINK_NOFOLLOW) == 0
        && information.st_mode & S_IFMT == S_IFLNK
      throw isLink ? .isALink(child) : .cannotWrite(child, code: code)
    }
    return OutputFolder(path: child, descriptor: opened)
  }

  /// Waits until no other run holds the folder; it is held until this value ends. Where the file system knows no
  /// locks, nothing is held.
  func lock() {
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
  }

  /// Makes a new, empty file; one of its name is removed, and a link with it.
  ///
  /// - Parameter place: the name it is to have in the end, by which a fault calls it.
  func newFile(_ name: String, for place: String? = nil) throws(SystemFault) -> NewFile {
    remove(name)
    let shown = "\(path)/\(place ?? name)"
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw .cannotWrite(shown, code: errno) }
    return NewFile(path: "\(path)/\(name)", place: shown, descriptor: file)
  }

  /// Writes a new file and waits until the disk has it.
  ///
  /// - Parameter place: the name it is to have in the end, by which a fault calls it.
  func write(_ bytes: [UInt8], to name: String, for place: String? = nil) throws(SystemFault) {
    let file = try newFile(name, for: place)
    try file.write(bytes)
    try file.sync()
  }

  /// Waits until the disk has a file that another wrote here.
  func sync(_ name: String) throws(SystemFault) {
    let file = openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw .cannotWrite("\(path)/\(name)", code: errno) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw .cannotWrite("\(path)/\(name)", code: errno) }
  }

  /// Puts a file in the place of another in one step. A link of the new name is replaced, not followed.
  func rename(_ name: String, to newName: String) throws(SystemFault) {
    guard renameat(descriptor, name, descriptor, newName) == 0 else {
      throw .cannotWrite("\(path)/\(newName)", code: errno)
    }
  }

  /// Waits until the disk has the names in the folder.
  func sync() { _ = fsync(descriptor) }

  func remove(_ name: String) { _ = unlinkat(descriptor, name, 0) }

  /// Removes what a killed run left.
  func removeFiles(where isLeftOver: (String) -> Bool) {
    for name in (try? names(inFolder: path)) ?? [] where isLeftOver(name) { remove(name) }
  }

  private static func make(_ path: String, made: inout [String]) throws(SystemFault) {
    if mkdir(path, 0o777) == 0 {
      made.append(path)
      return
    }
    switch errno {
    case EEXIST: return
    case ENOENT:
      let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
      guard !parent.isEmpty else { throw .cannotWrite(path, code: ENOENT) }
      try make(parent, made: &made)
      guard mkdir(path, 0o777) == 0 else {
        if errno == EEXIST { return }
        throw .cannotWrite(path, code: errno)
      }
      made.append(path)
    default: throw .cannotWrite(path, code: errno)
    }
  }
}
