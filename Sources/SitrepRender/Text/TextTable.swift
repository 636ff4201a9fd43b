/// Rows of cells that a tab stands between, set in columns as wide as what they hold.
///
/// The widest columns give way where there is no room for all, as far as their words go; what is too long for its cell
/// goes on below, in the first column behind two blanks: so a row begins where a line does, and no text in a cell can
/// look like one.
struct TextTable {
  private static let gap = 2
  /// No column is narrower where it has more to hold, unless others need the room for their words.
  private static let least = 12
  private static let hang = 2

  private var rows: [[String]] = []

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines of all rows, none wider than the page where its words allow it.
  func lines(columns: Int) -> [String] {
    let widths = widths(columns: columns)
    return rows.flatMap { row in
      let cells = row.enumerated().map { column, cell in
        Self.wrapped(cell, to: widths[column], hanging: column == 0 ? Self.hang : 0)
      }
      return (0..<(cells.map(\.count).max() ?? 0)).map { line in
        var text = ""
        for (column, cell) in cells.enumerated() {
          let part = line < cell.count ? cell[line] : ""
          text += part
          if column < cells.count - 1 {
            text += String(repeating: " ", count: max(0, widths[column] - displayWidth(part)) + Self.gap)
          }
        }
        while text.last == " " { text.removeLast() }
        return text
      }
    }
  }

  private func widths(columns: Int) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    func widest(_ width: (Int, String) -> Int) -> [Int] {
      (0..<count).map { column in
        rows.map { column < $0.count ? width(column, $0[column]) : 0 }.max() ?? 0
      }
    }
    let whole = widest { displayWidth($1) }
    let words = widest { column, cell in
      (cell.split(separator: " ").lazy.map(displayWidth).max() ?? 0) + (column == 0 ? Self.hang : 0)
    }
    let room = columns - Self.gap * max(0, count - 1)
    // A number that is broken is read as another; a word is broken only where a page has no room for all of one line.
    let floors = [words.map { max($0, Self.least) }, words].first { floors in
      zip(whole, floors).reduce(0) { $0 + min($1.0, $1.1) } <= room
    }
    return Self.narrowed(whole, to: room, notBelow: floors ?? whole.map { _ in Self.least })
  }

  /// Takes from the widest, from all of them alike, until all have room.
  private static func narrowed(_ widths: [Int], to room: Int, notBelow floors: [Int]) -> [Int] {
    var widths = widths
    var over = widths.reduce(0, +) - room
    while over > 0 {
      let able = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = able.map({ widths[$0] }).max() else { break }
      let columns = able.filter { widths[$0] == widest }
      let next = max(
        able.map { widths[$0] }.filter { $0 < widest }.max() ?? 0, columns.map { floors[$0] }.max() ?? 0)
      let share = min(widest - next, max(1, over / columns.count))
      for column in columns {
        let cut = min(share, over)
        widths[column] -= cut
        over -= cut
      }
    }
    return widths
  }

  /// Broken at blanks; a word that is longer than the column is cut.
  private static func wrapped(_ text: String, to width: Int, hanging hang: Int) -> [String] {
    let indent = width > 2 * hang ? String(repeating: " ", count: hang) : ""
    var lines: [String] = [""]
    // How wide the last line is behind its indent, and how wide it may be.
    var lastWidth = 0
    var room = width
    for word in text.split(separator: " ") {
      var rest = Substring(word)
      while !rest.isEmpty {
        let isFirst = lastWidth == 0
        let needed = displayWidth(String(rest)) + (isFirst ? 0 : 1)
        if lastWidth + needed <= room {
          lines[lines.count - 1] += (isFirst ? "" : " ") + rest
          lastWidth += needed
          break
        }
        if isFirst {
          var taken = 0
          let part = rest.prefix { character in
            taken += displayWidth(String(character))
            return taken <= max(1, room)
          }
          let piece = part.isEmpty ? rest.prefix(1) : part
          lines[lines.count - 1] += piece
          rest = rest.dropFirst(piece.count)
        }
        if !rest.isEmpty {
          lines.append(indent)
          (lastWidth, room) = (0, width - indent.count)
        }
      }
    }
    return balancingIsolates(lines)
  }
}
