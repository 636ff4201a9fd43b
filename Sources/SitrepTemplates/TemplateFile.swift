import SitrepFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reading below a folder of templates.
enum TemplateFile {
  /// The file's bytes; nil where there is no such file.
  static func bytes(of file: String) throws(TemplateError) -> [UInt8]? {
    do {
      return try FileSystem.bytes(of: file)
    } catch {
      if error.isAbsence { return nil }
      throw .unreadable(file: file, code: error.code)
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
    let children: [String]
    do {
      children = try FileSystem.names(in: name)
    } catch {
      if error.isAbsence { return }
      throw .unreadable(file: name, code: error.code)
    }
    for child in children where !child.hasPrefix(".") && !child.hasSuffix("~") {
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
}
