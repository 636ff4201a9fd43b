#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What stands at a path, a link at its end followed.
enum PathKind {
  case absent, file, folder, other
}

func kind(of path: String) -> PathKind {
  var information = stat()
  guard stat(path, &information) == 0 else { return .absent }
  return switch information.st_mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .folder
  default: .other
  }
}

/// The names in a folder, sorted, without `.` and `..`.
func names(inFolder path: String) throws(SystemFault) -> [String] {
  guard let stream = opendir(path) else { throw .cannotRead(path, code: errno) }
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

/// The name of the folder at a path, also where the path is `.` or ends in a slash.
func folderName(of path: String) -> String {
  var path = path
  if let real = realpath(path, nil) {
    path = String(cString: real)
    free(real)
  }
  return path.split(separator: "/").last.map(String.init) ?? ""
}

/// Removes folders made for something that did not come about, given outermost first; those that hold anything
/// stay.
func removeFolders(_ folders: [String]) {
  for folder in folders.reversed() { rmdir(folder) }
}

/// The bytes of a file.
func bytes(ofFile path: String) throws(SystemFault) -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw .cannotRead(path, code: errno) }
  defer { close(file) }
  var information = stat()
  guard fstat(file, &information) == 0 else { throw .cannotRead(path, code: errno) }
  var bytes: [UInt8] = []
  while true {
    let room = max(4096, Int(information.st_size) - bytes.count + 1)
    var code: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let result = read(file, buffer.baseAddress, room)
      code = result < 0 ? errno : 0
      count = max(0, result)
    }
    if code == EINTR { continue }
    if code != 0 { throw .cannotRead(path, code: code) }
    if block.isEmpty { return bytes }
    bytes = bytes.isEmpty ? block : bytes + block
  }
}
