/// A ZIP archive whose files are stored as they are: no date, no compression, so that the same files give the same
/// bytes (PKWARE APPNOTE 6.3).
package struct StoredZip {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  package mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = files.count
    let name = Array(name.utf8)
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    let common =
      bytes(20, 2) + bytes(0x0800, 2) + bytes(0, 2) + bytes(0, 2) + bytes(0x21, 2)
      + bytes(Int(checksum(content)), 4) + bytes(content.count, 4) + bytes(content.count, 4)
      + bytes(name.count, 2) + bytes(0, 2)
    files += bytes(0x0403_4B50, 4) + common + name + content
    directory +=
      bytes(0x0201_4B50, 4) + bytes(20, 2) + common + bytes(0, 2) + bytes(0, 2) + bytes(0, 2) + bytes(0, 4)
      + bytes(offset, 4) + name
    count += 1
  }

  /// The whole archive.
  package var archive: [UInt8] {
    files + directory + bytes(0x0605_4B50, 4) + bytes(0, 2) + bytes(0, 2) + bytes(count, 2) + bytes(count, 2)
      + bytes(directory.count, 4) + bytes(files.count, 4) + bytes(0, 2)
  }

  /// A number as little-endian bytes.
  private func bytes(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// CRC-32 (ISO 3309).
  private func checksum(_ content: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
