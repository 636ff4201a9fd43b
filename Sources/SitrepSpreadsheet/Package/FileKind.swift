import SitrepFiles
import SitrepModel

/// Says by its first bytes what a file is that is no zip archive.
func checkIsArchive(_ path: String) throws(SpreadsheetError) {
  let other: SpreadsheetError?
  do throws(FileFault) {
    var file = try InputFile(path: path)
    other = try whatElse(&file)
  } catch { throw .unreadable(path: path) }
  if let other { throw other }
}

/// - Returns: nil for an archive.
private func whatElse(_ file: inout InputFile) throws(FileFault) -> SpreadsheetError? {
  let head = try file.read(64 << 10, after: [])
  if head.isEmpty { return .empty }
  if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return nil }
  if head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .missing(part: .sheets) }
  if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    // Compound files: an old workbook, or the wrapping that a password puts around a new one.
    let mark = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return try contains(&file, head, mark: mark) ? .encrypted : .otherFormat(format: .xls)
  }
  if head.starts(with: "%PDF".utf8) { return .otherFormat(format: .pdf) }
  let start = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
  if start.first == UInt8(ascii: "<") { return .otherFormat(format: .markup) }
  // Text has neither zero bytes nor many controls.
  if !head.contains(where: { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20) }) {
    return .otherFormat(format: .plainText)
  }
  return .notAWorkbook
}

private func contains(
  _ file: inout InputFile, _ head: [UInt8], mark: [UInt8]
) throws(FileFault) -> Bool {
  var block = head
  while true {
    for start in block.indices where block[start] == mark[0] && block[start...].starts(with: mark) {
      return true
    }
    // The end stays, for the mark may begin in it.
    let end = block.suffix(mark.count - 1)
    block = try file.read(64 << 10, after: end)
    if block.count == end.count { return false }
  }
}
