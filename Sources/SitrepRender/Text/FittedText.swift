/// Fits a text into a message or onto a page: what there is no room for is left out in whole lines, and said.
///
/// In the text, a line that begins with `- ` may go, which a row of a table stays without. So may one that begins with
/// `+ `: where it stays, it goes on with the line before. A line that begins with `…` ends a list of such lines: it
/// stays only where something of its list went, and alone it tells how much. First the first of each list find room,
/// then the second ones, and so on; one that is too long makes room for shorter ones after it. A line that begins with
/// `= ` takes the place of the line before where the lines that must stay have no room together.
///
/// The same text in several languages keeps the same lines in each: those that all have room for. A message in which
/// even the lines that must stay have no room together has its last ones cut at the end of a word.
struct FittedText {
  private let room: Room
  /// Says how many lines a list left out.
  private let more: (Int) -> String
  /// Of each language its lines; they match one by one.
  private let lines: [[Line]]
  /// Of each list, how many of its lines are left out.
  private var left: [Int] = []
  /// The lines that are shown, but for items: the indices of all else.
  private let fixed: [Int]
  /// In the first language.
  private(set) var output: [UInt8] = []
  /// How much room it takes before any line is cut: more than there is where even what must stay is too much.
  private(set) var needed = 0

  private enum Line {
    case plain(String)
    case item(String, list: Int)
    /// Goes on with the line before.
    case addition(String, list: Int)
    /// What is told instead of the line before where that has no room.
    case shorter(String)
    /// Where a list ends; its words, nil where it is to be told how much was left out.
    case rest(String?, list: Int)

    var list: Int? {
      switch self {
      case .item(_, let list), .addition(_, let list): list
      case .plain, .shorter, .rest: nil
      }
    }

    var isShorter: Bool { if case .shorter = self { true } else { false } }

    var endOrList: Int? { if case .rest(_, let list) = self { list } else { list } }
  }

  /// - Parameter others: the same text in other languages.
  init(
    _ text: [UInt8], and others: [[UInt8]] = [], into room: Room,
    more: @escaping (Int) -> String = { "… \($0)" }
  ) {
    self.room = room
    self.more = more
    let own = Self.lines(of: text)
    // A layout that asks for something that only one language has is fitted in its own alone.
    lines =
      [own]
      + others.map(Self.lines).filter {
        $0.map(\.list) == own.map(\.list) && $0.map(\.isShorter) == own.map(\.isShorter)
      }
    fixed = own.indices.filter { own[$0].list == nil && !own[$0].isShorter }
    fit(lists: (own.compactMap(\.endOrList).max() ?? -1) + 1)
  }

