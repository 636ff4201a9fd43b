/// An operation's own templates as a log has them: an entry a file, the newest counts, one without cells takes the
/// file away.
package enum LogTemplates {
  package static let table = "templates"

  /// The files by their paths below `templates/`.
  package static func files(in entries: [Entry]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in entries where entry.table == table { files[entry.id] = bytes(of: entry.cells) }
    return files
  }

  private static func bytes(of cells: EntryCells) -> [UInt8]? {
    let hexadecimal = cells[Self.hexadecimal]
    if hexadecimal.isEmpty { return cells.isEmpty ? nil : Array(cells[LogTables.text].utf8) }
    var bytes: [UInt8] = []
    var rest = Substring(hexadecimal)
    while let byte = UInt8(rest.prefix(2), radix: 16) {
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  /// The cells of a file: its text, or where it is none, its bytes in hexadecimal digits.
  package static func cells(of bytes: [UInt8], path: String) -> EntryCells {
    // A text that is read back must give the same bytes, and a blank cell is left out.
    if !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) {
      return EntryCells(["path": path, LogTables.text: text])
    }
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return EntryCells(["path": path, Self.hexadecimal: digits])
  }

  private static let hexadecimal = "hexadecimal"
}
