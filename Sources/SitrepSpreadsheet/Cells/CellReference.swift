/// A cell of a sheet, counted from 0.
package struct CellReference: Hashable, Comparable, Sendable {
  package var row: Int
  package var column: Int

  package static let rowLimit = 1_048_576
  package static let columnLimit = 16_384

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `I14`, with or without dollar signs; nil for anything else and beyond XFD1048576.
  package init?(_ text: String) {
    self.init(text.utf8)
  }

  init?(_ text: some Sequence<UInt8>) {
    var (row, column) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte) - 96
      case UInt8(ascii: "1")...UInt8(ascii: "9"),
        UInt8(ascii: "0") where row > 0:
        row = row * 10 + Int(byte) - 48
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard column <= Self.columnLimit, row <= Self.rowLimit else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  package static func < (first: CellReference, second: CellReference) -> Bool {
    (first.row, first.column) < (second.row, second.column)
  }
}

extension CellReference: CustomStringConvertible {
  /// `I14`.
  package var description: String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row + 1)"
  }
}

/// Cells from one corner to the other.
package struct CellRange: Hashable, Sendable {
  package var first: CellReference
  package var last: CellReference

  package init(_ first: CellReference, _ last: CellReference) {
    self.first = first
    self.last = last
  }

  /// Reads `A1:C3`, or `A1` alone.
  package init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = CellReference(ends[0].utf8),
      let last = CellReference(ends[ends.count - 1].utf8)
    else { return nil }
    self.init(first, last)
  }
}

extension CellRange: CustomStringConvertible {
  package var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
