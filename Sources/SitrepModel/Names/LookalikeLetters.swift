/// A compared name with the Cyrillic and Greek letters that look like Latin ones as those: "АFP" with a Cyrillic first
/// letter is AFP, and "ВВС" in Cyrillic letters alone is BBC. What no reader can tell apart is one name, for two would
/// pass for two origins.
func withoutLookalikes(_ name: String) -> String {
  guard name.unicodeScalars.contains(where: { latinLookalike(of: $0) != nil }) else { return name }
  var plain = String.UnicodeScalarView()
  for scalar in name.unicodeScalars { plain.append(latinLookalike(of: scalar) ?? scalar) }
  return String(plain)
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
