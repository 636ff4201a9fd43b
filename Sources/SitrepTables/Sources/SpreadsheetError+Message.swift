package import SitrepModel
package import SitrepSpreadsheet

extension SpreadsheetError {
  /// The error as a problem of the input; in English it says what its description does.
  package var message: DiagnosticMessage {
    switch self {
    case .unreadable(let path): .workbookNotOpened(path: path)
    case .empty: .emptyWorkbook
    case .notAWorkbook: .notAWorkbook
    case .encrypted: .encryptedWorkbook
    case .otherFormat(let format): .otherFormat(format: format)
    case .damaged(let part, let fault):
      .damagedWorkbook(fault: (part.isEmpty ? "" : "\(part): ") + fault)
    case .badXML(let part, let line, let fault):
      .damagedWorkbookPart(part: part, line: "\(line)", fault: fault)
    case .missing(let part): .incompleteWorkbook(part: part)
    case .tooLarge("", let limit): .workbookTooLarge(limit: limit)
    case .tooLarge(let part, let limit): .workbookPartTooLarge(part: part, limit: limit)
    case .noSuchSheet(let name): .noSuchSheet(name: name)
    }
  }
}
