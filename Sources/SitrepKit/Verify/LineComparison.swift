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
      let old = oldPart.indices.contains(index) ? Self.shown(oldPart[index]) : "no such line"
      let new = newPart.indices.contains(index) ? Self.shown(newPart[index]) : "no such line"
      return "line \(index + 1): expected \(old), found \(new)"
    }
    more = max(0, differing.count - limit)
  }

  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// A line in quotes, what cannot be seen escaped, long ones cut.
  private static func shown(_ line: ArraySlice<UInt8>) -> String {
    var text = ""
    var count = 0
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      if count == 160 { return "\"\(text)…\"" }
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
