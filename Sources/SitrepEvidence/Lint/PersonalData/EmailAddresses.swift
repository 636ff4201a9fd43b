import SitrepModel

extension PersonalDataFinder {
  /// Addresses such as `name@example.org`, but not those of an office: `info@example.org`.
  func addresses(in text: ScannedText) -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    for at in text.scalars.indices where text.scalars[at] == "@" {
      var start = at
      while let before = text[start - 1],
        before.isLetter || before.isDigit || "._%+-".unicodeScalars.contains(before)
      {
        start -= 1
      }
      var end = at + 1
      var lastPoint: Int?
      while let next = text[end], next.isLetter || next.isDigit || next == "-" || next == "." {
        if next == "." {
          guard let after = text[end + 1], after.isLetter || after.isDigit else { break }
          lastPoint = end
        }
        end += 1
      }
      // A domain ends in a word of two letters or more.
      guard start < at, let lastPoint, end - lastPoint > 2,
        text.scalars[(lastPoint + 1)..<end].allSatisfy(\.isLetter)
      else { continue }
      let box = String(String.UnicodeScalarView(text.scalars[start..<at])).lowercased()
      if lexicon.kinds(of: box).contains(.mailbox) { continue }
      found.append(PersonalDatum(.email, start..<end, of: text))
    }
    return found
  }
}
