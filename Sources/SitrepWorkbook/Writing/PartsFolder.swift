import SitrepFiles

/// A temporary folder for the parts of one workbook: the library's files in it have names of their own, so that they
/// are known when the run is stopped only by the folder they are in.
struct PartsFolder: Sendable {
  /// Blank where none could be made: the library then takes the system's own, or says why it can't.
  let path: String

  static func made() -> PartsFolder {
    PartsFolder(path: (try? Unfinished.makeTemporaryFolder()) ?? "")
  }

  func remove() {
    if path.isEmpty { return }
    removeFolder(path)
    Unfinished.finished(path)
  }
}
