/// Why a workbook could not be read.
package enum SpreadsheetError: Error, Hashable, Sendable {
  /// The system refused to open it, or there is no such file.
  case unreadable(path: String)
  case empty
  /// Neither a workbook nor any other format that is known.
  case notAWorkbook
  /// Protected by a password.
  case encrypted
  /// A format of another program or time; `format` names it.
  case otherFormat(format: String)
  /// The archive or one of its parts is cut short or changed.
  case damaged(part: String, fault: String)
  /// A part is not well-formed XML. `line` counts from 1 in the part.
  case badXML(part: String, line: Int, fault: String)
  /// A part that a workbook can't do without.
  case missing(part: String)
  /// Larger than the limits allow: a mistake, or a file that was made to fill the memory.
  case tooLarge(part: String, limit: String)
  case noSuchSheet(name: String)
}

extension SpreadsheetError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let path):
      "\(path) can't be opened"
    case .empty:
      "the file is empty"
    case .notAWorkbook:
      "this is not an XLSX workbook"
    case .encrypted:
      "the workbook is protected by a password; save a copy without one"
    case .otherFormat(let format):
      "this is \(format); save it as an XLSX workbook"
    case .damaged(let part, let fault):
      "the workbook is damaged: \(part.isEmpty ? "" : part + ": ")\(fault)"
    case .badXML(let part, let line, let fault):
      "the workbook is damaged: \(part), line \(line): \(fault)"
    case .missing(let part):
      "the workbook has no \(part)"
    case .tooLarge(let part, let limit):
      "\(part.isEmpty ? "the workbook" : part) is too large: \(limit)"
    case .noSuchSheet(let name):
      "the workbook has no sheet \"\(name)\""
    }
  }
}
