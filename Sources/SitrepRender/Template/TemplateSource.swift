import SitrepLanguage
import SitrepModel

/// A file of a template, split into text and tags; each piece of it that is shown tells it as where it is from.
final class TemplateSource: Sendable {
  let bytes: [UInt8]
  /// For messages: the file's path.
  let origin: String
  let tokens: [TemplateToken]
  private let lines: LineIndex

  init(_ bytes: [UInt8], origin: String, tokens: [TemplateToken]) {
    self.bytes = bytes
    self.origin = origin
    self.tokens = tokens
    lines = LineIndex(bytes)
  }

  func location(of offset: Int) -> Location {
    lines.location(of: offset, in: bytes, file: origin)
  }

  func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// A text with the indentation of the partial it stands in before each line that is not blank.
  func literal(_ range: Range<Int>, indentation: [UInt8]) -> TemplateLiteral {
    TemplateLiteral(
      bytes: text(range, indentation: indentation), source: self, offset: range.lowerBound)
  }

  private func text(_ range: Range<Int>, indentation: [UInt8]) -> [UInt8] {
    guard !indentation.isEmpty else { return Array(bytes[range]) }
    var text: [UInt8] = []
    for offset in range {
      let byte = bytes[offset]
      if byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r"), isLineStart(offset) { text += indentation }
      text.append(byte)
    }
    return text
  }
}

/// Where in a template something stands: its file, what can be named there, and the indentation of partials around
/// it.
struct TemplatePlace {
  let source: TemplateSource
  /// The report first, the innermost object last.
  var scopes: [TemplateScope]
  var indentation: [UInt8]

  func inside(_ scope: TemplateScope) -> TemplatePlace {
    var place = self
    place.scopes.append(scope)
    return place
  }
}
