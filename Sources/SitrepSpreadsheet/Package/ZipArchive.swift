import CMinizip
import SitrepModel

/// The files of a zip archive, read whole into memory and checked by their checksums.
struct ZipArchive: ~Copyable {
  private let file: unzFile
  private let limits: SpreadsheetLimits
  private let entries: [String: Entry]

  private struct Entry {
    var name: String
    var position: unz64_file_pos
    var expanded: UInt64
    var compressed: UInt64
    var isEncrypted: Bool
  }

  init(path: String, limits: SpreadsheetLimits) throws(SpreadsheetError) {
    guard let file = unzOpen64(path) else {
      throw .damaged(part: "", fault: .unreadableList)
    }
    let entries: [String: Entry]
    do {
      entries = try Self.entries(of: file, limits)
    } catch {
      unzClose(file)
      throw error
    }
    self.file = file
    self.limits = limits
    self.entries = entries
  }

  deinit {
    unzClose(file)
  }

  var names: [String] { entries.values.map(\.name).sorted() }

  /// Names of parts are compared without case (ECMA-376 part 2).
  func holds(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  private static func entries(
    of file: unzFile, _ limits: SpreadsheetLimits
  ) throws(SpreadsheetError) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    var status = unzGoToFirstFile(file)
    while status == UNZ_OK {
      guard entries.count < limits.parts else {
        throw .tooLarge(part: "", limit: .parts(count: limits.parts))
      }
      var info = unz_file_info64()
      var nameBytes = [CChar](repeating: 0, count: 1024)
      var position = unz64_file_pos()
      guard unzGetCurrentFileInfo64(file, &info, &nameBytes, 1023, nil, 0, nil, 0) == UNZ_OK,
        unzGetFilePos64(file, &position) == UNZ_OK
      else { throw .damaged(part: "", fault: .unreadableList) }
      let name = String(
        decoding: nameBytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      // Of two, one program would read the first and another the second.
      guard entries[name.lowercased()] == nil else { throw .damaged(part: name, fault: .partTwice) }
      entries[name.lowercased()] = Entry(
        name: name, position: position, expanded: info.uncompressed_size,
        compressed: info.compressed_size, isEncrypted: info.flag & 1 != 0)
      status = unzGoToNextFile(file)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE else {
      throw .damaged(part: "", fault: .listCutShort)
    }
    return entries
  }

  /// The bytes of a part; nil where there is none of that name.
  func bytes(of name: String) throws(SpreadsheetError) -> [UInt8]? {
    guard let entry = entries[name.lowercased()] else { return nil }
    guard !entry.isEncrypted else { throw .encrypted }
    let limit = limits.partBytes
    guard entry.expanded <= UInt64(limit) else {
      throw .tooLarge(part: name, limit: .megabytes(megabytes: limit >> 20))
    }
    if entry.expanded > 1 << 20, entry.expanded / UInt64(limits.ratio) > entry.compressed {
      throw .tooLarge(part: name, limit: .expansion(ratio: limits.ratio))
    }
    var position = entry.position
    guard unzGoToFilePos64(file, &position) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK else {
      throw .damaged(part: name, fault: .partNotOpened)
    }
    // Never more than was announced: the sizes in an archive may lie.
    let expected = Int(entry.expanded)
    var failure = false
    let bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
      while count <= expected, let start = buffer.baseAddress {
        let read = unzReadCurrentFile(file, start + count, UInt32(min(expected + 1 - count, 1 << 20)))
        if read < 0 { failure = true }
        if read <= 0 { break }
        count += Int(read)
      }
    }
    let closed = unzCloseCurrentFile(file)
    guard !failure, closed == UNZ_OK, bytes.count == expected else {
      let isChecksum = closed == UNZ_CRCERROR
      throw .damaged(part: name, fault: isChecksum ? .wrongChecksum : .partCutShort)
    }
    return bytes
  }
}
