import SitrepFiles

/// A file of separated values, given block by block; a block ends where a row ends.
struct CSVFile: ~Copyable {
  /// nil where all of it is in hand.
  private var file: InputFile?
  let size: Int
  let blockSize: Int
  /// Read from the file and not yet given, with room for what a scanner may read beyond it.
  private var rest: [UInt8]
  private var isAtEnd: Bool
  private(set) var dialect = CSVDialect.comma
  /// Whether the file is in UTF-16, and was read whole to be put into UTF-8.
  let isUTF16: Bool
  /// Whether the file says that it is in UTF-8.
  private let isMarked: Bool

  /// Some rows of a file.
  struct Block: Sendable {
    /// Rows, then bytes that may be read but are not of the block.
    fileprivate var bytes: [UInt8]
    fileprivate var count: Int
    /// Where the block has bytes that are not UTF-8, which were read as Windows-1252.
    fileprivate(set) var foreign: ForeignText?

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

  /// - Parameter summing: whether the sum of the file is wanted.
  init(path: String, blockSize: Int = 1 << 20, summing: Bool = false) throws(FileFault) {
    var file = try InputFile(path: path, summing: summing)
    // One byte more than there is, so that a small file's end is met with its first block.
    var rest = try file.read(min(blockSize, max(file.size + 1, 4096)), after: [])
    var isAtEnd = rest.isEmpty
    // A text in UTF-16 is read whole, to be put into UTF-8.
    let isUTF16 = TextEncoding.utf16Order(of: rest[...]) != nil
    while !isAtEnd, isUTF16 || rest.count < min(blockSize, file.size + 1) {
      let count = rest.count
      rest = try file.read(
        isUTF16 ? max(blockSize, file.size - count + 1) : blockSize - count, after: rest[...])
      isAtEnd = rest.count == count
    }
    size = file.size
    self.file = consume file
    self.blockSize = blockSize
    self.isAtEnd = isAtEnd
    (self.rest, self.isUTF16, isMarked) = Self.text(rest)
  }

  /// A file in hand, given as one block.
  init(_ bytes: [UInt8]) {
    (size, blockSize, isAtEnd) = (bytes.count, max(bytes.count, 1), true)
    (rest, isUTF16, isMarked) = Self.text(bytes)
  }

  /// The bytes without their mark, put into UTF-8 where they are in UTF-16; what is damaged stays as it is, and is
  /// refused where the file is opened.
  private static func text(_ bytes: [UInt8]) -> (text: [UInt8], isUTF16: Bool, isMarked: Bool) {
    let mark = TextEncoding.byteOrderMark
    if bytes.starts(with: mark) { return (Array(bytes.dropFirst(mark.count)), false, true) }
    guard let order = TextEncoding.utf16Order(of: bytes[...]),
      let text = TextEncoding.utf8(fromUTF16: bytes, order)
    else { return (bytes, false, false) }
    return (text, true, false)
  }

  init(_ content: FileContent, summing: Bool = false) throws(FileFault) {
    switch content {
    case .path(let path): try self.init(path: path, summing: summing)
    case .bytes(let bytes): self.init(bytes)
    }
  }

  /// The sum of what was read of the file, all of it after the last block; nil where it was not asked for.
  var sum: UInt64? {
    switch file {
    case .some(let file): file.sum?.value
    case nil: nil
    }
  }

  /// The first bytes of the file, for finding out what it is.
  var beginning: ArraySlice<UInt8> { rest.prefix(Self.beginningSize) }

  static let beginningSize = 64 << 10

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

  /// Whether bytes in hand would be read as the end of a file in UTF-8 as they are, whatever stands before them.
  static func isPlain(_ bytes: [UInt8]) -> Bool {
    !bytes.starts(with: TextEncoding.byteOrderMark) && TextEncoding.utf16Order(of: bytes[...]) == nil
      && bytes.withUnsafeBytes(TextEncoding.isUTF8)
  }

  /// The next rows; nil at the end of the file.
  mutating func nextBlock() throws(FileFault) -> Block? {
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
    block.toUTF8(dialect, isMarked: isMarked)
    return block
  }

  private mutating func more(_ count: Int) throws(FileFault) -> [UInt8] {
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
  /// - Parameter isMarked: whether the file says that it is in UTF-8.
  fileprivate mutating func toUTF8(_ dialect: CSVDialect, isMarked: Bool) {
    let isUTF8 = bytes.withUnsafeBytes { TextEncoding.isUTF8(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    if isUTF8 { return }
    let (text, strays) = bytes.withUnsafeBytes {
      TextEncoding.utf8(fromWindows1252: UnsafeRawBufferPointer(rebasing: $0[..<count]))
    }
    foreign = ForeignText(strays, of: bytes, isMarked: isMarked, lineEnd: dialect.lineEnd)
    count = text.count
    bytes = text + repeatElement(0, count: CSVScanner.padding)
  }
}
