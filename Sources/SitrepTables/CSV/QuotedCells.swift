#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where quoted cells end: for the scanner, and for cutting a file into blocks at the ends of rows.
struct QuotedCells {
  let base: UnsafePointer<UInt8>
  let end: Int
  private let separator: UInt8
  private let lineEnd: UInt8

  init(_ base: UnsafePointer<UInt8>, count: Int, dialect: CSVDialect) {
    self.base = base
    end = count
    (separator, lineEnd) = (dialect.separator, dialect.lineEnd)
  }

  enum Close: Equatable {
    /// - isDoubled: whether the cell holds doubled quotes.
    case closed(at: Int, isDoubled: Bool)
    /// The next quote stands in a later line and does not end a cell: it opens one, and ours was forgotten.
    case forgotten
    /// There is no other quote.
    case open
  }

  /// Where the quote that opens a cell is closed.
  func close(from opening: Int) -> Close {
    var position = opening + 1
    var isDoubled = false
    while let closing = firstQuote(from: position) {
      if closing + 1 < end, base[closing + 1] == quote {
        isDoubled = true
        position = closing + 2
        continue
      }
      let stop = endOfCell(after: closing)
      if stop < end, base[stop] != separator, base[stop] != lineEnd,
        memchr(base + opening, Int32(lineEnd), closing - opening) != nil
      {
        return .forgotten
      }
      return .closed(at: closing, isDoubled: isDoubled)
    }
    return .open
  }

  /// The separator or line end after a closing quote, or what stands there instead.
  func endOfCell(after closing: Int) -> Int {
    var position = closing + 1
    while position < end, base[position] != separator, base[position] != lineEnd,
      base[position] == UInt8(ascii: " ") || base[position] == UInt8(ascii: "\t")
        || base[position] == carriageReturn
    {
      position += 1
    }
    return position
  }

  /// The first byte of the line after the one that holds a position.
  func nextLine(after position: Int) -> Int {
    offset(of: memchr(base + position, Int32(lineEnd), end - position)).map { $0 + 1 } ?? end
  }

  /// The end of the last row that the text holds whole; 0 where it holds none.
  ///
  /// A quote is looked at only where one stands, so that a text without quotes costs two searches.
  func endOfLastRow() -> Int {
    var last = 0
    var position = 0
    while let opening = firstQuote(from: position) {
      let isCellStart = opening == 0 || base[opening - 1] == separator || base[opening - 1] == lineEnd
      guard isCellStart else {
        position = opening + 1
        continue
      }
      last = lastLineEnd(from: position, to: opening) ?? last
      switch close(from: opening) {
      case .closed(let closing, _):
        // A quote as the last byte may be the first of two.
        if closing + 1 >= end { return last }
        position = closing + 1
      case .forgotten:
        position = nextLine(after: opening)
        last = position
      case .open:
        return last
      }
    }
    return lastLineEnd(from: position, to: end) ?? last
  }

  private func firstQuote(from start: Int) -> Int? {
    start < end ? offset(of: memchr(base + start, Int32(quote), end - start)) : nil
  }

  private func lastLineEnd(from start: Int, to stop: Int) -> Int? {
    var position = stop
    while position > start {
      position -= 1
      if base[position] == lineEnd { return position + 1 }
    }
    return nil
  }

  private func offset(of found: UnsafeMutableRawPointer?) -> Int? {
    found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }
}
