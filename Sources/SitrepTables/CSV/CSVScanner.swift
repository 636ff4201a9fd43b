/// Gives the rows of a block of separated values (RFC 4180), one after the other.
///
/// A row is slices of the block: only a cell with doubled quotes is copied. Blank lines are skipped.
final class CSVScanner {
  private let base: UnsafePointer<UInt8>
  private let end: Int
  private let quotes: QuotedCells
  private let separator: UInt8
  private let lineEnd: UInt8
  private let separatorMask: UInt64
  private let lineEndMask: UInt64
  private var offset = 0
  private var line: Int
  private var rowStart = 0
  private var rowLine = 0
  private var cells: UnsafeMutablePointer<CellSlice>
  private var capacity = 64
  private var count = 0
  private var scratch: [UInt8] = []

  /// What is wrong with the form of the row, and where; its cells are then not to be trusted.
  private(set) var fault: (kind: CSVFault, mark: CellMark)?

  /// - Parameters:
  ///   - base: where a row starts; `count` bytes and ``padding`` more may be read from there.
  ///   - line: the line on which it starts, 1 being the first of the file.
  init(_ base: UnsafePointer<UInt8>, count: Int, dialect: CSVDialect, line: Int) {
    quotes = QuotedCells(base, count: count, dialect: dialect)
    (self.base, end) = (base, count)
    (separator, lineEnd) = (dialect.separator, dialect.lineEnd)
    separatorMask = repeated(dialect.separator)
    lineEndMask = repeated(dialect.lineEnd)
    self.line = line
    cells = .allocate(capacity: capacity)
  }

  deinit { cells.deallocate() }

  /// A cell's end is looked for eight bytes at a time.
  static let padding = 8

  /// Moves to the next row; false at the end.
  func next() -> Bool {
    skipBlankLines()
    guard offset < end else { return false }
    (rowStart, rowLine, count, fault) = (offset, line, 0, nil)
    if !scratch.isEmpty { scratch.removeAll(keepingCapacity: true) }
    while true {
      readPlainCells()
      if offset < end, base[offset] == quote, !readQuotedCell() { return true }
      let isRowEnd = offset >= end || base[offset] == lineEnd
      offset += 1
      if isRowEnd {
        line += 1
        if offset - rowStart > CSVDialect.longestRow {
          fault = (.tooLong, CellMark(line: rowLine, column: 1))
        }
        return true
      }
    }
  }

  /// The line on which the next row starts, or a blank line before it.
  var nextLine: Int { line }

  /// The row that ``next()`` moved to.
  var row: TableRow {
    TableRow(
      line: rowLine, count: count, cells: cells, bytes: base,
      scratch: scratch.withUnsafeBytes { $0.baseAddress ?? UnsafeRawPointer(base) },
      origin: .text(start: rowStart))
  }

  private func skipBlankLines() {
    while offset < end {
      if base[offset] == lineEnd {
        offset += 1
      } else if base[offset] == carriageReturn, offset + 1 >= end || base[offset + 1] == lineEnd {
        offset = min(offset + 2, end)
      } else {
        return
      }
      line += 1
    }
  }

  /// Reads cells up to the end of the row, or up to one that has a quote in it.
  ///
  /// Most bytes of most files pass through here, so it keeps its place in variables of its own.
  private func readPlainCells() {
    var start = offset
    while true {
      if start < end, base[start] == quote { break }
      let stop = cellEnd(from: start)
      if stop < end, base[stop] == quote { break }
      append(from: start, to: stop, origin: start)
      if stop >= end || base[stop] == lineEnd {
        offset = stop
        return
      }
      start = stop &+ 1
    }
    offset = start
    if base[start] != quote { readStrayQuotes() }
  }

  /// Reads a cell that has a quote in it and does not start with one.
  private func readStrayQuotes() {
    let start = offset
    var stop = cellEnd(from: start)
    while stop < end, base[stop] == quote {
      note(.strayQuote, at: stop)
      stop = cellEnd(from: stop + 1)
    }
    append(from: start, to: stop, origin: start)
    offset = stop
  }

