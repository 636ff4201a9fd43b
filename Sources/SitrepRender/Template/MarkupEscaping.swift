/// How HTML and XML write a sign that is theirs, in a text and in a quoted attribute; nil for one that stands as it is.
func markupReference(of sign: UInt8) -> String? {
  switch sign {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}

extension String {
  /// Adds a text that somebody wrote so that it stands for itself in HTML or XML, its lines as they are. Characters that
  /// neither may hold are left out.
  package mutating func append(escaping text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
      default:
        if scalar.isASCII, let reference = markupReference(of: UInt8(scalar.value)) {
          self += reference
        } else {
          unicodeScalars.append(scalar)
        }
      }
    }
  }
}
