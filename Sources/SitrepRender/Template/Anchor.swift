import SitrepModel

/// A text as the id of an element and the end of an address that leads to it.
///
/// Letters, digits, hyphens and underscores stay, a slash becomes a point, and any other byte its two hexadecimal
/// digits after a tilde, so that no two texts give one id and none needs escaping (RFC 3986, unreserved).
func anchor(of text: String) -> String {
  var id: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      id.append(byte)
    case UInt8(ascii: "/"): id.append(UInt8(ascii: "."))
    default: id += [UInt8(ascii: "~"), (byte >> 4).hexadecimalDigit, (byte & 15).hexadecimalDigit]
    }
  }
  return String(decoding: id, as: UTF8.self)
}
