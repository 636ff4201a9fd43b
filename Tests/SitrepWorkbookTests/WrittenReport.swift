import Foundation
import SitrepLanguage
import SitrepModel
import SitrepSpreadsheet
import SitrepTemplates
import SitrepTestSupport
import SitrepWorkbook

/// A report's workbook as another program reads it.
struct WrittenReport {
  let spreadsheet: Spreadsheet
  let sheets: [SheetContents]
  /// The XML of the parts by their names.
  let parts: [String: String]

  init(
    _ report: Report, language: String = "en", limits: WorkbookLimits = .standard
  ) throws {
    let words = try Self.language(language)
    (spreadsheet, sheets, parts) = try withTemporaryFolder { folder in
      let path = "\(folder.path)/report.xlsx"
      try ReportWorkbook(report, language: words, limits: limits).write(to: path)
      let spreadsheet = try Spreadsheet(path: path)
      return (
        spreadsheet, try spreadsheet.sheets.map { try spreadsheet.contents(of: $0) },
        try spreadsheet.rawParts()
      )
    }
  }

  /// The built-in words, with a sentence for the fixture's messages.
  static func language(_ code: String) throws -> Language {
    try withTemporaryFolder { folder in
      try folder.write("fixture = {text}\n", to: "languages/\(code).properties")
      return try Language(code, templates: TemplateFolder(overrides: [folder.path]))
    }
  }

  func sheet(_ number: Int) -> [String: SpreadsheetCell] {
    Dictionary(uniqueKeysWithValues: sheets[number].cells.map { ("\($0.at)", $0) })
  }

  /// A flat sheet's rows, each as its values by the headers.
  /// - Parameter headerRow: counted from 0.
  func table(_ number: Int, headerRow: Int = 0) -> [[String: SpreadsheetValue]] {
    var headers: [Int: String] = [:]
    var rows: [Int: [String: SpreadsheetValue]] = [:]
    for cell in sheets[number].cells where cell.at.row >= headerRow {
      if cell.at.row == headerRow {
        headers[cell.at.column] = cell.value.text
      } else if let header = headers[cell.at.column] {
        rows[cell.at.row, default: [:]][header] = cell.value
      }
    }
    return rows.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The texts of a sheet, row by row.
  func text(_ number: Int) -> [String] {
    Dictionary(grouping: sheets[number].cells, by: \.at.row).sorted { $0.key < $1.key }
      .map { $0.value.map(\.value.text).joined(separator: " | ") }
  }

  /// The links of a sheet: the cell, and where it leads within the workbook or out of it.
  func links(_ number: Int) -> [String: String] {
    let sheet = parts["xl/worksheets/sheet\(number + 1).xml"] ?? ""
    let targets = Dictionary(
      uniqueKeysWithValues: elements(
        "Relationship", in: parts["xl/worksheets/_rels/sheet\(number + 1).xml.rels"] ?? ""
      )
      .map { ($0["Id"] ?? "", $0["Target"] ?? "") })
    return Dictionary(
      uniqueKeysWithValues: elements("hyperlink", in: sheet).map {
        ($0["ref"] ?? "", $0["location"] ?? targets[$0["r:id"] ?? ""] ?? "")
      })
  }

  /// The attributes of all elements of a name.
  func elements(_ name: String, in xml: String) -> [[String: String]] {
    xml.components(separatedBy: "<\(name) ").dropFirst().map { rest in
      let tag = rest.prefix { $0 != ">" }
      var attributes: [String: String] = [:]
      let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false)
      for index in stride(from: 0, to: pieces.count - 1, by: 2) {
        attributes[pieces[index].trimmingCharacters(in: .init(charactersIn: " ="))] = String(
          pieces[index + 1])
      }
      return attributes
    }
  }
}
