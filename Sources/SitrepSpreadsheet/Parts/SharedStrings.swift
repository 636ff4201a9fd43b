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
/// for East Asian text left out.
func readText(_ scanner: inout XMLScanner) throws(SpreadsheetError) -> String {
  let depth = scanner.depth
  var bytes: [UInt8] = []
  var inText = false
  var aidDepth: Int?
  while true {
    switch try scanner.next() {
    case .finished: return unescaped(bytes)
    case .start:
      if scanner.isNamed("rPh") { aidDepth = aidDepth ?? scanner.depth }
      inText = scanner.isNamed("t") && aidDepth == nil
    case .text:
      if inText { scanner.appendContent(to: &bytes) }
    case .end:
      inText = false
      if scanner.depth < depth { return unescaped(bytes) }
      if let aid = aidDepth, scanner.depth < aid { aidDepth = nil }
    }
  }
}
