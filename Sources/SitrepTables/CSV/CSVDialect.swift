/// How a file of separated values is written.
struct CSVDialect: Equatable, Sendable {
  var separator: UInt8
  /// Line feed, also where a carriage return stands before it; a carriage return alone in files of old Macs.
  var lineEnd = UInt8(ascii: "\n")

  static let separators: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]
  static let comma = CSVDialect(separator: UInt8(ascii: ","))

  /// As many cells as a row of a workbook can have.
  static let mostCells = 16_384
  /// In bytes: beyond all that is written about one matter.
  static let longestRow = 1 << 20
}
