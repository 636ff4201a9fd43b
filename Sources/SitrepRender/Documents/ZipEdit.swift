import CMinizip
import SitrepModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes a ZIP archive anew with one of its files changed; all others are taken over as they are, still compressed.
enum ZipEdit {
  /// - Parameters:
  ///   - source: the archive's path.
  ///   - target: where the new one goes.
  ///   - name: the file to change.
  ///   - edit: gives its new bytes.
  /// - Throws: `DocumentError` where the archive cannot be read or the new one not written.
  static func copy(
    _ source: String, to target: String, changing name: String, _ edit: ([UInt8]) -> [UInt8]
  ) throws(DocumentError) {
    guard let input = unzOpen64(source) else { throw unreadable(source) }
    defer { unzClose(input) }
    guard let output = zipOpen64(target, APPEND_STATUS_CREATE) else { throw unwritable(target) }
    var isWhole = false
    defer { if !isWhole { zipClose(output, nil) } }
    var status = unzGoToFirstFile(input)
    while status == UNZ_OK {
      guard copyFile(input, output, changing: name, edit) else { throw unreadable(source) }
      status = unzGoToNextFile(input)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE else { throw unreadable(source) }
    isWhole = true
    guard zipClose(output, nil) == ZIP_OK else { throw unwritable(target) }
  }

  private static func unreadable(_ path: String) -> DocumentError {
    .system(.cannotRead(path: fileName(path), reason: DiagnosticText.reason(systemError: errno)))
  }

  private static func unwritable(_ path: String) -> DocumentError {
    .system(.cannotWrite(path: fileName(path), reason: DiagnosticText.reason(systemError: errno)))
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The file that the archive is at; false where it can't be read or written.
  private static func copyFile(
    _ input: unzFile, _ output: zipFile, changing changed: String, _ edit: ([UInt8]) -> [UInt8]
  ) -> Bool {
    var about = unz_file_info64()
    var name = [CChar](repeating: 0, count: 1024)
    guard unzGetCurrentFileInfo64(input, &about, &name, 1023, nil, 0, nil, 0) == UNZ_OK else { return false }
    let isChanged =
      String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) == changed
    var method: Int32 = 0
    var level: Int32 = 0
    guard unzOpenCurrentFile2(input, &method, &level, isChanged ? 0 : 1) == UNZ_OK else { return false }
    let size = isChanged ? about.uncompressed_size : about.compressed_size
    guard var bytes = bytes(input, Int(size)), unzCloseCurrentFile(input) == UNZ_OK else { return false }
    if isChanged { bytes = edit(bytes) }
    var written = zip_fileinfo()
    written.dosDate = about.dosDate
    guard
      zipOpenNewFileInZip2(
        output, name, &written, nil, 0, nil, 0, nil, method, Z_DEFAULT_COMPRESSION, isChanged ? 0 : 1)
        == ZIP_OK,
      zipWriteInFileInZip(output, bytes, UInt32(bytes.count)) == ZIP_OK
    else { return false }
    return isChanged
      ? zipCloseFileInZip(output) == ZIP_OK
      : zipCloseFileInZipRaw64(output, about.uncompressed_size, about.crc) == ZIP_OK
  }

  private static func bytes(_ input: unzFile, _ size: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let read = unzReadCurrentFile(input, start + count, UInt32(min(size - count, 1 << 20)))
        if read <= 0 { break }
        count += Int(read)
      }
    }
    return bytes.count == size ? bytes : nil
  }
}
