/// Why a workbook could not be written.
package struct WorkbookError: Error, Hashable, Sendable {
  package var problem: Problem
  package var sheet: String?
  /// `E12`.
  package var cell: String?

  package enum Problem: Hashable, Sendable {
    /// The system refused to write the file, or there is no room for it; with the system's error number.
    case fileNotWritten(path: String, code: Int32)
    /// Beyond row 1,048,576 or column XFD.
    case noSuchCell
    /// In constant-memory mode rows are written once and in order.
    case rowAlreadyWritten
    /// The library's error number and words.
    case library(code: UInt32, words: String)
  }

  package init(_ problem: Problem, sheet: String? = nil, cell: String? = nil) {
    self.problem = problem
    self.sheet = sheet
    self.cell = cell
  }
}

extension WorkbookError: CustomStringConvertible {
  package var description: String {
    let place = sheet.map { $0 + (cell.map { "!\($0)" } ?? "") + ": " } ?? ""
    let words =
      switch problem {
      case .fileNotWritten(let path, _): "\(path) can't be written"
      case .noSuchCell: "there is no such cell"
      case .rowAlreadyWritten: "the row has been written already"
      case .library(let code, let words): "\(words) (error \(code) of libxlsxwriter)"
      }
    return place + words
  }
}