  /// Reads a cell that starts with a quote; false where the row can't be followed any further.
  private func readQuotedCell() -> Bool {
    let start = offset
    let closed = quotes.close(from: start)
    guard case .closed(let closing, let isDoubled) = closed else {
      note(.unterminatedQuote, at: start)
      // The rows after the one that lacks a quote can be read all the same.
      resume(after: start)
      return false
    }
    if isDoubled {
      let from = scratch.count
      var position = start + 1
      while position < closing {
        scratch.append(base[position])
        position += base[position] == quote ? 2 : 1
      }
      appendScratch(from: from, origin: start)
    } else {
      append(from: start + 1, to: closing, origin: start)
    }
    line += newlines(from: start, to: closing)
    offset = quotes.endOfCell(after: closing)
    if offset < end, base[offset] != separator, base[offset] != lineEnd {
      note(.strayQuote, at: offset)
      offset = cellEnd(from: offset)
      while offset < end, base[offset] == quote { offset = cellEnd(from: offset + 1) }
    }
    return true
  }

  private func resume(after start: Int) {
    line = rowLine + newlines(from: rowStart, to: start) + 1
    offset = quotes.nextLine(after: start)
  }

  private func newlines(from start: Int, to stop: Int) -> Int {
    var number = 0
    for position in start..<stop where base[position] == lineEnd { number += 1 }
    return number
  }

  /// The first separator, line end or quote at or after a position.
  @inline(__always)
  private func cellEnd(from start: Int) -> Int {
    var position = start
    while position < end {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let hits = zeroBytes(word ^ separatorMask, word ^ lineEndMask, word ^ quoteMask)
      if hits != 0 { return min(position &+ hits.trailingZeroBitCount / 8, end) }
      position &+= 8
    }
    return end
  }

  @inline(__always)
  private func append(from start: Int, to stop: Int, origin: Int) {
    var (first, last) = (start, stop)
    while first < last, base[first] <= 0x20 { first &+= 1 }
    while first < last, base[last &- 1] <= 0x20 { last &-= 1 }
    push(
      CellSlice(
        start: Int32(truncatingIfNeeded: first), count: Int32(truncatingIfNeeded: last &- first),
        origin: Int32(truncatingIfNeeded: origin), isInScratch: false))
  }

  private func appendScratch(from start: Int, origin: Int) {
    var (first, last) = (start, scratch.count)
    while first < last, scratch[first] <= 0x20 { first += 1 }
    while first < last, scratch[last - 1] <= 0x20 { last -= 1 }
    push(CellSlice(start: Int32(first), count: Int32(last - first), origin: Int32(origin), isInScratch: true))
  }

  @inline(__always)
  private func push(_ cell: CellSlice) {
    if count == capacity { grow() }
    cells[count] = cell
    count += 1
  }

  private func grow() {
    let wider = UnsafeMutablePointer<CellSlice>.allocate(capacity: capacity * 2)
    wider.update(from: cells, count: count)
    cells.deallocate()
    cells = wider
    capacity *= 2
  }

  /// Only the first fault of a row is told: the others mostly follow from it.
  private func note(_ kind: CSVFault, at position: Int) {
    guard fault == nil else { return }
    let before = UnsafeRawBufferPointer(start: base + rowStart, count: position - rowStart)
    fault = (kind, CellMark(line: rowLine, column: 1).advanced(over: before))
  }
}

let quote = UInt8(ascii: "\"")
let carriageReturn = UInt8(ascii: "\r")
private let quoteMask = repeated(quote)

private func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// The high bit of each byte that is zero in one of the words; exact up to the first of them.
@inline(__always)
private func zeroBytes(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  return ((first &- ones) & ~first | (second &- ones) & ~second | (third &- ones) & ~third)
    & 0x8080_8080_8080_8080
}
