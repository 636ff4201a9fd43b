import SitrepFiles

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
  do {
    return try FileSystem.names(in: path)
  } catch {
    throw .cannotRead(path, code: error.code)
  }
}

/// The name of the folder at a path, also where the path is `.` or ends in a slash.
func folderName(of path: String) -> String {
  (absolutePath(of: path) ?? path).split(separator: "/").last.map(String.init) ?? ""
}

/// A path from the root of the file system, without links; nil where nothing stands there.
func absolutePath(of path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// Removes folders made for something that did not come about, given outermost first; those that hold anything
/// stay.
func removeFolders(_ folders: [String]) {
  for folder in folders.reversed() { rmdir(folder) }
}

/// The bytes of a file.
func bytes(ofFile path: String) throws(SystemFault) -> [UInt8] {
  do {
    return try FileSystem.bytes(of: path)
  } catch {
    throw .cannotRead(path, code: error.code)
  }
}
