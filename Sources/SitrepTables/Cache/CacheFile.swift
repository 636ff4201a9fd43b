import SitrepFiles
import SitrepModel

/// Where what was read of an operation's estimates lies until the next run, and of which file it is.
package struct CacheFile: Sendable {
  /// The table's file, as the operation's source gives it.
  let table: String
  /// The cache itself.
  let path: String
  /// How many bytes the table must have to be worth it: some five thousand rows.
  let leastSize: Int

  /// - Parameters:
  ///   - folder: where the caches of all operations lie.
  ///   - operation: the operation's folder, as the source has it.
  ///   - absolutePath: the same from the root of the file system, so that it is the same from wherever it is named.
  package init(in folder: String, operation: String, absolutePath: String, leastSize: Int = 512 << 10) {
    table = "\(operation)/\(TableSchema.estimates.name).csv"
    path = "\(folder)/\(ContentSum(of: Array(absolutePath.utf8)).value.hexadecimal).cache"
    self.leastSize = max(leastSize, CSVFile.beginningSize + 3)
  }

  /// Takes away what lies there.
  package func clear() { PrivateFile.remove(path) }

  func holds(_ content: FileContent) -> Bool {
    if case .path(table) = content { true } else { false }
  }
}
