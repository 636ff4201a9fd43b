#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reading below a folder of templates, by system calls: Foundation would cost start-up time.
enum TemplateFile {
  /// The file's bytes; nil where there is no such file.
  static func bytes(of file: String) throws(TemplateError) -> [UInt8]? {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if isAbsence(errno) {
        return nil
      }
      throw .unreadable(file: file, code: errno)
    }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
      throw .unreadable(file: file, code: errno)
    }
    var bytes: [UInt8] = []
    while true {
      // One byte more than the file holds, so that its end is seen without a second array.
      let room = max(4096, Int(information.st_size) - bytes.count + 1)
      var code: Int32 = 0
      let block = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let result = read(descriptor, buffer.baseAddress, room)
        code = result < 0 ? errno : 0
        count = max(0, result)
      }
      if code == EINTR {
        continue
      }
      if code != 0 {
        throw .unreadable(file: file, code: code)
      }
      if block.isEmpty {
        return bytes
      }
      bytes = bytes.isEmpty ? block : bytes + block
    }
  }

  /// `bytes` as text, without a byte order mark.
  static func text(_ bytes: [UInt8], of file: String) throws(TemplateError) -> String {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: content, as: UTF8.self) {
      return text
    }
    var line = 0
    for part in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if String(validating: part, as: UTF8.self) == nil {
        break
      }
    }
    throw .notUTF8(file: file, line: line)
  }

  /// Appends the path, relative to `root`, of every file below `root/folder`. Hidden files and editors' backups
  /// (`name~`) are left out, as they are from the built-in templates; a link to a folder is not followed.
  static func appendPaths(
    below folder: String, in root: String, to paths: inout [String]
  ) throws(TemplateError) {
    let name = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let stream = opendir(name) else {
      if isAbsence(errno) {
        return
      }
      throw .unreadable(file: name, code: errno)
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let child = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if child.hasPrefix(".") || child.hasSuffix("~") {
        continue
      }
      let path = folder.isEmpty ? child : "\(folder)/\(child)"
      switch kind(of: "\(root)/\(path)") {
      case .file: paths.append(path)
      case .folder: try appendPaths(below: path, in: root, to: &paths)
      case .other: break
      }
    }
  }

  private enum Kind {
    case file, folder, other
  }

  private static func kind(of path: String) -> Kind {
    var information = stat()
    guard lstat(path, &information) == 0 else {
      return .other
    }
    let isLink = information.st_mode & S_IFMT == S_IFLNK
    if isLink, stat(path, &information) != 0 {
      return .other
    }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return isLink ? .other : .folder
    default: return .other
    }
  }

  private static func isAbsence(_ code: Int32) -> Bool {
    code == ENOENT || code == ENOTDIR
  }
}
