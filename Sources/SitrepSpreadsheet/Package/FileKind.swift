import SitrepModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Says by its first bytes what a file is that is no zip archive.
func checkIsArchive(_ path: String) throws(SpreadsheetError) {
  guard let file = fopen(path, "rb") else { throw .unreadable(path: path) }
  defer { fclose(file) }
  var head = [UInt8](repeating: 0, count: 64 << 10)
  head.removeLast(head.count - fread(&head, 1, head.count, file))
  guard !head.isEmpty else {
    // A folder opens, but gives no bytes.
    if ferror(file) != 0 { throw .unreadable(path: path) }
    throw .empty
  }
  if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return }
  if head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { throw .missing(part: .sheets) }
  if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    // Compound files: an old workbook, or the wrapping that a password puts around a new one.
    let mark = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    throw contains(file, head, mark) ? .encrypted : .otherFormat(format: .xls)
  }
  if head.starts(with: "%PDF".utf8) { throw .otherFormat(format: .pdf) }
  let start = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
  if start.first == UInt8(ascii: "<") { throw .otherFormat(format: .markup) }
  // Text has neither zero bytes nor many controls.
  if !head.contains(where: { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20) }) {
    throw .otherFormat(format: .plainText)
  }
  throw .notAWorkbook
}

private func contains(_ file: UnsafeMutablePointer<FILE>, _ head: [UInt8], _ mark: [UInt8]) -> Bool {
  var block = head
  while !block.isEmpty {
    for start in block.indices where block[start] == mark[0] && block[start...].starts(with: mark) {
      return true
    }
    // The end stays, for the mark may begin in it.
    var next = [UInt8](repeating: 0, count: 64 << 10)
    let count = fread(&next, 1, next.count, file)
    if count == 0 { return false }
    block = Array(block.suffix(mark.count - 1)) + next[..<count]
  }
  return false
}
