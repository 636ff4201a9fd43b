/// An HXL tagspec (HXL 1.1), such as `#affected+f+children`.
enum HXLTag {
  /// The tagspec in its canonical form: lower case, without spaces, its attributes in alphabetical order; nil
  /// where the text is none.
  static func canonical(_ text: String) -> String? {
    var parts: [[UInt8]] = []
    var current: [UInt8]?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "#"), UInt8(ascii: "+"):
        guard (byte == UInt8(ascii: "#")) == (parts.isEmpty && current == nil) else { return nil }
        if let current { parts.append(current) }
        current = [byte]
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        // Spaces may stand between attributes, not within a token.
        guard let part = current else { continue }
        guard part.count > 1 else { return nil }
        parts.append(part)
        current = nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        guard current != nil else { return nil }
        current?.append(byte + 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard current != nil else { return nil }
        current?.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        guard let part = current, part.count > 1 else { return nil }
        current?.append(byte)
      default:
        return nil
      }
    }
    if let current { parts.append(current) }
    guard let tag = parts.first, parts.allSatisfy({ $0.count > 1 }) else { return nil }
    let attributes = parts.dropFirst().map { String(decoding: $0, as: UTF8.self) }.sorted()
    return String(decoding: tag, as: UTF8.self) + attributes.joined()
  }

  /// Whether cells are a row of tags: at least one valid tag, and half of what is not blank starts with `#`.
  static func isTagRow(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    let tags = filled.filter { $0.utf8.first == UInt8(ascii: "#") }
    return tags.count * 2 >= filled.count && tags.contains { canonical($0) != nil }
  }

  /// How many rows are searched for the tags.
  static let searchedRows = 25
}
