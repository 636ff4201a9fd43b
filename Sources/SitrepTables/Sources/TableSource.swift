import SitrepFiles
package import SitrepModel
package import SitrepSpreadsheet

/// Where rows of tables stand.
package protocol RowSource: Sendable {
  /// The files, sheets or entries that hold rows of a table, in the order of reading; their rows are not read yet.
  func parts(of schema: TableSchema, _ labels: LabelBook) throws -> [TablePart]
}

/// Where an operation's profile and tables stand: a folder of files, rows in hand, a store's log. Whoever reads asks
/// for tables of text cells with their places, and knows nothing of what is behind.
package protocol TableSource: RowSource {
  /// The operation's profile, a text in YAML as `operation.yaml` is.
  func profile() throws -> ProfileText

  /// What stands beside the tables and is not read, although it looks like one.
  func remarks(_ labels: LabelBook) throws -> [Diagnostic]

  /// The GeoJSON files with outlines of places, sorted by name.
  func outlines() throws -> [(name: String, bytes: [UInt8])]
}

extension TableSource {
  package func remarks(_ labels: LabelBook) throws -> [Diagnostic] { [] }
  package func outlines() throws -> [(name: String, bytes: [UInt8])] { [] }
}

/// The profile of an operation as it is written.
package struct ProfileText: Sendable {
  package var content: FileContent
  /// What messages call it: `operation.yaml`.
  package var name: String

  package init(_ content: FileContent, name: String = Self.fileName) {
    (self.content, self.name) = (content, name)
  }

  /// What a folder calls it.
  package static let fileName = "operation.yaml"
}

/// A table, or some of its rows: a file, a sheet, entries of a log.
package struct TablePart: Sendable {
  /// The file, sheet or log.
  package var place: Location
  package var content: Content

  package enum Content: Sendable {
    case separatedValues(FileContent)
    case yaml(FileContent)
    case sheet(Spreadsheet.Sheet, of: Spreadsheet)
    case rows(RowStream)
  }

  package init(_ place: Location, _ content: Content) {
    (self.place, self.content) = (place, content)
  }
}

/// A file on the disk, which is read in blocks, or one in hand.
package enum FileContent: Sendable {
  case path(String)
  case bytes([UInt8])

  /// The whole of it.
  func read() throws(FileFault) -> [UInt8] {
    switch self {
    case .path(let path): try InputFile.bytes(of: path)
    case .bytes(let bytes): bytes
    }
  }
}

/// Rows that come some at a time, so that no table need be held whole as text.
package struct RowStream: Sendable {
  /// The names of the columns that all the rows have.
  let columns: [String]
  /// Gives the rows, some at a time, in their order.
  let read: @Sendable (_ body: (StoredRows) throws -> Void) throws -> Void

  /// - Parameters:
  ///   - columns: the names of the table's columns that the rows have, `summary_es` for one of a language; those
  ///     that must be filled are among them, or they count as missing.
  ///   - read: gives rows that have these columns, some at a time, in their order.
  package init(
    columns: [String], _ read: @escaping @Sendable (_ body: (StoredRows) throws -> Void) throws -> Void
  ) {
    (self.columns, self.read) = (columns, read)
  }

  /// Rows in hand.
  package init(_ rows: StoredRows) {
    self.init(columns: rows.header.map(\.text)) { try $0(rows) }
  }
}
