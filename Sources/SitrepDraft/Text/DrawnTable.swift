/// Rows of a text that stand under one another in columns: a table's, by bars, tabs or gaps of two spaces and more.
struct DrawnTable: Sendable {
  /// Of each row the words of each cell; the first row heads the others.
  var rows: [[Range<Int>]]
  /// From the first word of the table to the last.
  var words: Range<Int>

  /// In words.
  private static let longestCell = 10
  private static let mostColumns = 40

  /// The tables of a text: two lines and more with the same number of cells, of which one below the first has a number.
  static func tables(in scalars: [Unicode.Scalar], from start: Int, _ words: [TextWord]) -> [DrawnTable] {
    var tables: [DrawnTable] = []
    var rows: [[Range<Int>]] = []
    var word = 0
    func end() {
      if rows.count > 1, let table = DrawnTable(rows, words) { tables.append(table) }
      rows = []
    }
    var index = start
    while index < scalars.count {
      var line = index
      while line < scalars.count, !scalars[line].isLineEnd { line += 1 }
      let cells = Self.cells(in: scalars, index..<line, words, &word)
      if cells.isEmpty || isRule(scalars[index..<line]) {
        // A rule between head and body has no words; a blank line ends what has begun.
        let isBlank = scalars[index..<line].allSatisfy { $0.properties.isWhitespace }
        if isBlank, rows.count != 1 { end() }
      } else if cells.count > 1, rows.isEmpty || cells.count == rows[0].count {
        rows.append(cells)
      } else {
        end()
        if cells.count > 1 { rows.append(cells) }
      }
      index = line + 1
    }
    end()
    return tables
  }

  private init?(_ rows: [[Range<Int>]], _ words: [TextWord]) {
    guard let first = rows.first?.first(where: { !$0.isEmpty }),
      let last = rows.last?.last(where: { !$0.isEmpty }),
      rows.dropFirst().contains(where: { $0.contains { $0.contains { words[$0].kind == .number } } }),
      rows[0].count <= Self.mostColumns,
      // Two spaces after the end of a sentence make no table.
      rows.allSatisfy({ $0.allSatisfy { $0.count <= Self.longestCell } })
    else { return nil }
    self.rows = rows
    self.words = first.lowerBound..<last.upperBound
  }

  /// Whether a line is drawn under others, whatever its dashes stand in: "--- | ---", "------- -----".
  private static func isRule(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.allSatisfy { $0.isGap || $0.properties.isWhitespace || "-–—=_+:".unicodeScalars.contains($0) }
  }

  /// The words of each cell of a line; none where it has no words at all.
  private static func cells(
    in scalars: [Unicode.Scalar], _ line: Range<Int>, _ words: [TextWord], _ word: inout Int
  ) -> [Range<Int>] {
    var cuts: [Int] = []
    var index = line.lowerBound
    while index < line.upperBound, scalars[index].isGap { index += 1 }
    let first = index
    while index < line.upperBound {
      let start = index
      var isCut = false
      while index < line.upperBound, scalars[index].isGap {
        isCut = isCut || scalars[index] == "|" || scalars[index] == "\t"
        index += 1
      }
      if index == start {
        index += 1
      } else if isCut || index - start > 1, index < line.upperBound {
        cuts.append(start)
      }
    }
    while word < words.count, words[word].range.lowerBound < first { word += 1 }
    var cells: [Range<Int>] = []
    var hasWords = false
    for cut in cuts + [line.upperBound] {
      let start = word
      while word < words.count, words[word].range.lowerBound < cut { word += 1 }
      hasWords = hasWords || word > start
      cells.append(start..<word)
    }
    return hasWords ? cells : []
  }
}

extension Unicode.Scalar {
  /// What may stand between two cells of a line.
  fileprivate var isGap: Bool { self == " " || self == "|" || self == "\t" || self == "\u{A0}" }
}
