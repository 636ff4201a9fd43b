import SitrepLanguage

/// Sees to it that every line of a text is shown from right to left, with marks only where it would not be.
///
/// A program that shows plain text takes a line's direction from its first letter (Unicode Standard Annex #9, P2): a
/// line that begins with a name in another script gets a mark before it (RLM). What is set off from its surroundings
/// and goes on below a line break is set off there again. Marks take no columns; a text marked already stays as it is.
func markedFromRightToLeft(_ text: [UInt8]) -> [UInt8] {
  var depth = 0
  let lines = String(decoding: text, as: UTF8.self).unicodeScalars.split(
    separator: "\n", omittingEmptySubsequences: false)
  return Array(lines.map { marked($0, &depth) }.joined(separator: "\n").utf8)
}

/// The lines of a cell, beside which others stand, with what is set off in each set off by itself.
func balancingIsolates(_ lines: [String]) -> [String] {
  guard lines.contains(where: { $0.unicodeScalars.contains(isolate) }) else { return lines }
  var depth = 0
  return lines.map { line in
    let open = String(repeating: Character(isolate), count: depth)
    for scalar in line.unicodeScalars {
      if scalar == isolate { depth += 1 } else if scalar == endOfIsolate { depth = max(0, depth - 1) }
    }
    return open + line + String(repeating: Character(endOfIsolate), count: depth)
  }
}

private let mark: Unicode.Scalar = "\u{200F}"
private let isolate: Unicode.Scalar = "\u{2068}"
private let endOfIsolate: Unicode.Scalar = "\u{2069}"

/// - Parameter depth: how many isolates the lines before have left open.
private func marked(_ line: Substring.UnicodeScalarView, _ depth: inout Int) -> String {
  var output = String.UnicodeScalarView()
  let start = line.firstIndex { $0 != " " } ?? line.endIndex
  output.append(contentsOf: line[..<start])
  // Where the mark goes, if the line needs one.
  var place: String.UnicodeScalarView.Index? = depth > 0 && start < line.endIndex ? output.endIndex : nil
  if start < line.endIndex { output.append(contentsOf: repeatElement(isolate, count: depth)) }
  var isDecided = false
  for scalar in line[start...] {
    if scalar == endOfIsolate { depth = max(0, depth - 1) }
    if !isDecided, depth == 0 || scalar == isolate {
      let isLetter = scalar.properties.isAlphabetic
      // Digits and commas of such a script are no sign of it.
      if scalar == mark || isLetter && isOfRightToLeftScript(scalar) {
        isDecided = true
        place = nil
      } else if isLetter || scalar == isolate {
        place = place ?? output.endIndex
        isDecided = scalar != isolate
      }
    }
    if scalar == isolate { depth += 1 }
    output.append(scalar)
  }
  output.append(contentsOf: repeatElement(endOfIsolate, count: start < line.endIndex ? depth : 0))
  if let place { output.insert(mark, at: place) }
  return String(output)
}
