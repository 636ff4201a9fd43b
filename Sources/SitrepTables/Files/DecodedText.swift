import SitrepModel

/// A whole text in UTF-8, however the file has it.
struct DecodedText {
  let bytes: [UInt8]
  private let foreign: ForeignText?

  /// The bytes are neither a text in UTF-16 nor in one byte a character.
  struct Damaged: Error {}

  init(_ file: [UInt8]) throws(Damaged) {
    if let order = TextEncoding.utf16Order(of: file[...]) {
      guard let text = TextEncoding.utf8(fromUTF16: file, order) else { throw Damaged() }
      (bytes, foreign) = (text, .utf16)
      return
    }
    let mark = TextEncoding.byteOrderMark
    let text = file.starts(with: mark) ? Array(file.dropFirst(mark.count)) : file
    guard !text.withUnsafeBytes(TextEncoding.isUTF8) else {
      (bytes, foreign) = (text, nil)
      return
    }
    let (converted, strays) = text.withUnsafeBytes(TextEncoding.utf8(fromWindows1252:))
    bytes = converted
    foreign = ForeignText(strays, of: text, isMarked: text.count < file.count, lineEnd: UInt8(ascii: "\n"))
  }

  /// That the text is not in UTF-8 or is damaged; nil where neither is.
  /// - Parameter place: a character by its line and column, which are 0 for the text and the line as a whole.
  func remark(at place: (_ line: Int, _ column: Int) -> Location) -> Diagnostic? {
    foreign?.diagnostic(firstLine: 1, at: place)
  }
}

/// What a text is where it is not in UTF-8.
enum ForeignText {
  case utf16
  /// - Parameter line: how many lines stand before the one in which that shows first.
  case windows(line: Int)
  /// UTF-8 with a letter that is cut short or damaged.
  /// - Parameters:
  ///   - line: how many lines stand before that of the letter.
  ///   - column: which character of its line it is, from 1.
  ///   - byte: at which byte of its line it starts, from 1.
  case damaged(line: Int, column: Int, byte: Int)

  init(_ strays: TextEncoding.StrayBytes, of bytes: [UInt8], isMarked: Bool, lineEnd: UInt8) {
    let before = bytes[..<strays.first]
    let line = before.count { $0 == lineEnd }
    guard strays.areDamage || isMarked else {
      self = .windows(line: line)
      return
    }
    let start = before.lastIndex(of: lineEnd).map { $0 + 1 } ?? 0
    let characters = before[start...].count { $0 & 0xC0 != 0x80 }
    self = .damaged(line: line, column: characters + 1, byte: strays.first - start + 1)
  }

  /// - Parameter firstLine: the number of the first line of what was read.
  func diagnostic(firstLine: Int, at place: (_ line: Int, _ column: Int) -> Location) -> Diagnostic {
    switch self {
    case .utf16: Diagnostic(.warning, at: place(0, 0), .otherEncoding(encoding: "UTF-16"))
    case .windows(let line):
      Diagnostic(.warning, at: place(firstLine + line, 0), .otherEncoding(encoding: "Windows-1252"))
    case .damaged(let line, let column, let byte):
      Diagnostic(.error, at: place(firstLine + line, column), .damagedUtf8(byte: byte))
    }
  }
}
