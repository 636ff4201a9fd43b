/// The texts that cells refer to by number.
func readSharedStrings(
  _ part: String, in archive: borrowing ZipArchive, limits: SpreadsheetLimits
) throws(SpreadsheetError) -> [String] {
  try read(part, of: archive, limits: limits) { scanner throws(SpreadsheetError) in
    var texts: [String] = []
    while true {
      switch try scanner.next() {
      case .finished: return texts
      case .start where scanner.isNamed("si"): texts.append(try readText(&scanner))
      default: continue
      }
    }
  } ?? []
}

/// The text within the present element, up to its end: the runs of rich text joined, what is only a reading aid
/// for East Asian text left out. Raised digits stay raised, for the mark of a footnote belongs to no number.
func readText(_ scanner: inout XMLScanner) throws(SpreadsheetError) -> String {
  let depth = scanner.depth
  var bytes: [UInt8] = []
  var inText = false
  var aidDepth: Int?
  var isRaised = false
  while true {
    switch try scanner.next() {
    case .finished: return unescaped(bytes)
    case .start:
      if scanner.isNamed("rPh") { aidDepth = aidDepth ?? scanner.depth }
      if scanner.isNamed("r") { isRaised = false }
      if scanner.isNamed("vertAlign") { isRaised = scanner.attributeText("val") == "superscript" }
      inText = scanner.isNamed("t") && aidDepth == nil
    case .text:
      let start = bytes.count
      if inText { scanner.appendContent(to: &bytes) }
      if isRaised { bytes.replaceSubrange(start..., with: raisedDigits(bytes[start...])) }
    case .end:
      inText = false
      if scanner.depth < depth { return unescaped(bytes) }
      if let aid = aidDepth, scanner.depth < aid { aidDepth = nil }
    }
  }
}

/// The digits of a text as those that stand above the line: "m²".
private func raisedDigits(_ text: ArraySlice<UInt8>) -> [UInt8] {
  let raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
  return text.flatMap { byte in
    (48...57).contains(byte) ? Array(raised[Int(byte - 48)].utf8) : [byte]
  }
}
