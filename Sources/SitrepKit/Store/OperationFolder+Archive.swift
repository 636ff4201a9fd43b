import SitrepRender
package import SitrepStore

extension OperationFolder {
  /// The operation's folder, as some of its log's entries have it, in a ZIP archive.
  package func archive(of entries: [Entry]) throws(SitrepError) -> [UInt8] {
    var archive = StoredZip()
    for file in try FolderEntries.files(of: entries, in: path) { archive.add(file.name, file.bytes) }
    return archive.archive
  }
}
