import SitrepModel

/// A compiled time zone (RFC 8536, version 2 or later), as the system keeps it in /usr/share/zoneinfo.
struct TimeZoneFile {
  /// The changes it lists, and after them those that its rule gives up to a year.
  let changes: [ZoneRules.Change]

  /// - Returns: nil where the bytes are no such file.
  init?(_ bytes: [UInt8], untilYear: Int) {
    var reader = BigEndianReader(bytes)
    guard let first = TimeZoneHeader(&reader), first.version >= UInt8(ascii: "2") else { return nil }
    // The first block has times of 32 bits, for readers of version 1.
    reader.skip(first.size(ofTime: 4))
    guard let header = TimeZoneHeader(&reader), header.types > 0,
      reader.count >= header.size(ofTime: 8)
    else { return nil }
    let times = (0..<header.times).map { _ in Int64(bitPattern: reader.unsigned(8)) }
    let kinds = (0..<header.times).map { _ in Int(reader.unsigned(1)) }
    let offsets = (0..<header.types).map { _ in
      let offset = Int(Int32(truncatingIfNeeded: reader.unsigned(4)))
      reader.skip(2)
      return offset
    }
    guard kinds.allSatisfy({ $0 < offsets.count }) else { return nil }
    reader.skip(header.names + header.leaps * 12 + header.standards + header.universals)
    var changes = [ZoneRules.Change(start: Instant(seconds: .min), offset: offsets[0])]
    for (time, kind) in zip(times, kinds) {
      changes.append(.init(start: Instant(seconds: time), offset: offsets[kind]))
    }
    if let rule = reader.line().flatMap(TimeZoneRule.init) {
      changes += rule.changes(after: times.last ?? .min, untilYear: untilYear)
    }
    self.changes = changes
  }
}

private struct TimeZoneHeader {
  let version: UInt8
  let universals, standards, leaps, times, types, names: Int

  init?(_ reader: inout BigEndianReader) {
    guard reader.count >= 44, reader.unsigned(4) == 0x545A_6966 else { return nil }
    version = UInt8(truncatingIfNeeded: reader.unsigned(1))
    reader.skip(15)
    universals = Int(reader.unsigned(4))
    standards = Int(reader.unsigned(4))
    leaps = Int(reader.unsigned(4))
    times = Int(reader.unsigned(4))
    types = Int(reader.unsigned(4))
    names = Int(reader.unsigned(4))
  }

  func size(ofTime width: Int) -> Int {
    times * (width + 1) + types * 6 + names + leaps * (width + 4) + standards + universals
  }
}

private struct BigEndianReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes are left.
  var count: Int { bytes.count - position }

  mutating func skip(_ count: Int) { position = min(bytes.count, position + count) }

  mutating func unsigned(_ width: Int) -> UInt64 {
    var value: UInt64 = 0
    for _ in 0..<width {
      value = value << 8 | UInt64(position < bytes.count ? bytes[position] : 0)
      position += 1
    }
    return value
  }

  /// The line between two line feeds.
  mutating func line() -> String? {
    guard count > 1, bytes[position] == UInt8(ascii: "\n") else { return nil }
    let rest = bytes[(position + 1)...]
    return rest.firstIndex(of: UInt8(ascii: "\n")).map { String(decoding: rest[..<$0], as: UTF8.self) }
  }
}
