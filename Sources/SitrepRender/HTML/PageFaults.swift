import SitrepModel

/// Reads a page more strictly than a browser would: elements that are not closed, ids that stand twice, links within
/// the page that lead nowhere, and whatever would be fetched from elsewhere or run.
struct PageFaults {
  private let trace: TemplateTrace
  private var open: [(name: String, offset: Int)] = []
  private var ids: Set<String> = []
  private var links: [(target: String, offset: Int)] = []
  private(set) var faults: [Diagnostic] = []

  init(_ trace: TemplateTrace) {
    self.trace = trace
    let page = trace.output
    var position = 0
    while let start = page[position...].firstIndex(of: UInt8(ascii: "<")) {
      if page[start...].starts(with: Self.commentStart) {
        position = Self.end(of: Self.commentEnd, in: page, from: start) ?? page.count
        continue
      }
      guard let end = Self.tagEnd(in: page, from: start) else {
        add(
          .tagNotClosed, String(decoding: page[start...].prefix(40), as: UTF8.self), start,
          .verbatim(text: ">"))
        break
      }
      position = end + 1
      read(String(decoding: page[start + 1..<end], as: UTF8.self), at: start)
      // What stands in a style is no markup.
      if open.last?.name == "style" {
        position = page[position...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
      }
    }
    for element in open {
      add(.elementNotClosed, element.name, element.offset, .verbatim(text: "</\(element.name)>"))
    }
    // A warning: a report may leave out the section of caveats or sources.
    for link in links where !ids.contains(link.target) {
      add(.deadLink, "#\(link.target)", link.offset, as: .warning)
    }
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let withoutEnd: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let running: Set = ["script", "iframe", "object", "embed", "form", "base"]

  private mutating func read(_ tag: String, at offset: Int) {
    if tag.hasPrefix("!") { return }
    if tag.hasPrefix("/") { return close(String(tag.dropFirst().prefix { !$0.isWhitespace }), at: offset) }
    let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" }).lowercased()
    if Self.running.contains(name) {
      add(.forbiddenElement, name, offset)
    }
    for (key, value) in Self.attributes(of: tag.dropFirst(name.count)) {
      check(key, value, of: name, at: offset)
    }
    if !tag.hasSuffix("/"), !Self.withoutEnd.contains(name) { open.append((name, offset)) }
  }

  private mutating func close(_ name: String, at offset: Int) {
    guard let last = open.last else {
      return add(.endWithoutStart, "</\(name)>", offset, .noEnd)
    }
    if last.name == name {
      open.removeLast()
    } else if let index = open.lastIndex(where: { $0.name == name }) {
      // What stands between was left open; told once, so that all that follows is read as it was meant.
      for element in open[(index + 1)...] {
        add(.elementNotClosed, element.name, element.offset, .verbatim(text: "</\(element.name)>"))
      }
      open.removeSubrange(index...)
    } else {
      add(.endWithoutStart, "</\(name)>", offset, .verbatim(text: "</\(last.name)>"))
    }
  }

  private mutating func check(_ key: String, _ value: String, of element: String, at offset: Int) {
    switch key {
    case "id":
      if !ids.insert(value).inserted {
        add(.idTwiceInPage, value, offset)
      }
    case "href" where value.hasPrefix("#"): links.append((String(value.dropFirst()), offset))
    case "href" where element != "link": break
    case "src", "srcset", "poster", "data", "href":
      if value.contains(":"), !value.hasPrefix("data:") {
        add(.fetchedFromElsewhere, value, offset)
      }
    default:
      if key.hasPrefix("on") { add(.runningAttribute, key, offset) }
    }
  }

  private mutating func add(
    _ message: DiagnosticMessage, _ value: String, _ offset: Int, _ expected: DiagnosticText? = nil,
    as severity: Diagnostic.Severity = .error
  ) {
    faults.append(
      Diagnostic(
        severity, at: trace.location(of: offset), message, value: value, expected: expected))
  }

  // MARK: Text

  /// The `>` of a tag; one in quotes is text.
  private static func tagEnd(in page: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<page.count {
      let byte = page[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  private static func end(of text: [UInt8], in page: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + text.count <= page.count {
      if page[index] == text[0], page[index...].starts(with: text) { return index + text.count }
      index += 1
    }
    return nil
  }

  private static func attributes(of text: Substring) -> [(key: String, value: String)] {
    var attributes: [(String, String)] = []
    var rest = text.drop { $0.isWhitespace || $0 == "/" }
    while !rest.isEmpty {
      let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
      rest = rest.dropFirst(key.count).drop(while: \.isWhitespace)
      var value: Substring = ""
      if rest.first == "=" {
        rest = rest.dropFirst().drop(while: \.isWhitespace)
        if let quote = rest.first, quote == "\"" || quote == "'" {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest.dropFirst(value.count + 2)
        } else {
          value = rest.prefix { !$0.isWhitespace }
          rest = rest.dropFirst(value.count)
        }
      } else if key.isEmpty {
        break
      }
      attributes.append((key.lowercased(), String(value)))
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
    }
    return attributes
  }
}
