/// A compared name with the Cyrillic and Greek letters that look like Latin ones as those, in words that have Latin
/// letters too: "АFP" with a Cyrillic first letter is AFP. A word of one script stays what it is.
func withoutLookalikes(_ name: String) -> String {
  guard name.unicodeScalars.contains(where: { latinLookalike(of: $0) != nil }) else { return name }
  let words = name.split(separator: " ", omittingEmptySubsequences: false)
  return words.map { word in
    guard word.utf8.contains(where: { (0x61...0x7A).contains($0) }) else { return String(word) }
    var plain = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { plain.append(latinLookalike(of: scalar) ?? scalar) }
    return String(plain)
  }.joined(separator: " ")
}

/// By how the small or the capital letter looks.
private func latinLookalike(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "а", "α": "a"
  case "в", "β": "b"
  case "с": "c"
  case "ԁ": "d"
  case "е", "ε": "e"
  case "н", "һ", "η": "h"
  case "і", "ι": "i"
  case "ј": "j"
  case "к", "κ": "k"
  case "м", "μ": "m"
  case "ν": "n"
  case "о", "ο": "o"
  case "р", "ρ": "p"
  case "ѕ": "s"
  case "т", "τ": "t"
  case "у", "υ": "y"
  case "х", "χ": "x"
  case "ζ": "z"
  default: nil
  }
}
