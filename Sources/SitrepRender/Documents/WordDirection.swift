/// Lets the columns of the tables in a Word document count from the right, and the page with them (ECMA-376 part 1,
/// 17.4.1, 17.6.1); pandoc tells paragraphs and their letters alone that they run from right to left.
///
/// - Parameter document: `word/document.xml` as pandoc writes it.
func mirroringTables(_ document: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(document.count + document.count / 64)
  var rest = document[...]
  while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
    output += rest[..<start]
    rest = rest[start...]
    if let place = places.first(where: { rest.starts(with: $0.before) }) {
      output += place.mark
    }
    output.append(rest.removeFirst())
  }
  return output + rest
}

/// Lets paragraphs of a style run from right to left, and what stands at their end with them (17.3.1.6): "1 / 14" is
/// read from the right.
///
/// - Parameter part: a part of a Word document in which each paragraph names its style.
func mirroringParagraphs(_ part: String) -> String {
  part.split(separator: "<w:pStyle", omittingEmptySubsequences: false).enumerated().map { index, piece in
    guard index > 0, let end = piece.firstRange(of: "/>")?.upperBound else { return String(piece) }
    return piece[..<end] + "<w:bidi/>" + piece[end...]
  }.joined(separator: "<w:pStyle")
}

/// Before which elements, by the order of the schema, the marks stand.
private let places: [(before: [UInt8], mark: [UInt8])] = [
  ("<w:tblW ", "<w:bidiVisual/>"), ("</w:sectPr>", "<w:bidi/>"),
].map { (Array($0.0.utf8), Array($0.1.utf8)) }
