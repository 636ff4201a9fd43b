import SitrepModel
import SitrepStore
import SitrepTables
import SitrepTemplates

/// A folder's files as entries, and entries as a folder's files.
enum FolderEntries {
  /// Everything that belongs to the operation in a folder: its profile, its tables, the outlines of its
  /// places, its own templates.
  ///
  /// - Throws: the errors in its tables, where there are any: in a log they could never be put right.
  static func entries(of path: String, at now: Instant) throws(SitrepError) -> [Entry] {
    let folder = try OperationFolder(at: path)
    let languages = try folder.operation().profile.languages
    let labels = try ColumnLabels(languages, templates: folder.templates)
    return try FolderLock.reading(folder: path).held { () throws(SitrepError) in
      try reading(path) {
        try Entry.entries(of: folder.tables, labels: labels, at: now)
          + templates(in: "\(path)/templates", at: now)
      }
    }
  }

  private static func templates(in folder: String, at now: Instant) throws -> [Entry] {
    guard kind(of: folder) == .folder else { return [] }
    return try TemplateFolder(overrides: [folder]).laidOver().map { path, bytes in
      LogFiles.templates.entry(of: bytes, at: path, appended: now)
    }
  }

  /// Writes an operation's folder, which must be empty or not exist yet.
  static func write(_ entries: [Entry], of store: String, to path: String) throws(SitrepError) {
    try OperationFolder.checkIsEmpty(path)
    let files = try files(of: entries, in: store)
    try writing(path) { try NewFolder.write(files, to: path) }
  }

  /// The files of an operation's folder, the profile last: without it the folder is no operation yet.
  static func files(
    of entries: [Entry], in store: String
  ) throws(SitrepError) -> [(name: String, bytes: [UInt8])] {
    let templates = LogFiles.templates.files(in: entries).sorted { $0.key < $1.key }
      .map { (name: "templates/\($0.key)", bytes: $0.value) }
    let files = try storing { () throws(StoreFault) in try LogTables(entries, of: store).files() }
    let isProfile = { (file: (name: String, bytes: [UInt8])) in file.name == ProfileText.fileName }
    return files.filter { !isProfile($0) } + templates + files.filter(isProfile)
  }
}
