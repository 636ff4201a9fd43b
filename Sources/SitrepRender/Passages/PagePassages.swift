/// The passages of a page in HTML: paragraphs, items, rows of tables, the texts of drawings, and the attributes that are
/// read out. What draws and styles the page is left out, and so are links to notes.
package struct PagePassages {
  package private(set) var passages: [WrittenPassage] = []
  private var text = ""
  private var line = 1
  private var start = 1
  /// Names of elements whose contents are skipped, from the outermost.
  private var skipped: [Substring] = []

  private static let blocks: Set<Substring> = [
    "p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption", "dt", "dd", "title", "desc",
    "text",
    "div", "section", "header", "footer", "nav", "main", "figure", "ul", "ol", "dl", "table", "thead",
    "tbody", "svg",
    "body", "head", "summary", "details", "blockquote", "address", "g",
  ]
  private static let read: [Substring] = ["alt", "aria-label", "title", "content", "summary"]

  package init(_ page: String) {
    var rest = Substring(page)
    while let open = rest.firstIndex(of: "<") {
      add(rest[..<open])
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        let end = rest.firstRange(of: "-->")?.upperBound ?? rest.endIndex
        add(passage: rest[..<end].dropFirst(4).dropLast(3))
        count(rest[..<end])
        rest = rest[end...]
        continue
      }
      let close = rest.firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      tag(rest[rest.index(after: open)..<close], before: rest[close...].dropFirst())
      count(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    add(rest)
    flush()
  }

  private mutating func tag(_ tag: Substring, before rest: Substring) {
    let isEnd = tag.first == "/"
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    let isEmpty = tag.last == "/"
    if let outermost = skipped.last {
      if isEnd, name == outermost {
        skipped.removeLast()
      } else if !isEnd, !isEmpty, name == outermost {
        skipped.append(name)
      }
      return
    }
    if Self.blocks.contains(name) { flush(isDescription: isEnd && name == "desc") }
    if name == "td" || name == "th" || name == "br" || name == "tspan" { text += " " }
    guard !isEnd else { return }
    for attribute in Self.read {
      if let value = Self.value(of: attribute, in: tag) { add(passage: value) }
    }
    let isMark = name == "a" && (Self.value(of: "href", in: tag)?.hasPrefix("#note-") ?? false)
    let isScale = name == "text" && Self.isScale(tag, rest.prefix { $0 != "<" })
    if !isEmpty, isMark || isScale || ["style", "script"].contains(name) { skipped.append(name) }
  }

  private mutating func add(_ text: Substring) {
    defer { count(text) }
    guard skipped.isEmpty else { return }
    if self.text.isEmpty { start = line }
    self.text += Self.decoded(text)
  }

  private mutating func add(passage: Substring) {
    passages.append(WrittenPassage(place: "line \(line)", text: Self.decoded(passage)))
  }

  /// - Parameter isDescription: of a drawing, which tells of several things, one after the other.
  private mutating func flush(isDescription: Bool = false) {
    for part in isDescription ? text.split(separator: ";") : [text[...]]
    where part.contains(where: { !$0.isWhitespace }) {
      passages.append(WrittenPassage(place: "line \(start)", text: String(part)))
    }
    text = ""
  }

  private mutating func count(_ text: Substring) { line += text.utf8.count { $0 == UInt8(ascii: "\n") } }

  /// What a drawing is measured by, not what it shows: `50`, `24 Nov`, `18.25° S` in soft ink, and `20 km`.
  private static func isScale(_ tag: Substring, _ text: Substring) -> Bool {
    let isSoft = value(of: "class", in: tag)?.contains("f-soft") ?? false
    return isSoft && text.split(separator: " ").count <= 2 || text.hasSuffix(" km")
  }

  private static func value(of name: Substring, in tag: Substring) -> Substring? {
    guard let found = tag.firstRange(of: " \(name)=\"") else { return nil }
    return tag[found.upperBound...].prefix { $0 != "\"" }
  }

  /// Text with its character references resolved; ours are few.
  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var result = String(text)
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&nbsp;", "\u{A0}"),
      ("&amp;", "&"),
    ] {
      result = result.replacing(reference, with: character)
    }
    return result
  }
}
