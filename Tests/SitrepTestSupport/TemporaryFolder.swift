import Foundation

/// A folder that exists while the body of `withTemporaryFolder` runs.
package struct TemporaryFolder: Sendable {
  /// Without a slash at the end.
  package let path: String

  fileprivate init() throws {
    path = NSTemporaryDirectory() + "sitrep-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  fileprivate func remove() {
    // A test may have taken the right to write from a folder of its own.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes `text` to the file at the relative path `name`, making its folders; gives the file's full path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes `bytes` to the file at the relative path `name`, making its folders; gives the file's full path.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path(percentEncoded: false)
  }

  /// The text of the file at the relative path `name`.
  package func text(of name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// The bytes of the file at the relative path `name`.
  package func bytes(of name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: "\(path)/\(name)")))
  }

  /// The relative paths of all files below, sorted, hidden ones included.
  package func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { name in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
          && !isFolder.boolValue
      }
      .sorted()
  }

  /// Copies the folder or file at `source`, a full path, to the relative path `name`.
  package func copy(_ source: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: source, toPath: "\(path)/\(name)")
  }
}

/// Runs `body` with a new, empty folder and removes the folder afterwards, also when `body` throws.
package func withTemporaryFolder<Result>(
  _ body: (TemporaryFolder) throws -> Result
) throws -> Result {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  return try body(folder)
}

/// Runs `body` with a new, empty folder and removes the folder afterwards, also when `body` throws.
package func withTemporaryFolder<Result>(
  _ body: (TemporaryFolder) async throws -> Result
) async throws -> Result {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  return try await body(folder)
}
