import SitrepModel

/// A tag of a template.
struct TemplateTag {
  enum Kind {
    case variable, raw, section, inverted, close, partial, comment, delimiters
  }

  let kind: Kind
  /// What stands between the delimiters, without the sign of the kind and the blanks around it.
  let name: String
  /// The byte at which it begins.
  let offset: Int
  /// For a tag alone on its line, the blanks before it.
  let indentation: Range<Int>?
}

enum TemplateToken {
  case text(Range<Int>)
  case tag(TemplateTag)
}

/// Splits a template in Mustache's syntax into text and tags (mustache(5), specification 1.4).
///
/// A tag that is alone on its line and shows nothing takes the whole line with it.
struct TemplateLexer {
  private let bytes: [UInt8]
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private var textStart = 0
  private(set) var tokens: [TemplateToken] = []
  private(set) var fault: Fault?

  struct Fault {
    let offset: Int
    let message: DiagnosticMessage
    let expected: String
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while fault == nil, let start = find(open, from: textStart) {
      readTag(at: start)
    }
    if fault == nil { addText(upTo: bytes.count) }
  }

  private mutating func readTag(at start: Int) {
    var content = start + open.count
    var kind = TemplateTag.Kind.variable
    var ending = close
    let sign = content < bytes.count ? bytes[content] : 0
    switch sign {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: "&"): kind = .raw
    case UInt8(ascii: "{"):
      kind = .raw
      ending = [UInt8(ascii: "}")] + close
    case UInt8(ascii: "="):
      kind = .delimiters
      ending = [UInt8(ascii: "=")] + close
    default: break
    }
    if kind != .variable { content += 1 }
    guard let end = find(ending, from: content) else {
      fault = Fault(
        offset: start, message: .tagNotClosed, expected: String(decoding: ending, as: UTF8.self))
      return
    }
    let name = String(decoding: trimmed(content..<end), as: UTF8.self)
    finish(kind, name, start..<(end + ending.count))
    if kind == .delimiters { setDelimiters(name, at: start) }
  }

  private mutating func finish(_ kind: TemplateTag.Kind, _ name: String, _ range: Range<Int>) {
    guard kind != .variable, kind != .raw, let line = wholeLine(of: range) else {
      addText(upTo: range.lowerBound)
      tokens.append(.tag(TemplateTag(kind: kind, name: name, offset: range.lowerBound, indentation: nil)))
      textStart = range.upperBound
      return
    }
    addText(upTo: line.lowerBound)
    tokens.append(
      .tag(
        TemplateTag(
          kind: kind, name: name, offset: range.lowerBound, indentation: line.lowerBound..<range.lowerBound)))
    textStart = line.upperBound
  }

  /// The line of a tag with its line end, where nothing but blanks stands beside the tag.
  private func wholeLine(of tag: Range<Int>) -> Range<Int>? {
    var (low, high) = (tag.lowerBound, tag.upperBound)
    while low > textStart, isBlank(bytes[low - 1]) { low -= 1 }
    guard low == 0 || bytes[low - 1] == newline else { return nil }
    while high < bytes.count, isBlank(bytes[high]) { high += 1 }
    if high == bytes.count { return low..<high }
    if bytes[high] == carriageReturn, high + 1 < bytes.count { high += 1 }
    return bytes[high] == newline ? low..<(high + 1) : nil
  }

  private mutating func setDelimiters(_ text: String, at offset: Int) {
    let parts = text.utf8.split(whereSeparator: isBlank)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      fault = Fault(offset: offset, message: .unreadableDelimiters, expected: "{{=<% %>=}}")
      return
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }

  private mutating func addText(upTo end: Int) {
    if end > textStart { tokens.append(.text(textStart..<end)) }
  }

  private func find(_ text: [UInt8], from start: Int) -> Int? {
    guard let first = text.first else { return nil }
    var position = start
    while position + text.count <= bytes.count {
      if bytes[position] == first, bytes[position..<position + text.count].elementsEqual(text) {
        return position
      }
      position += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> ArraySlice<UInt8> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isBlank(bytes[low]) || bytes[low] == newline { low += 1 }
    while high > low, isBlank(bytes[high - 1]) || bytes[high - 1] == newline { high -= 1 }
    return bytes[low..<high]
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}
