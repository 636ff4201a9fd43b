/// The headers of a request, by name.
package struct RequestHeaders: Sendable, Hashable {
  private let values: [String: String]

  /// - Parameter pairs: as they were sent. Of a header that came twice the first counts, but cookies count together.
  package init(_ pairs: [(name: String, value: String)] = []) {
    values = Dictionary(pairs.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
      .merging(Self.cookies(pairs)) { _, joined in joined }
  }

  private static func cookies(_ pairs: [(name: String, value: String)]) -> [String: String] {
    let cookies = pairs.filter { $0.name.lowercased() == "cookie" }.map(\.value)
    return cookies.isEmpty ? [:] : ["cookie": cookies.joined(separator: "; ")]
  }

  /// - Parameter name: in small letters.
  package subscript(name: String) -> String? { values[name] }

  /// The cookies by name; of a name that came twice the first counts (RFC 6265 §5.4).
  package var cookies: [String: String] {
    var cookies: [String: String] = [:]
    for part in (self["cookie"] ?? "").split(separator: ";") {
      let pair = part.drop { $0 == " " }
      guard let equals = pair.firstIndex(of: "=") else { continue }
      let name = String(pair[..<equals])
      if cookies[name] == nil { cookies[name] = String(pair[pair.index(after: equals)...]) }
    }
    return cookies
  }

  /// The token that a program shows (RFC 6750 §2.1).
  package var bearerToken: String? {
    guard let value = self["authorization"], value.lowercased().hasPrefix("bearer ") else { return nil }
    let token = value.dropFirst("bearer ".count)
    return token.isEmpty ? nil : String(token)
  }

  /// Whether who asks has a page of that tag, strong or weak (RFC 9110 §13.1.2).
  func has(tag: String) -> Bool {
    (self["if-none-match"] ?? "").split(separator: ",").contains { known in
      let known = known.drop { $0 == " " }
      return (known.hasPrefix("W/") ? known.dropFirst(2) : known) == tag
    }
  }

  /// Whether an answer in gzip is taken (RFC 9110 §12.5.3).
  var takesGzip: Bool {
    (self["accept-encoding"] ?? "").lowercased().split(separator: ",").contains { coding in
      let parts = coding.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      guard parts.first == "gzip" || parts.first == "x-gzip" else { return false }
      return !parts.dropFirst().contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
    }
  }

  /// The language codes that the reader prefers, best first: `es` for `es-CL;q=0.9` (RFC 9110 §12.5.4).
  package var preferredLanguages: [String] {
    let ranges = (self["accept-language"] ?? "").split(separator: ",").prefix(20)
    let weighted = ranges.enumerated().map { index, range in
      let parts = range.split(separator: ";")
      let tag = parts.first.map { $0.filter { $0 != " " } } ?? ""
      let quality = parts.dropFirst().lazy.compactMap { part -> Double? in
        let text = part.filter { $0 != " " }
        return text.hasPrefix("q=") ? Double(text.dropFirst(2)) : nil
      }.first
      return (code: tag.prefix { $0 != "-" }.lowercased(), quality: quality ?? 1, index: index)
    }
    return weighted.filter { $0.quality > 0 && !$0.code.isEmpty }
      .sorted { ($0.quality, -$0.index) > ($1.quality, -$1.index) }.map(\.code)
  }
}