  private static func lines(of text: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var list = 0
    var isInAdditions = false
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = String(decoding: line, as: UTF8.self)
      let isAddition = line.hasPrefix("+ ")
      // What goes on with one line is a list of its own.
      if isInAdditions, !isAddition { list += 1 }
      isInAdditions = isAddition
      if isAddition {
        lines.append(.addition(String(line.dropFirst(2)), list: list))
      } else if line.hasPrefix("= ") {
        lines.append(.shorter(String(line.dropFirst(2))))
      } else if line.hasPrefix("- ") {
        // A row of a table has no dash of its own.
        lines.append(.item(line.contains("\t") ? String(line.dropFirst(2)) : line, list: list))
      } else if line.hasPrefix("…") {
        lines.append(.rest(line == "…" ? nil : line, list: list))
        list += 1
      } else {
        lines.append(.plain(line))
      }
    }
    return lines
  }

  private mutating func fit(lists: Int) {
    var items = [[Int]](repeating: [], count: lists)
    for (index, line) in lines[0].enumerated() {
      if let list = line.list { items[list].append(index) }
    }
    left = items.map(\.count)
    var shown = fixed
    var size = self.size(of: shown)
    for index in lines[0].indices where lines[0][index].isShorter && size > room.limit {
      shown = shown.map { $0 == index - 1 ? index : $0 }
      size = self.size(of: shown)
    }
    for rank in 0..<(items.map(\.count).max() ?? 0) {
      for list in items.indices where rank < items[list].count {
        // The last one that was left out takes the word of it along, and may so fit where it would not else.
        guard left[list] == 1 || self.size(ofItem: items[list][rank]) <= room.limit - size
        else { continue }
        let wider = (shown + [items[list][rank]]).sorted()
        left[list] -= 1
        let widerSize = self.size(of: wider)
        if widerSize <= room.limit {
          (shown, size) = (wider, widerSize)
        } else {
          left[list] += 1
        }
      }
    }
    let whole = text(of: shown, in: lines[0])
    (output, needed) = (cut(whole), room.size(of: whole))
  }

  /// How much room the lines take at least, in the language where they take most.
  private func size(of shown: [Int]) -> Int {
    lines.map { room.size(of: text(of: shown, in: $0)) }.max() ?? 0
  }

  /// How much room the line takes at least.
  private func size(ofItem index: Int) -> Int {
    // What goes on with a line may find room at its end.
    guard case .item(let line, _) = lines[0][index] else { return 0 }
    return room.size(of: onPage(line + "\n"))
  }

  /// - Parameter text: ends with a line end.
  private func onPage(_ text: String) -> [UInt8] {
    switch room {
    case .characters: Array(text.utf8)
    case .lines(_, let columns): PageText(Array(text.utf8), columns: columns).output
    }
  }

  private func text(of shown: [Int], in lines: [Line]) -> [UInt8] {
    var body: [String] = []
    for index in shown {
      switch lines[index] {
      case .plain(let line), .shorter(let line), .item(let line, _): body.append(line)
      case .addition(let line, _):
        if body.isEmpty { body.append(line) } else { body[body.count - 1] += " " + line }
      case .rest(let words, let list): if left[list] > 0 { body.append(words ?? more(left[list])) }
      }
    }
    while let last = body.last, last.isEmpty { body.removeLast() }
    return onPage(body.joined(separator: "\n") + "\n")
  }

  /// What a line that is cut keeps at least, in characters: its name and number.
  private static let shortestCut = 60

  /// The lines of a message cut to its room, the last ones first: it tells what matters most at its beginning.
  private func cut(_ text: [UInt8]) -> [UInt8] {
    guard case .characters(let limit) = room else { return text }
    var excess = room.size(of: text) - limit
    guard excess > 0 else { return text }
    var lines = String(decoding: text, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices.reversed() where excess > 0 {
      let length = lines[index].unicodeScalars.count
      lines[index] = Self.cut(lines[index], to: max(Self.shortestCut, length - excess))
      excess -= length - lines[index].unicodeScalars.count
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// A line of at most so many characters, cut at the end of a word.
  private static func cut(_ line: Substring, to most: Int) -> Substring {
    guard line.unicodeScalars.count > most else { return line }
    let kept = line.unicodeScalars.prefix(most - 1)
    return Substring(kept[..<(kept.lastIndex(of: " ") ?? kept.endIndex)]) + "…"
  }
}

extension FittedText {
  /// How much a text may take.
  enum Room: Sendable {
    /// So many characters.
    case characters(Int)
    /// So many lines of so many columns.
    case lines(Int, columns: Int)

    /// How much more than the limit a text may take where the ends of its last lines are cut.
    var tolerance: Int {
      switch self {
      case .characters: 100
      case .lines: 0
      }
    }

    var limit: Int {
      switch self {
      case .characters(let limit), .lines(let limit, _): limit
      }
    }

    var unit: String {
      switch self {
      case .characters: "characters"
      case .lines: "lines"
      }
    }

    func size(of text: [UInt8]) -> Int {
      switch self {
      case .characters: String(decoding: text, as: UTF8.self).unicodeScalars.count
      case .lines: text.count { $0 == UInt8(ascii: "\n") }
      }
    }
  }
}
