/// Where two texts differ, by lines and in bytes.
struct LineComparison {
  /// The first lines that differ, at most the limit: `line 14: expected "…", found "…"`.
  let differences: [String]
  /// How many more lines differ than are listed.
  let more: Int

  /// - Parameters:
  ///   - expected: the text as it was committed.
  ///   - found: the text as it comes out now.
  init(expected: [UInt8], found: [UInt8], limit: Int = 5) {
    guard expected != found else {
      (differences, more) = ([], 0)
      return
    }
    let old = Self.lines(of: expected)
    let new = Self.lines(of: found)
    // Lines added or taken out shift all that follow, so only what lies between the common ends is listed.
    let start = zip(old, new).prefix { $0.elementsEqual($1) }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0.elementsEqual($1) }.count
    let (oldPart, newPart) = (old[start..<(old.count - end)], new[start..<(new.count - end)])
    let differing = (start..<(start + max(oldPart.count, newPart.count))).filter { index in
      guard oldPart.indices.contains(index), newPart.indices.contains(index) else { return true }
      return !oldPart[index].elementsEqual(newPart[index])
    }
    differences = differing.prefix(limit).map { index in
      let lines = [oldPart, newPart].map { $0.indices.contains(index) ? $0[index] : nil }
      let start = Self.start(of: lines)
      let (old, new) = (Self.shown(lines[0], from: start), Self.shown(lines[1], from: start))
      return "line \(index + 1): expected \(old), found \(new)"
    }
    more = max(0, differing.count - limit)
  }

  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  private static let mostShown = 160

  /// From which character on two lines are shown: where they differ only far behind, from shortly before that.
  private static func start(of lines: [ArraySlice<UInt8>?]) -> Int {
    let scalars = lines.map { String(decoding: $0 ?? [], as: UTF8.self).unicodeScalars }
    let common = zip(scalars[0], scalars[1]).prefix { $0 == $1 }.count
    return common < mostShown / 2 ? 0 : common - mostShown / 4
  }

  /// A line in quotes, what cannot be seen escaped, long ones cut.
  private static func shown(_ line: ArraySlice<UInt8>?, from start: Int) -> String {
    guard let line else { return "no such line" }
    var text = start > 0 ? "…" : ""
    var count = 0
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars.dropFirst(start) {
      if count == mostShown { return "\"\(text)…\"" }
      count += 1
      let isHidden =
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        || scalar.properties.canonicalCombiningClass != .notReordered
        || (scalar.properties.isWhitespace && scalar != " ")
      text += isHidden ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return "\"\(text)\""
  }
}
