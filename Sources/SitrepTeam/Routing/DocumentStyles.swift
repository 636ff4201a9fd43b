import SitrepModel

/// The styles that stand in a document of ours, as a browser is told which of them count.
enum DocumentStyles {
  /// The SHA-256 of each `<style>`, in Base64 (CSP Level 3 §2.3.1).
  static func sums(in document: [UInt8]) -> [String] {
    let (start, end) = (Array("<style>".utf8), Array("</style>".utf8))
    var sums: [String] = []
    var rest = document[...]
    while let opening = rest.firstRange(of: start),
      let closing = rest[opening.upperBound...].firstRange(of: end)
    {
      sums.append(base64(SHA256.sum(of: Array(rest[opening.upperBound..<closing.lowerBound]))))
      rest = rest[closing.upperBound...]
    }
    return sums
  }

  /// Bytes that are written in hexadecimal digits, in Base64 (RFC 4648 §4).
  static func base64(_ hexadecimal: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    let bits = digits.flatMap { digit in (0..<4).map { digit >> (3 - $0) & 1 } }
    var text = ""
    for start in stride(from: 0, to: bits.count, by: 6) {
      let group = bits[start..<min(start + 6, bits.count)]
      let value = group.reduce(0) { $0 << 1 | $1 } << (6 - group.count)
      text.append(alphabet[value])
    }
    return text + String(repeating: "=", count: (4 - text.count % 4) % 4)
  }
}
