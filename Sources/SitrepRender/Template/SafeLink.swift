import SitrepModel

/// A web address that is safe to follow and to put into a text, or nothing.
///
/// Only `http` and `https` count, so that no `javascript:` or `file:` gets through. What could end the address or
/// a tag around it is percent-encoded (RFC 3986).
func safeLink(_ text: String) -> String {
  let scheme = text.prefix { $0 != ":" }.lowercased()
  guard scheme == "http" || scheme == "https", text.dropFirst(scheme.count).hasPrefix("://") else {
    return ""
  }
  var link: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "}"), 0...0x20, 0x7F...:
      link += PercentCoding.escape(byte)
    default: link.append(byte)
    }
  }
  return String(decoding: link, as: UTF8.self)
}
