/// Fits a text into a message or onto a page: what there is no room for is left out in whole lines, and said.
///
/// In the text, a line that begins with `- ` may go. A line that begins with `…` ends a list of such lines: it stays
/// only where something of its list went, and alone it tells how much. First the first of each list find room, then
/// the second ones, and so on; one that is too long makes room for shorter ones after it. Of the lines that begin
/// with a caveat's number those stay that a line above refers to, side by side.
struct FittedText {
  private let room: Room
  /// What stands between the caveats: "; ".
  private let separator: String
  /// Says how many lines a list left out.
  private let more: (Int) -> String
  private let lines: [Line]
  /// Of each list, how many of its lines are left out.
  private var left: [Int] = []
  /// The lines that are shown, but for items: the indices of all else.
  private let fixed: [Int]
  private(set) var output: [UInt8] = []

  private enum Line {
    case plain(String)
    case item(String, list: Int)
    /// Where a list ends; its words, nil where it is to be told how much was left out.
    case rest(String?, list: Int)
    case caveat(String, mark: String)
  }

  init(
    _ text: [UInt8], into room: Room, separator: String = "; ",
    more: @escaping (Int) -> String = { "… \($0)" }
  ) {
    self.room = room
    self.separator = separator
    self.more = more
    var lines: [Line] = []
    var list = 0
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = String(decoding: line, as: UTF8.self)
      if line.hasPrefix("- ") {
        lines.append(.item(line, list: list))
      } else if line.hasPrefix("…") {
        lines.append(.rest(line == "…" ? nil : line, list: list))
        list += 1
      } else {
        lines.append(Self.mark(of: line).map { .caveat(line, mark: $0) } ?? .plain(line))
      }
    }
    self.lines = lines
    fixed = lines.indices.filter { if case .item = lines[$0] { false } else { true } }
    fit(lists: list + 1)
  }

  private mutating func fit(lists: Int) {
    var items = [[Int]](repeating: [], count: lists)
    for (index, line) in lines.enumerated() {
      if case .item(_, let list) = line { items[list].append(index) }
    }
    left = items.map(\.count)
    var shown = fixed
    output = text(of: shown)
    var size = room.size(of: output)
    for rank in 0..<(items.map(\.count).max() ?? 0) {
      for list in items.indices where rank < items[list].count {
        // The last one that was left out takes the word of it along, and may so fit where it would not else.
        guard left[list] == 1 || self.size(ofItem: items[list][rank]) <= room.limit - size
        else { continue }
        let wider = (shown + [items[list][rank]]).sorted()
        left[list] -= 1
        let text = text(of: wider)
        let widerSize = room.size(of: text)
        if widerSize <= room.limit {
          (shown, output, size) = (wider, text, widerSize)
        } else {
          left[list] += 1
        }
      }
    }
  }

  /// How much room the line takes at least.
  private func size(ofItem index: Int) -> Int {
    guard case .item(let line, _) = lines[index] else { return 0 }
    return room.size(of: onPage(line + "\n"))
  }

  /// - Parameter text: ends with a line end.
  private func onPage(_ text: String) -> [UInt8] {
    switch room {
    case .characters: Array(text.utf8)
    case .lines(_, let columns): PageText(Array(text.utf8), columns: columns).output
    }
  }

  private func text(of shown: [Int]) -> [UInt8] {
    var body: [String] = []
    var notes: [String] = []
    for index in shown {
      switch lines[index] {
      case .plain(let line), .item(let line, _): body.append(line)
      case .rest(let words, let list): if left[list] > 0 { body.append(words ?? more(left[list])) }
      case .caveat(let line, let mark):
        if body.contains(where: { $0.contains(mark) }) { notes.append(line) }
      }
    }
    while let last = body.last, last.isEmpty { body.removeLast() }
    if !notes.isEmpty { body += ["", notes.joined(separator: separator)] }
    return onPage(body.joined(separator: "\n") + "\n")
  }

  /// `[12]` where a line begins with it.
  private static func mark(of line: String) -> String? {
    guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return nil }
    let digits = line[line.index(after: line.startIndex)..<end]
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber } ? "[\(digits)]" : nil
  }
}

extension FittedText {
  /// How much a text may take.
  enum Room: Sendable {
    /// So many characters.
    case characters(Int)
    /// So many lines of so many columns.
    case lines(Int, columns: Int)

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
