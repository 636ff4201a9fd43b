import SitrepFiles

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
    let code = Self.makeFolder(child) { mkdirat(descriptor, name, 0o777) }
    if code == 0 {
      made.append(child)
    } else if code != EEXIST {
      throw .cannotWrite(child, code: code)
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
    var (file, code): (Int32, Int32) = (-1, 0)
    Unfinished.making(.file) {
      file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
      code = errno
      return file >= 0 ? "\(path)/\(name)" : nil
    }
    guard file >= 0 else { throw .cannotWrite(shown, code: code) }
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

  /// Lets a new file stay under the name with which it was made.
  func keep(_ name: String) { Unfinished.finished("\(path)/\(name)") }

  /// Makes a file that another will write here under a name that it is not to keep.
  func expect(_ name: String) {
    remove(name)
    Unfinished.making(.file) { "\(path)/\(name)" }
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
    keep(name)
  }

  /// Waits until the disk has the names in the folder.
  func sync() { _ = fsync(descriptor) }

  func remove(_ name: String) {
    _ = unlinkat(descriptor, name, 0)
    keep(name)
  }

  /// Removes what a killed run left.
  func removeFiles(where isLeftOver: (String) -> Bool) {
    for name in (try? names(inFolder: path)) ?? [] where isLeftOver(name) { remove(name) }
  }

  private static func make(_ path: String, made: inout [String]) throws(SystemFault) {
    let code = makeFolder(path) { mkdir(path, 0o777) }
    switch code {
    case 0: made.append(path)
    case EEXIST: return
    case ENOENT:
      let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
      guard !parent.isEmpty else { throw .cannotWrite(path, code: ENOENT) }
      try make(parent, made: &made)
      switch makeFolder(path, { mkdir(path, 0o777) }) {
      case 0: made.append(path)
      case EEXIST: return
      case let code: throw .cannotWrite(path, code: code)
      }
    default: throw .cannotWrite(path, code: code)
    }
  }

  /// - Returns: the system's error number; 0 where the folder was made.
  private static func makeFolder(_ path: String, _ make: () -> Int32) -> Int32 {
    var code: Int32 = 0
    Unfinished.making(.folder) {
      code = make() == 0 ? 0 : errno
      return code == 0 ? path : nil
    }
    return code
  }
}
