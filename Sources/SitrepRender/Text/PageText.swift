/// Puts what a text template gave onto a page of a fixed width.
///
/// Long lines are broken at blanks, and what follows hangs under the text of a list item. A line of `---` becomes
/// a rule as long as the line above it. Several blank lines in a row are one, and none stands at either end.
package struct PageText {
  let columns: Int
  package private(set) var output: [UInt8] = []
  private var isAfterBlank = true
  private var lastLine = ""

  package init(_ text: [UInt8], columns: Int) {
    self.columns = columns
    output.reserveCapacity(text.count + text.count / 32)
    for line in text.split(separator: newline, omittingEmptySubsequences: false) {
      add(String(decoding: line, as: UTF8.self))
    }
    while output.last == newline, output.dropLast().last == newline { output.removeLast() }
  }

  private mutating func add(_ line: String) {
    var line = Substring(line)
    while let last = line.last, last == " " || last == "\t" || last == "\r" { line.removeLast() }
    if line.isEmpty {
      if !isAfterBlank { output.append(newline) }
      isAfterBlank = true
      return
    }
    isAfterBlank = false
    if line == "---" {
      write(String(repeating: "-", count: min(displayWidth(lastLine), columns)))
    } else if line.utf8.count <= columns || displayWidth(line) <= columns {
      write(line)
    } else {
      wrap(line)
    }
  }

  private mutating func write(_ line: some StringProtocol) {
    output.append(contentsOf: line.utf8)
    output.append(newline)
    lastLine = String(line)
  }

  private mutating func wrap(_ line: Substring) {
    let hang = hangingIndent(line)
    let indent = String(repeating: " ", count: hang)
    var current = String(line.prefix(hang))
    var width = hang
    var isAtStart = true
    for word in line.dropFirst(hang).split(separator: " ") {
      for part in parts(of: word, fitting: columns - hang) {
        let partWidth = displayWidth(part)
        if !isAtStart, width + 1 + partWidth > columns {
          write(current)
          current = indent
          width = hang
          isAtStart = true
        }
        if !isAtStart {
          current += " "
          width += 1
        }
        current += part
        width += partWidth
        isAtStart = false
      }
    }
    write(current)
  }

  /// A word in pieces that fit a line; an address stays whole, for a broken one leads nowhere.
  private func parts(of word: Substring, fitting room: Int) -> [Substring] {
    if displayWidth(word) <= room || word.contains("://") { return [word] }
    var parts: [Substring] = []
    var rest = word
    while !rest.isEmpty {
      var width = 0
      let part = rest.prefix { character in
        width += displayWidth(String(character))
        return width <= room
      }
      parts.append(part.isEmpty ? rest.prefix(1) : part)
      rest = rest.dropFirst(max(1, part.count))
    }
    return parts
  }

  /// The column at which the text of a line begins: behind its blanks and the sign or number of a list item.
  private func hangingIndent(_ line: Substring) -> Int {
    var rest = line.drop { $0 == " " }
    let blanks = line.count - rest.count
    var sign = 0
    if let first = rest.first, first == "-" || first == "•" || first == "*" {
      sign = 1
      rest = rest.dropFirst()
    } else {
      let isMark = rest.first == "["
      if isMark { rest = rest.dropFirst() }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      guard !digits.isEmpty, let end = rest.first, isMark ? end == "]" : end == "." || end == ")" else {
        return blanks
      }
      rest = rest.dropFirst()
      sign = digits.count + (isMark ? 2 : 1)
    }
    let gap = rest.prefix { $0 == " " }.count
    return gap == 0 ? blanks : blanks + sign + gap
  }
}

private let newline = UInt8(ascii: "\n")
