package import SitrepModel

/// An operation's files that are no tables, as a log has them whole: an entry a file, the newest counts, one without
/// cells takes the file away.
package enum LogFiles: String {
  /// Its own templates, by their paths below `templates/`.
  case templates
  /// GeoJSON files with outlines of places, by their names.
  case outlines

  /// The files by their paths.
  package func files(in entries: [Entry]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in entries where entry.table == rawValue { files[entry.id] = Self.bytes(of: entry.cells) }
    return files
  }

  package func entry(of bytes: [UInt8], at path: String, appended: Instant) -> Entry {
    Entry(at: appended, table: rawValue, id: path, cells: Self.cells(of: bytes, path: path))
  }

  private static func bytes(of cells: EntryCells) -> [UInt8]? {
    let hexadecimal = cells[Self.hexadecimal]
    if hexadecimal.isEmpty { return cells.isEmpty ? nil : Array(cells[LogTables.text].utf8) }
    return [UInt8](hexadecimal: hexadecimal)
  }

  /// The cells of a file: its text, or where it is none, its bytes in hexadecimal digits.
  private static func cells(of bytes: [UInt8], path: String) -> EntryCells {
    // A text that is read back must give the same bytes, and a blank cell is left out.
    if !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) {
      return EntryCells(["path": path, LogTables.text: text])
    }
    return EntryCells(["path": path, Self.hexadecimal: bytes.hexadecimal])
  }

  /// The cell of a file that is no text.
  private static let hexadecimal = "hexadecimal"
}
