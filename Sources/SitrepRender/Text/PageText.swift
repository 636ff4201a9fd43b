/// Puts what a text template gave onto a page of a fixed width.
///
/// Long lines are broken at blanks, and what follows hangs under the text of a list item. A line of `---` becomes
/// a rule as long as the line above it. Lines with tabs are rows of a table. Several blank lines in a row are one, and
/// none stands at either end.
package struct PageText {
  private typealias Bytes = ArraySlice<UInt8>

  let columns: Int
  package private(set) var output: [UInt8] = []
  private var isAfterBlank = true
  /// How wide the last line is.
  private var lastWidth = 0
  private var table = TextTable()

  package init(_ text: [UInt8], columns: Int) {
    self.columns = columns
    output.reserveCapacity(text.count + text.count / 32)
    var start = 0
    while start <= text.count {
      let end = text[start...].firstIndex(of: newline) ?? text.count
      add(text[start..<end])
      start = end + 1
    }
    endTable()
    while output.last == newline, output.dropLast().last == newline { output.removeLast() }
  }

  private mutating func add(_ line: Bytes) {
    var line = line
    while let last = line.last, last == space || last == tab || last == carriageReturn { line.removeLast() }
    if columns < .max, line.contains(tab) {
      table.add(line.split(separator: tab, omittingEmptySubsequences: false).map(Self.cell))
      return
    }
    endTable()
    if line.isEmpty {
      if !isAfterBlank { output.append(newline) }
      isAfterBlank = true
      return
    }
    isAfterBlank = false
    if line.elementsEqual("---".utf8) {
      output.append(contentsOf: repeatElement(UInt8(ascii: "-"), count: min(lastWidth, columns)))
      endLine(min(lastWidth, columns))
      return
    }
    let width = line.count <= columns ? line.count : displayWidth(line)
    if width <= columns {
      output.append(contentsOf: line)
      endLine(line.count <= columns ? displayWidth(line) : width)
    } else {
      wrap(line)
    }
  }

  private static func cell(_ bytes: Bytes) -> String {
    String(decoding: bytes.trimmed, as: UTF8.self)
  }

  private mutating func endTable() {
    if table.isEmpty { return }
    for line in table.lines(columns: columns) {
      output.append(contentsOf: line.utf8)
      endLine(displayWidth(line))
    }
    isAfterBlank = false
    table = TextTable()
  }

  private mutating func endLine(_ width: Int) {
    output.append(newline)
    lastWidth = width
  }

  private mutating func wrap(_ line: Bytes) {
    let (start, hang) = hangingIndent(line)
    output.append(contentsOf: line[..<start])
    var width = hang
    var isAtStart = true
    var rest = line[start...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: space) ?? rest.endIndex
      let word = rest[..<end]
      rest = rest[min(end + 1, rest.endIndex)...]
      if word.isEmpty { continue }
      for part in parts(of: word, fitting: columns - hang) {
        let partWidth = displayWidth(part)
        if !isAtStart, width + 1 + partWidth > columns {
          endLine(width)
          output.append(contentsOf: repeatElement(space, count: hang))
          width = hang
          isAtStart = true
        }
        if !isAtStart {
          output.append(space)
          width += 1
        }
        output.append(contentsOf: part)
        width += partWidth
        isAtStart = false
      }
    }
    endLine(width)
  }

  /// A word in pieces that fit a line; an address stays whole, for a broken one leads nowhere.
  private func parts(of word: Bytes, fitting room: Int) -> [Bytes] {
    if displayWidth(word) <= room { return [word] }
    let text = String(decoding: word, as: UTF8.self)
    if text.contains("://") { return [word] }
    var parts: [Bytes] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      var width = 0
      var part = rest.prefix { character in
        width += displayWidth(String(character))
        return width <= room
      }
      if part.isEmpty { part = rest.prefix(1) }
      parts.append(Bytes(part.utf8))
      rest = rest.dropFirst(part.count)
    }
    return parts
  }

  /// Where the text of a line begins, and in which column: behind its blanks and the sign or number of a list item.
  private func hangingIndent(_ line: Bytes) -> (start: Int, column: Int) {
    let first = line.firstIndex { $0 != space } ?? line.endIndex
    let blanks = (start: first, column: first - line.startIndex)
    var rest = line[first...]
    var sign = 0
    if rest.starts(with: "•".utf8) {
      sign = 1
      rest = rest.dropFirst("•".utf8.count)
    } else if let mark = rest.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") {
      sign = 1
      rest = rest.dropFirst()
    } else {
      let isMark = rest.first == UInt8(ascii: "[")
      if isMark { rest = rest.dropFirst() }
      let digits = rest.prefix { (48...57).contains($0) }
      rest = rest[digits.endIndex...]
      guard !digits.isEmpty, let end = rest.first,
        isMark ? end == UInt8(ascii: "]") : end == UInt8(ascii: ".") || end == UInt8(ascii: ")")
      else { return blanks }
      rest = rest.dropFirst()
      sign = digits.count + (isMark ? 2 : 1)
    }
    let text = rest.firstIndex { $0 != space } ?? rest.endIndex
    let gap = text - rest.startIndex
    return gap == 0 ? blanks : (text, blanks.column + sign + gap)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmed: ArraySlice<UInt8> {
    var rest = drop { $0 == space }
    while rest.last == space { rest.removeLast() }
    return rest
  }
}

/// How many columns a text takes up: as many as it has bytes, where it is ASCII.
private func displayWidth(_ text: ArraySlice<UInt8>) -> Int {
  if text.allSatisfy({ $0 < 0x80 }) { return text.count }
  return displayWidth(String(decoding: text, as: UTF8.self))
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
private let carriageReturn = UInt8(ascii: "\r")
