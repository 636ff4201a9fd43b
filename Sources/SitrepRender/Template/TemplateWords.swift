import SitrepModel
import SitrepTemplates

/// Finds words that stand in a template itself: they are the same in every language.
struct TemplateWords {
  private let source: TemplateSource
  private(set) var found: [Diagnostic] = []

  /// - Parameter isHTML: whether tags and their attributes are no words, those apart that people read.
  init(_ file: TemplateText, isHTML: Bool) {
    let bytes = Array(file.text.utf8)
    source = TemplateSource(bytes, origin: file.origin, tokens: TemplateLexer(bytes).tokens)
    // What stands between tags of the template, its other bytes blanked out so that places stay the same.
    var literals = [UInt8](repeating: UInt8(ascii: " "), count: bytes.count)
    for token in source.tokens {
      if case .text(let range) = token { literals.replaceSubrange(range, with: bytes[range]) }
    }
    if isHTML { blankOutMarkup(of: &literals) }
    find(in: literals)
  }

  /// The words of each line that has any, as one.
  private mutating func find(in literals: [UInt8]) {
    var offset = 0
    for line in literals.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      defer { offset += line.count + 1 }
      let text = String(decoding: line, as: UTF8.self)
      let words: [Substring] = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }.filter { $0.count > 1 }
      guard let first = words.first else { continue }
      let start = Array(first.utf8)
      let column = line.indices.first { line[$0...].starts(with: start) } ?? line.startIndex
      found.append(
        Diagnostic(
          .warning, at: source.location(of: offset + column - line.startIndex),
          .sameWordsInAll, value: words.joined(separator: " ")))
    }
  }

  private func blankOutMarkup(of literals: inout [UInt8]) {
    var position = 0
    while let start = literals[position...].firstIndex(of: UInt8(ascii: "<")) {
      let end = end(of: start, in: literals)
      let read = readAttributes(in: literals[start..<end])
      for index in start..<end where literals[index] != UInt8(ascii: "\n") && !read.contains(index) {
        literals[index] = UInt8(ascii: " ")
      }
      position = end
    }
  }

  /// The end of a tag; of a style's, that of the whole style.
  private func end(of start: Int, in bytes: [UInt8]) -> Int {
    let rest = bytes[start...]
    let isStyle = rest.starts(with: Array("<style".utf8))
    let ending = Array((isStyle ? "</style>" : ">").utf8)
    var index = start
    while index + ending.count <= bytes.count {
      if bytes[index] == ending[0], bytes[index...].starts(with: ending) { return index + ending.count }
      index += 1
    }
    return bytes.count
  }

  /// Where in a tag the values stand that are shown or read out.
  private func readAttributes(in tag: ArraySlice<UInt8>) -> Set<Int> {
    var places: Set<Int> = []
    for name in [" alt=\"", " aria-label=\"", " title=\"", " placeholder=\""] {
      let start = Array(name.utf8)
      for index in tag.indices where tag[index...].starts(with: start) {
        let value = tag[(index + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
        places.formUnion(value.indices)
      }
    }
    return places
  }
}
