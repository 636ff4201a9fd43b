/// Why a text is not read as JSON, and where.
package struct JSONFault: Error, Hashable, Sendable {
  package let message: DiagnosticMessage
  /// The byte at which it goes wrong, from 0.
  package let offset: Int
  /// The line of that byte and the character in it, each from 1.
  package let line: Int
  package let column: Int
  /// What stands there, at most twelve bytes of one line; nil at the end of the text.
  package let value: String?

  init(_ message: DiagnosticMessage, at offset: Int, of bytes: [UInt8]) {
    self.message = message
    self.offset = offset
    let before = bytes[..<min(offset, bytes.count)]
    let newline = UInt8(ascii: "\n")
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    line = 1 + before.count { $0 == newline }
    column = 1 + String(decoding: before[lineStart...], as: UTF8.self).count
    value =
      offset < bytes.count
      ? String(String(decoding: bytes[offset...].prefix(12), as: UTF8.self).prefix { !$0.isNewline }) : nil
  }

  /// The same as a problem of a file.
  package func diagnostic(file: String) -> Diagnostic {
    Diagnostic(.error, at: Location(file: file, line: line, column: column), message, value: value)
  }
}
