import SitrepModel

/// One row of a table, whatever file it comes from: its cells as slices of bytes, and where each of them stands.
///
/// Valid until its source gives the next row.
struct TableRow {
  /// The line it starts on (1 is the first of the file); in a workbook the row, in a log the entry.
  let line: Int
  let count: Int
  private let cells: UnsafePointer<CellSlice>
  private let bytes: UnsafeRawPointer
  private let scratch: UnsafeRawPointer
  private let origin: Origin

  /// How the place of a cell is found, which only a message needs.
  enum Origin {
    /// In a text, by counting from the offset of the row's first byte.
    case text(start: Int)
    /// Beside the cells: line and column of each.
    case marks(UnsafePointer<CellMark>)
    /// Beside the cells: the place of each, in whatever file it stands.
    case places(UnsafePointer<Location>)
    /// The row is an entry of a log; these are its columns.
    case entry(UnsafePointer<HeaderCell>)
  }

  init(
    line: Int, count: Int, cells: UnsafePointer<CellSlice>, bytes: UnsafeRawPointer,
    scratch: UnsafeRawPointer,
    origin: Origin
  ) {
    self.line = line
    self.count = count
    self.cells = cells
    self.bytes = bytes
    self.scratch = scratch
    self.origin = origin
  }

  /// The bytes of a cell in UTF-8, without the spaces around; empty where the row has no such cell.
  @inline(__always)
  subscript(index: Int) -> UnsafeRawBufferPointer {
    guard index >= 0, index < count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let cell = cells[index]
    let base = cell.isInScratch ? scratch : bytes
    return UnsafeRawBufferPointer(start: base + Int(cell.start), count: Int(cell.count))
  }

  func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  var isBlank: Bool { (0..<count).allSatisfy { cells[$0].count == 0 } }

  /// Where a cell starts; the end of the row for one it does not have.
  func mark(_ index: Int) -> CellMark {
    let isThere = index >= 0 && index < count
    switch origin {
    case .marks(let marks):
      return isThere ? marks[index] : CellMark(line: line, column: 0)
    case .places(let places):
      return isThere
        ? CellMark(line: places[index].line, column: places[index].column) : CellMark(line: line, column: 0)
    case .entry:
      return CellMark(line: line, column: isThere ? index + 1 : 0)
    case .text(let start):
      guard index >= 0, count > 0 else { return CellMark(line: line, column: 0) }
      let target = Int(cells[min(index, count - 1)].origin)
      return CellMark(line: line, column: 1).advanced(
        over: UnsafeRawBufferPointer(start: bytes + start, count: target - start))
    }
  }

  /// Where each cell starts.
  var marks: [CellMark] {
    guard case .text(let start) = origin else { return (0..<count).map(mark) }
    var (mark, position) = (CellMark(line: line, column: 1), start)
    return (0..<count).map { index in
      let next = Int(cells[index].origin)
      mark = mark.advanced(
        over: UnsafeRawBufferPointer(start: bytes + position, count: next - position))
      position = next
      return mark
    }
  }

  /// Where a cell stands.
  /// - Parameter place: the file, sheet or log that the row is of.
  func location(_ index: Int, in place: Location) -> Location {
    if case .places(let places) = origin, index >= 0, index < count { return places[index] }
    var location = place
    let mark = mark(index)
    (location.line, location.column) = (mark.line, mark.column)
    if case .entry(let header) = origin, index >= 0, index < count { location.field = header[index].text }
    return location
  }
}

/// A cell's text in a run of bytes.
struct CellSlice {
  var start: Int32
  var count: Int32
  /// Where the cell begins in the row, its quotes included.
  var origin: Int32
  /// Whether the text was put together apart from the row, for a doubled quote was taken out of it.
  var isInScratch: Bool
}

/// Where a cell stands: line and character of a text, row and column of a sheet; the first is 1.
struct CellMark: Hashable, Sendable {
  var line: Int
  var column: Int

  /// The place after some text; a character is a Unicode scalar.
  func advanced(over text: UnsafeRawBufferPointer) -> CellMark {
    var mark = self
    for byte in text {
      if byte == UInt8(ascii: "\n") {
        mark.line += 1
        mark.column = 1
      } else if byte & 0xC0 != 0x80 {
        mark.column += 1
      }
    }
    return mark
  }
}
