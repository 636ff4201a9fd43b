import SitrepModel

/// Numbers in running text, with the marks that separate thousands taken out.
enum NarrativeNumbers {
  static func numbers(in texts: [String]) -> Set<String> {
    var found: Set<String> = []
    for text in texts {
      let scalars = Array(text.unicodeScalars)
      var index = 0
      while index < scalars.count {
        guard isDigit(scalars[index]) else {
          index += 1
          continue
        }
        var digits = String.UnicodeScalarView()
        while index < scalars.count, isDigit(scalars[index]) || continues(scalars, index) {
          if isDigit(scalars[index]) { digits.append(scalars[index]) }
          index += 1
        }
        found.insert(String(digits))
      }
    }
    return found
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a mark at an index stands before a group of exactly three digits.
  private static func continues(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard [".", ",", "\u{202F}", "\u{00A0}", "'", "’"].contains(scalars[index]), index + 3 < scalars.count
    else { return false }
    guard scalars[(index + 1)...(index + 3)].allSatisfy(isDigit) else { return false }
    return index + 4 >= scalars.count || !isDigit(scalars[index + 4])
  }
}
