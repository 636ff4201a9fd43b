/// A file of separated values, given block by block; a block ends where a row ends.
struct CSVFile: ~Copyable {
  /// nil where all of it is in hand.
  private var file: InputFile?
  let size: Int
  let blockSize: Int
  /// Read from the file and not yet given, with room for what a scanner may read beyond it.
  private var rest: [UInt8]
  private var isAtEnd = false
  private(set) var dialect = CSVDialect.comma

  /// Some rows of a file.
  struct Block: Sendable {
    /// Rows, then bytes that may be read but are not of the block.
    fileprivate var bytes: [UInt8]
    fileprivate var count: Int
    /// Whether bytes that are not UTF-8 were read as Windows-1252, and in which line of the block the first stands.
    fileprivate(set) var foreignLine: Int?

    /// - Parameter line: the line on which the block starts.
    func withScanner<Result>(
      _ dialect: CSVDialect, line: Int, _ body: (CSVScanner) throws -> Result
    ) rethrows -> Result {
      try bytes.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { preconditionFailure("a block has its padding") }
        return try body(CSVScanner(base, count: count, dialect: dialect, line: line))
      }
    }
  }

  init(path: String, blockSize: Int = 1 << 20) throws(SystemFault) {
    var file = try InputFile(path: path)
    // One byte more than there is, so that a small file's end is met with its first block.
    var rest = try file.read(min(blockSize, max(file.size + 1, 4096)), after: [])
    isAtEnd = rest.isEmpty
    while !isAtEnd, rest.count < min(blockSize, file.size + 1) {
      let count = rest.count
      rest = try file.read(blockSize - count, after: rest[...])
      isAtEnd = rest.count == count
    }
    if rest.starts(with: Self.mark) { rest.removeFirst(Self.mark.count) }
    size = file.size
    self.file = consume file
    self.rest = rest
    self.blockSize = blockSize
  }

  /// A file in hand, given as one block.
  init(_ bytes: [UInt8]) {
    (size, blockSize, isAtEnd) = (bytes.count, max(bytes.count, 1), true)
    rest = bytes.starts(with: Self.mark) ? Array(bytes.dropFirst(Self.mark.count)) : bytes
  }

  init(_ content: FileContent) throws(SystemFault) {
    switch content {
    case .path(let path): try self.init(path: path)
    case .bytes(let bytes): self.init(bytes)
    }
  }

  /// What programs of Windows put before a text in UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The first bytes of the file, for finding out what it is.
  var beginning: ArraySlice<UInt8> { rest.prefix(64 << 10) }

  /// Settles how the file is written, before the first block is taken.
  mutating func use(_ dialect: CSVDialect) { self.dialect = dialect }

  /// Leaves out so many lines at the start of what was not yet given.
  mutating func skip(lines: Int) {
    var start = 0
    for _ in 0..<lines {
      start = rest[start...].firstIndex(of: dialect.lineEnd).map { $0 + 1 } ?? rest.count
    }
    rest.removeFirst(start)
  }

  /// A cell's offset in a block fits into 32 bits.
  private static let longestRow = 1 << 30

  /// The next rows; nil at the end of the file.
  mutating func nextBlock() throws(SystemFault) -> Block? {
    var wanted = blockSize
    var end = 0
    while end == 0 {
      while !isAtEnd, rest.count < wanted {
        let count = rest.count
        rest = try more(wanted - count)
        isAtEnd = rest.count == count
      }
      end = endOfRows()
      if isAtEnd { break }
      if wanted >= Self.longestRow {
        // A quote that is not closed: the scanner says so, and goes on with the next line.
        end = rest.count
        break
      }
      // A row that is longer than a block.
      wanted = rest.count * 2
    }
    guard end > 0 else { return nil }
    var block = Block(bytes: rest, count: end)
    rest = Array(rest[end...])
    if rest.isEmpty || block.bytes.count - end < CSVScanner.padding {
      block.bytes.append(contentsOf: repeatElement(0, count: CSVScanner.padding))
    }
    block.toUTF8(dialect)
    return block
  }

  private mutating func more(_ count: Int) throws(SystemFault) -> [UInt8] {
    try file?.read(count, after: rest[...]) ?? rest
  }

  private func endOfRows() -> Int {
    if isAtEnd { return rest.count }
    return rest.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { QuotedCells($0, count: bytes.count, dialect: dialect).endOfLastRow() } ?? 0
    }
  }
}

extension CSVFile.Block {
  fileprivate mutating func toUTF8(_ dialect: CSVDialect) {
    let isUTF8 = bytes.withUnsafeBytes { TextEncoding.isUTF8(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    if isUTF8 { return }
    let (text, first) = bytes.withUnsafeBytes {
      TextEncoding.utf8(fromWindows1252: UnsafeRawBufferPointer(rebasing: $0[..<count]))
    }
    foreignLine = bytes[..<first].count { $0 == dialect.lineEnd }
    count = text.count
    bytes = text + repeatElement(0, count: CSVScanner.padding)
  }
}
