/// A zip archive whose parts are stored as they are, with true sizes and checksums.
struct StoredArchive {
  private var body: [UInt8] = []
  private var list: [UInt8] = []
  private var count: UInt16 = 0

  mutating func add(_ name: String, _ part: [UInt8]) {
    let offset = UInt32(body.count)
    let header =
      little(UInt16(20)) + little(UInt32(0)) + little(UInt32(0)) + little(checksum(part))
      + little(UInt32(part.count)) + little(UInt32(part.count)) + little(UInt16(name.utf8.count))
      + little(UInt16(0))
    body += [0x50, 0x4B, 0x03, 0x04] + header + name.utf8 + part
    list += [0x50, 0x4B, 0x01, 0x02] + little(UInt16(20)) + header + [UInt8](repeating: 0, count: 10)
    list += little(offset) + name.utf8
    count += 1
  }

  var bytes: [UInt8] {
    body + list + [0x50, 0x4B, 0x05, 0x06] + little(UInt32(0)) + little(count) + little(count)
      + little(UInt32(list.count)) + little(UInt32(body.count)) + little(UInt16(0))
  }
}

private func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

/// CRC-32 (ISO 3309).
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
}

private let table: [UInt32] = (0..<256 as Range<UInt32>).map { index in
  (0..<8).reduce(index) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
}
