import SitrepFiles

/// A folder in the system's temporary folder, for nobody else to read, that goes with this value and all in it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws(SitrepError) {
    do {
      path = try Unfinished.makeTemporaryFolder()
    } catch {
      throw .system(.cannotWrite(error.parent, code: error.code))
    }
  }

  deinit {
    removeFolder(path)
    Unfinished.finished(path)
  }
}
