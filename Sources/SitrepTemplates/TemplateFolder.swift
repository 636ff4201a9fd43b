/// The files of `templates/`: those built into the program, with folders laid over them.
///
/// A folder laid over replaces single files: what it does not hold still comes from the one below it.
package struct TemplateFolder: Sendable {
  /// The program's own templates alone.
  package static let builtIn = TemplateFolder(overrides: [])

  private let overrides: [Layer]

  /// What is laid over the built-in templates.
  fileprivate enum Layer: Sendable {
    case folder(String)
    /// Files in hand, by their paths.
    case files([String: [UInt8]])
  }

  /// - Parameter overrides: folders laid out as `templates/`; where two hold a file, the later one wins. A folder
  ///   that does not exist holds nothing.
  package init(overrides: [String]) {
    self.overrides = overrides.map(Layer.folder)
  }

  /// - Parameters:
  ///   - files: the operation's own, which stand nowhere as files: by their paths below `templates/`.
  ///   - overrides: folders laid over them.
  package init(files: [String: [UInt8]], overrides: [String]) {
    self.overrides = (files.isEmpty ? [] : [.files(files)]) + overrides.map(Layer.folder)
  }

  /// The folders that are laid over the built-in templates.
  package var folders: [String] {
    overrides.compactMap { layer in
      if case .folder(let folder) = layer { folder } else { nil }
    }
  }

  /// The text of the file at `path`, such as `languages/es.properties`, without a byte order mark.
  package func text(at path: String) throws(TemplateError) -> TemplateText {
    guard Self.staysInside(path) else {
      throw .outsideFolder(path: path)
    }
    for layer in overrides.reversed() {
      if let text = try layer.text(at: path) { return text }
    }
    guard let text = Self.builtInText(at: path) else {
      throw .absent(path: path, available: try paths(under: Self.folder(of: path)))
    }
    return text
  }

  /// The texts of the file at `path` wherever it is, the topmost first and the built-in one last: a file of words holds
  /// only those that it changes.
  ///
  /// - Throws: as `text(at:)`.
  package func texts(at path: String) throws(TemplateError) -> [TemplateText] {
    guard Self.staysInside(path) else { throw .outsideFolder(path: path) }
    var texts: [TemplateText] = []
    for layer in overrides.reversed() {
      if let text = try layer.text(at: path) { texts.append(text) }
    }
    if let text = Self.builtInText(at: path) { texts.append(text) }
    return texts.isEmpty ? [try text(at: path)] : texts
  }

  private static func builtInText(at path: String) -> TemplateText? {
    BuiltInTemplates.text(at: path).map { TemplateText(text: $0, origin: "templates/\(path)") }
  }

  /// The bytes of the file at `path` in the topmost folder that is laid over and has it; nil where none has. The
  /// built-in templates are text alone.
  package func bytes(at path: String) throws(TemplateError) -> [UInt8]? {
    guard Self.staysInside(path) else { throw .outsideFolder(path: path) }
    for layer in overrides.reversed() {
      if let bytes = try layer.bytes(at: path) { return bytes }
    }
    return nil
  }

  /// The paths of every file below `folder` (all files where it is empty), sorted, each once.
  package func paths(under folder: String) throws(TemplateError) -> [String] {
    guard Self.staysInside(folder) || folder.isEmpty else {
      throw .outsideFolder(path: folder)
    }
    var paths = BuiltInTemplates.paths(under: folder)
    for layer in overrides { paths += try layer.paths(below: folder) }
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
    for layer in overrides {
      for path in try layer.paths(below: "") where BuiltInTemplates.text(at: path) == nil {
        added.append((path, layer.place(of: path)))
      }
    }
    return added
  }

  /// The files laid over the built-in ones, by their paths, sorted; of two at one path the topmost.
  package func laidOver() throws(TemplateError) -> [(path: String, bytes: [UInt8])] {
    var files: [String: [UInt8]] = [:]
    for layer in overrides {
      for path in try layer.paths(below: "") { files[path] = try layer.bytes(at: path) }
    }
    return files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
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

extension TemplateFolder.Layer {
  fileprivate func bytes(at path: String) throws(TemplateError) -> [UInt8]? {
    switch self {
    case .folder(let folder): try TemplateFile.bytes(of: "\(folder)/\(path)")
    case .files(let files): files[path]
    }
  }

  fileprivate func text(at path: String) throws(TemplateError) -> TemplateText? {
    guard let bytes = try bytes(at: path) else { return nil }
    let file = place(of: path)
    return TemplateText(text: try TemplateFile.text(bytes, of: file), origin: file)
  }

  fileprivate func paths(below folder: String) throws(TemplateError) -> [String] {
    switch self {
    case .folder(let override):
      var paths: [String] = []
      try TemplateFile.appendPaths(below: folder, in: override, to: &paths)
      return paths
    case .files(let files): return files.keys.filter { folder.isEmpty || $0.hasPrefix("\(folder)/") }
    }
  }

  /// What messages call a file.
  fileprivate func place(of path: String) -> String {
    switch self {
    case .folder(let folder): "\(folder)/\(path)"
    // Otherwise than the built-in one is called, which it is laid over.
    case .files: "operation/templates/\(path)"
    }
  }
}
