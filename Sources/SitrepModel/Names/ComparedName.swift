import Foundation

/// A name as names of places, sources and speakers are compared (rule 3): in its compatibility form (NFKC), without
/// case, accents and format characters, with plain apostrophes, with one space for every run of spaces and hyphens, and
/// without the stop or comma of a sentence at its end. Letters of other scripts that look like Latin ones are those.
///
/// "N’Djaména" and "n'djamena", "Nord‑Kivu" and "nord kivu", "ＡＦＰ" and "AFP" with a zero-width space in it are the
/// same. All scripts are covered: vowel points and tone marks that only guide the reader are dropped, signs that make
/// another letter (as in Devanagari and Thai) stay.
package func comparedName(_ name: String) -> String {
  var name = name
  let plain = name.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } ? comparedASCII(bytes) : nil }
  if let plain { return withoutStop(plain) }
  var folded = String.UnicodeScalarView()
  var pendingSpace = false
  for scalar in compatibilityForm(of: name).unicodeScalars {
    guard let part = comparedPart(of: scalar) else {
      pendingSpace = !folded.isEmpty
      continue
    }
    if part.isEmpty { continue }
    if pendingSpace { folded.append(" ") }
    pendingSpace = false
    folded.append(contentsOf: part)
  }
  return withoutStop(withoutLookalikes(String(folded)))
}

/// A name copied out of a sentence or a list: "Reuters,".
private func withoutStop(_ name: String) -> String {
  guard let last = name.utf8.last, ".,;: ".utf8.contains(last) else { return name }
  let rest = name.reversed().drop { ".,;: ".contains($0) }
  return rest.isEmpty ? name : String(rest.reversed())
}

private func comparedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  String(unsafeUninitializedCapacity: bytes.count) { folded in
    var count = 0
    var pendingSpace = false
    for byte in bytes {
      switch byte {
      case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "-"):
        pendingSpace = count > 0
        continue
      case 0x00..<0x20, 0x7F: continue
      default: break
      }
      if pendingSpace {
        folded[count] = UInt8(ascii: " ")
        count += 1
        pendingSpace = false
      }
      folded[count] =
        switch byte {
        case 0x41...0x5A: byte + 32
        case UInt8(ascii: "`"): UInt8(ascii: "'")
        default: byte
        }
      count += 1
    }
    return count
  }
}

/// The name with its letters apart from their marks. Apostrophes are made plain before: an acute accent that stands for
/// one would become a space with a mark.
private func compatibilityForm(of name: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in name.unicodeScalars { scalars.append(isApostrophe(scalar) ? "'" : scalar) }
  return String(scalars).decomposedStringWithCompatibilityMapping
}

/// What stands for a scalar: nothing where it is dropped, nil for a space.
private func comparedPart(of scalar: Unicode.Scalar) -> String.UnicodeScalarView? {
  let properties = scalar.properties
  if properties.isWhitespace || properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" {
    return nil
  }
  if properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format
    || properties.generalCategory == .control || isGuidingMark(scalar) || scalar == "\u{0640}"
  {
    return String.UnicodeScalarView()
  }
  // The form at the end of a word is the same letter.
  if scalar == "ς" { return "σ".unicodeScalars }
  if let base = latinBase(of: scalar) { return base.description.unicodeScalars }
  if scalar == "ẞ" { return "ss".unicodeScalars }
  return properties.lowercaseMapping.unicodeScalars
}

/// Accents, Arabic and Hebrew points, by their place about the letter; not the signs of other scripts that make it
/// another one.
private func isGuidingMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.canonicalCombiningClass.rawValue {
  case 1, 10...36, 200...240: true
  default: false
  }
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "`", "´", "‘", "’", "‛", "′", "‵", "\u{2B9}", "\u{2BB}"..."\u{2BF}", "\u{2C8}", "\u{A78C}", "\u{FF07}",
    "\u{55A}":
    true
  default: false
  }
}
