import SitrepLanguage

/// Turns the characters around a passage into tags of HTML: `<span lang="es" dir="auto">` for another language,
/// `<bdi>` for one that only has its own direction; in a text without tags into the characters that set off its
/// direction (FSI and PDI, Unicode Standard Annex #9). Where neither may stand they are left out.
///
/// What it writes is balanced, whatever characters a text brings along.
struct PassageTags {
  let form: Form
  private var open: [StaticString] = []

  enum Form { case none, tags, characters }

  init(_ form: Form) {
    self.form = form
  }

  /// Writes the tag for the character at `position`.
  ///
  /// - Returns: how many bytes it took; nil where it is no character of a passage.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ output: inout [UInt8]
  ) -> Int? {
    switch mark(bytes, position) {
    case Passage.start: return 2 + start(bytes, position + 2, &output)
    case Passage.end:
      if let tag = open.popLast() { output += tag.bytes }
      return 2
    case nil: return nil
    default: return 2
    }
  }

  mutating func closeAll(_ output: inout [UInt8]) {
    while let tag = open.popLast() { output += tag.bytes }
  }

  /// - Returns: the length of the language and of the character that ends it; 0 where there is none.
  private mutating func start(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ output: inout [UInt8]
  ) -> Int {
    var end = position
    while end < bytes.count, end - position < 35, isTagByte(bytes[end]) { end += 1 }
    guard mark(bytes, end) == Passage.endOfLanguage else { return 0 }
    switch form {
    case .none: break
    case .characters:
      output += ("\u{2068}" as StaticString).bytes
      open.append("\u{2069}")
    case .tags where end == position:
      output += ("<bdi>" as StaticString).bytes
      open.append("</bdi>")
    case .tags:
      output += ("<span lang=\"" as StaticString).bytes
      output += bytes[position..<end]
      output += ("\" dir=\"auto\">" as StaticString).bytes
      open.append("</span>")
    }
    return end - position + 2
  }

  /// The character of a passage that stands here.
  private func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Unicode.Scalar? {
    guard position + 1 < bytes.count, bytes[position] == 0xC2 else { return nil }
    let scalar = Unicode.Scalar(bytes[position + 1])
    return [Passage.start, Passage.endOfLanguage, Passage.end].contains(scalar) ? scalar : nil
  }

  /// What language tags are made of (BCP 47).
  private func isTagByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// Whether the end of a piece of HTML lies between tags, and not in one or in the title, which holds text alone.
func isBetweenTags(_ html: [UInt8]) -> Bool {
  guard let last = html.lastIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) else {
    return true
  }
  if html[last] == UInt8(ascii: "<") { return false }
  guard let open = html[..<last].lastIndex(of: UInt8(ascii: "<")) else { return true }
  return !html[open...].starts(with: ("<title" as StaticString).bytes)
}

extension StaticString {
  fileprivate var bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}
