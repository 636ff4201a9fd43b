/// What a value has to be kept from doing in the text it is put into.
package enum OutputEscaping: Sendable {
  case text, markdown, html

  /// Appends a value's text: on one line, without control characters and direction overrides, and with all that
  /// the output would take for its own marks made harmless. A number in brackets would look like a caveat's mark
  /// and gets round ones.
  ///
  /// - Parameter isolating: whether a text without tags sets off its passages by characters.
  func append(_ value: String, to output: inout [UInt8], isolating: Bool = false) {
    var value = value
    let start = output.count
    var passages = PassageTags(
      self != .html ? isolating ? .characters : .none : isBetweenTags(output) ? .tags : .none)
    value.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        var end = position
        // The first may be a sign of a list.
        let isFirst = self == .markdown && output.count == start
        while !isFirst, end < bytes.count, isPlain(bytes[end]) { end += 1 }
        if end > position {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<end]))
          position = end
          continue
        }
        let byte = bytes[position]
        if byte == 0xC2, let length = passages.read(bytes, position, &output) {
          position += length
          continue
        }
        let control = controlLength(bytes, position)
        if control > 0 {
          if output.count > start, output.last != space, control != overrideLength(bytes, position) {
            output.append(space)
          }
          position += control
          continue
        }
        if byte == UInt8(ascii: "["), let end = markEnd(bytes, position) {
          append(UInt8(ascii: "("), to: &output, isFirst: false)
          output.append(contentsOf: bytes[position + 1..<end])
          append(UInt8(ascii: ")"), to: &output, isFirst: false)
          position = end + 1
          continue
        }
        if byte < 0x80 {
          append(byte, to: &output, isFirst: output.count == start)
        } else {
          output.append(byte)
        }
        position += 1
      }
      passages.closeAll(&output)
      if self == .markdown { escapeListNumber(from: start, in: &output) }
    }
  }

  /// Whether a byte stands as it is wherever it is met; most do.
  private func isPlain(_ byte: UInt8) -> Bool {
    if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == UInt8(ascii: "[") {
      return false
    }
    switch self {
    case .text: return true
    case .markdown: return !isMarkdownSign(byte)
    case .html:
      return byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
        && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
    }
  }

  private func append(_ byte: UInt8, to output: inout [UInt8], isFirst: Bool) {
    switch self {
    case .text: output.append(byte)
    case .markdown:
      if isMarkdownSign(byte) || (isFirst && isListSign(byte)) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    case .html:
      if let reference = markupReference(of: byte) {
        output.append(contentsOf: reference.utf8)
      } else {
        output.append(byte)
      }
    }
  }

  /// `1.` and `1)` at the start would begin a numbered list.
  private func escapeListNumber(from start: Int, in output: inout [UInt8]) {
    var end = start
    while end < output.count, (48...57).contains(output[end]) { end += 1 }
    guard end > start, end < output.count else { return }
    if output[end] == UInt8(ascii: ".") || output[end] == UInt8(ascii: ")") {
      output.insert(UInt8(ascii: "\\"), at: end)
    }
  }

  private func isMarkdownSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "#"),
      UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  private func isListSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "=")
  }

  /// The closing bracket of `[12]`.
  private func markEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    var end = position + 1
    while end < bytes.count, (48...57).contains(bytes[end]) { end += 1 }
    return end > position + 1 && end < bytes.count && bytes[end] == UInt8(ascii: "]") ? end : nil
  }
}

private let space = UInt8(ascii: " ")
