/// The text of a cell, and which of its runs a line goes through.
struct RichText {
  var text: String
  /// Whether a run is struck out, one is not, and one is as the cell is.
  var hasStruck = false
  var hasPlain = false
  var hasOfCell = false

  /// How much of it is struck out on a cell of a style.
  func struckOut(in style: ShownStyle) -> SpreadsheetCell.StruckOut {
    let isStruck = hasStruck || (hasOfCell && style.isStruckOut)
    let isPlain = hasPlain || (hasOfCell && !style.isStruckOut)
    return isStruck ? isPlain ? .part : .whole : .none
  }
}

/// The texts that cells refer to by number.
func readSharedStrings(
  _ part: String, in archive: borrowing ZipArchive, limits: SpreadsheetLimits
) throws(SpreadsheetError) -> [RichText] {
  try read(part, of: archive, limits: limits) { scanner throws(SpreadsheetError) in
    var texts: [RichText] = []
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
func readText(_ scanner: inout XMLScanner) throws(SpreadsheetError) -> RichText {
  let depth = scanner.depth
  var rich = RichText(text: "")
  var bytes: [UInt8] = []
  var inText = false
  var aidDepth: Int?
  var isRaised = false
  // nil where a run has no properties of its own.
  var isStruck: Bool?
  while true {
    switch try scanner.next() {
    case .finished:
      rich.text = unescaped(bytes)
      return rich
    case .start:
      if scanner.isNamed("rPh") { aidDepth = aidDepth ?? scanner.depth }
      if scanner.isNamed("r") { (isRaised, isStruck) = (false, nil) }
      if scanner.isNamed("rPr") { isStruck = false }
      if scanner.isNamed("strike") { isStruck = scanner.isOn }
      if scanner.isNamed("vertAlign") { isRaised = scanner.attributeText("val") == "superscript" }
      inText = scanner.isNamed("t") && aidDepth == nil
    case .text:
      let start = bytes.count
      if inText { scanner.appendContent(to: &bytes) }
      if isRaised { bytes.replaceSubrange(start..., with: raisedDigits(bytes[start...])) }
      if bytes[start...].contains(where: { $0 > UInt8(ascii: " ") }) { rich.note(isStruck) }
    case .end:
      inText = false
      if scanner.depth < depth {
        rich.text = unescaped(bytes)
        return rich
      }
      if let aid = aidDepth, scanner.depth < aid { aidDepth = nil }
    }
  }
}

extension RichText {
  fileprivate mutating func note(_ isStruck: Bool?) {
    switch isStruck {
    case true?: hasStruck = true
    case false?: hasPlain = true
    case nil: hasOfCell = true
    }
  }
}

extension XMLScanner {
  /// Whether the present element turns something on: `<strike/>`, but not `<strike val="0"/>`.
  var isOn: Bool { attributeText("val").map { $0 != "0" && $0 != "false" } ?? true }
}

/// The digits of a text as those that stand above the line: "m²".
private func raisedDigits(_ text: ArraySlice<UInt8>) -> [UInt8] {
  let raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
  return text.flatMap { byte in
    (48...57).contains(byte) ? Array(raised[Int(byte - 48)].utf8) : [byte]
  }
}
