/// The files of `templates/`: those built into the program, with folders laid over them.
///
/// A folder laid over replaces single files: what it does not hold still comes from the one below it.
package struct TemplateFolder: Sendable {
  /// The program's own templates alone.
  package static let builtIn = TemplateFolder(overrides: [])

  private let overrides: [String]

  /// - Parameter overrides: folders laid out as `templates/`; where two hold a file, the later one wins. A folder
  ///   that does not exist holds nothing.
  package init(overrides: [String]) {
    self.overrides = overrides
  }

  /// The text of the file at `path`, such as `languages/es.properties`, without a byte order mark.
  package func text(at path: String) throws(TemplateError) -> TemplateText {
    guard Self.staysInside(path) else {
      throw .outsideFolder(path: path)
    }
    for folder in overrides.reversed() {
      let file = "\(folder)/\(path)"
      if let bytes = try TemplateFile.bytes(of: file) {
        return TemplateText(text: try TemplateFile.text(bytes, of: file), origin: file)
      }
    }
    guard let text = BuiltInTemplates.text(at: path) else {
      throw .absent(path: path, available: try paths(under: Self.folder(of: path)))
    }
    return TemplateText(text: text, origin: "templates/\(path)")
  }

  /// The bytes of the file at `path` in the topmost folder that is laid over and has it; nil where none has. The
  /// built-in templates are text alone.
  package func bytes(at path: String) throws(TemplateError) -> [UInt8]? {
    guard Self.staysInside(path) else { throw .outsideFolder(path: path) }
    for folder in overrides.reversed() {
      if let bytes = try TemplateFile.bytes(of: "\(folder)/\(path)") { return bytes }
    }
    return nil
  }

  /// The paths of every file below `folder` (all files where it is empty), sorted, each once.
  package func paths(under folder: String) throws(TemplateError) -> [String] {
    guard Self.staysInside(folder) || folder.isEmpty else {
      throw .outsideFolder(path: folder)
    }
    var paths = BuiltInTemplates.paths(under: folder)
    for override in overrides {
      try TemplateFile.appendPaths(below: folder, in: override, to: &paths)
    }
    paths.sort()
    var unique: [String] = []
    unique.reserveCapacity(paths.count)
    for path in paths where path != unique.last {
      unique.append(path)
    }
    return unique
  }

  /// The files laid over that take no built-in one's place: where they belong, and where they lie.
  package func added() throws(TemplateError) -> [(path: String, file: String)] {
    var added: [(path: String, file: String)] = []
    for override in overrides {
      var paths: [String] = []
      try TemplateFile.appendPaths(below: "", in: override, to: &paths)
      for path in paths where BuiltInTemplates.text(at: path) == nil {
        added.append((path, "\(override)/\(path)"))
      }
    }
    return added
  }

  /// A path comes from a template's `{{> name}}` too, and must not reach files beside the folder.
  private static func staysInside(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains(0)
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
