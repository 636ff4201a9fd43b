/// Fits a brief into a message: what there is no room for is left out in whole lines, the last first, and said.
///
/// In the text, a line that begins with `- ` may go. Of the lines that begin with a caveat's number those stay
/// that a line above refers to, side by side. A line that begins with `…` stays only where something went.
struct BriefText {
  private let lines: [String]
  /// What stands between the caveats: "; ".
  private let separator: String
  private(set) var output: [UInt8] = []

  /// - Parameter characters: how long the message may be.
  init(_ text: [UInt8], characters limit: Int, separator: String = "; ") {
    self.separator = separator
    lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let items = lines.indices.filter { lines[$0].hasPrefix("- ") }
    var left: Set<Int> = Set(items)
    // In the order of weight: a line that is too long makes room for shorter ones after it.
    for item in items {
      left.remove(item)
      if brief(without: left).unicodeScalars.count > limit { left.insert(item) }
    }
    output = Array(brief(without: left).utf8)
  }

  private func brief(without left: Set<Int>) -> String {
    var body: [String] = []
    var notes: [String] = []
    for (index, line) in lines.enumerated() {
      if let mark = Self.mark(of: line) {
        if body.contains(where: { $0.contains(mark) }) { notes.append(line) }
      } else if line.hasPrefix("…") ? !left.isEmpty : !left.contains(index) {
        body.append(line)
      }
    }
    while let last = body.last, last.isEmpty { body.removeLast() }
    if !notes.isEmpty { body += ["", notes.joined(separator: separator)] }
    return body.joined(separator: "\n") + "\n"
  }

  /// `[12]` where a line begins with it.
  private static func mark(of line: String) -> String? {
    guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return nil }
    let digits = line[line.index(after: line.startIndex)..<end]
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber } ? "[\(digits)]" : nil
  }
}
