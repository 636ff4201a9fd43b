package import SitrepModel

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
  case otherFormat(format: DiagnosticText)
  /// The archive or one of its parts is cut short or changed; `part` is blank where it is the archive.
  case damaged(part: String, fault: DiagnosticText)
  /// A part is not well-formed XML. `line` counts from 1 in the part.
  case badXML(part: String, line: Int, fault: DiagnosticText)
  /// A part that a workbook can't do without.
  case missing(part: DiagnosticText)
  /// Larger than the limits allow: a mistake, or a file that was made to fill the memory. `part` is blank where it is the
  /// archive.
  case tooLarge(part: String, limit: DiagnosticText)

  /// The error as a problem of the input.
  package var message: DiagnosticMessage {
    switch self {
    case .unreadable(let path): .workbookNotOpened(path: path)
    case .empty: .emptyWorkbook
    case .notAWorkbook: .notAWorkbook
    case .encrypted: .encryptedWorkbook
    case .otherFormat(let format): .otherFormat(format: format)
    case .damaged("", let fault): .damagedWorkbook(fault: fault)
    case .damaged(let part, let fault):
      .damagedWorkbook(fault: DiagnosticText.inPart(part: part, fault: fault))
    case .badXML(let part, let line, let fault):
      .damagedWorkbookPart(part: part, line: "\(line)", fault: fault)
    case .missing(let part): .incompleteWorkbook(part: part)
    case .tooLarge("", let limit): .workbookTooLarge(limit: limit)
    case .tooLarge(let part, let limit): .workbookPartTooLarge(part: part, limit: limit)
    }
  }
}

extension SpreadsheetError: CustomStringConvertible {
  package var description: String { message.problem.english }
}
