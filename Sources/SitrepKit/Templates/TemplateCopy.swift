import SitrepTemplates

/// Built-in templates and words, to be changed.
public enum TemplateCopy {
  /// The paths of all built-in files that can be changed: `report/text/report.txt`.
  public static func paths() throws(SitrepError) -> [String] {
    try reading("templates") { try TemplateFolder.builtIn.paths(under: "") }
      .filter { !$0.hasPrefix("\(SampleOperations.everything)/") }
  }

  /// Copies files into a folder, under the same paths. A file that is there already is never overwritten.
  ///
  /// - Parameters:
  ///   - wanted: paths of files, or of folders for all that is in them.
  ///   - folder: made where it is missing.
  /// - Returns: the paths of the files written.
  /// - Throws: where there is no such template, a file is in the way, or the folder can't be written.
  @discardableResult
  public static func copy(_ wanted: [String], to folder: String) throws(SitrepError) -> [String] {
    let known = try paths()
    var chosen: Set<String> = []
    for name in wanted {
      let found = known.filter { $0 == name || $0.hasPrefix(name + "/") }
      if found.isEmpty {
        throw .request(.unknown(.template, value: name, known: known + folders(of: known)))
      }
      chosen.formUnion(found)
    }
    for path in chosen.sorted() where kind(of: "\(folder)/\(path)") != .absent {
      throw .request(.fileInTheWay("\(folder)/\(path)"))
    }
    var written: [String] = []
    for path in chosen.sorted() {
      let text = try reading(path) { try TemplateFolder.builtIn.text(at: path).text }
      try writing(folder) { try write(text, to: path, below: folder) }
      written.append("\(folder)/\(path)")
    }
    return written
  }

  private static func write(_ text: String, to path: String, below folder: String) throws(SystemFault) {
    let parts = path.split(separator: "/")
    var made: [String] = []
    let place = ([folder] + parts.dropLast().map(String.init)).joined(separator: "/")
    let parent = try OutputFolder(at: place, made: &made)
    try parent.write(Array(text.utf8), to: String(parts.last ?? ""))
    parent.sync()
    parent.keep(String(parts.last ?? ""))
  }

  private static func folders(of paths: [String]) -> [String] {
    var folders: Set<String> = []
    for path in paths {
      var parts = path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        folders.insert(parts.joined(separator: "/"))
        parts.removeLast()
      }
    }
    return folders.sorted()
  }
}
