import SitrepFiles

/// A folder that is made with all its files, or not at all.
enum NewFolder {
  /// - Parameter files: by their paths below the folder, `templates/report/html/page.html`.
  static func write(_ files: [(name: String, bytes: [UInt8])], to path: String) throws(SystemFault) {
    var made: [String] = []
    var written: [(folder: String, name: String)] = []
    do {
      for file in files {
        var folder = try OutputFolder(at: path, made: &made)
        let parts = file.name.split(separator: "/").map(String.init)
        for name in parts.dropLast() { folder = try folder.folder(name, made: &made) }
        written.append((folder.path, parts.last ?? ""))
        try folder.write(file.bytes, to: parts.last ?? "")
        folder.sync()
      }
      Unfinished.beginPlacing()
      defer { Unfinished.endPlacing() }
      for file in written { Unfinished.finished("\(file.folder)/\(file.name)") }
    } catch {
      for file in written {
        var none: [String] = []
        try? OutputFolder(at: file.folder, made: &none).remove(file.name)
      }
      removeFolders(made)
      throw error
    }
  }
}
