import Foundation
import Testing

/// Who may do what with a file or folder: `0o600`.
func mode(of path: String) throws -> Int {
  try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
}
