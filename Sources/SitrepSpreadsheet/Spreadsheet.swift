import SitrepModel

/// A workbook in the XLSX format (ECMA-376), for reading.
package struct Spreadsheet: Sendable {
  /// In the order of their tabs, hidden ones included; chart sheets are left out.
  package let sheets: [Sheet]

  package struct Sheet: Hashable, Sendable {
    package let name: String
    package let isHidden: Bool
    let part: String
  }

  private let path: String
  private let limits: SpreadsheetLimits
  private let strings: [RichText]
  private let styles: [ShownStyle]
  private let epoch: Epoch

  /// Reads the list of sheets and what all of them share.
  package init(path: String, limits: SpreadsheetLimits = .standard) throws(SpreadsheetError) {
    try checkIsArchive(path)
    let archive = try ZipArchive(path: path, limits: limits)
    self.path = path
    self.limits = limits
    let package = try Relationships(of: "", in: archive, limits: limits)
    let main = package.part(ofKind: "officeDocument") ?? "xl/workbook.xml"
    guard archive.holds(main), !main.hasSuffix(".bin") else { throw Self.notXLSX(archive, main) }
    let relationships = try Relationships(of: main, in: archive, limits: limits)
    let list = try readWorkbook(main, relationships, in: archive, limits: limits)
    sheets = list.sheets
    epoch = list.epoch
    strings = try readSharedStrings(
      relationships.part(ofKind: "sharedStrings") ?? "xl/sharedStrings.xml", in: archive, limits: limits)
    styles = try readStyles(
      relationships.part(ofKind: "styles") ?? "xl/styles.xml", in: archive, limits: limits)
  }

  private static func notXLSX(_ archive: borrowing ZipArchive, _ main: String) -> SpreadsheetError {
    if main.hasSuffix(".bin") || archive.holds("xl/workbook.bin") {
      return .otherFormat(format: .xlsb)
    }
    if archive.holds("word/document.xml") { return .otherFormat(format: .word) }
    if archive.holds("ppt/presentation.xml") { return .otherFormat(format: .powerPoint) }
    if archive.holds("content.xml") { return .otherFormat(format: .openDocument) }
    if archive.holds("Index/Document.iwa") { return .otherFormat(format: .numbers) }
    return .otherFormat(format: .zip)
  }

  package func contents(of sheet: Sheet) throws(SpreadsheetError) -> SheetContents {
    let archive = try ZipArchive(path: path, limits: limits)
    let contents = try read(sheet.part, of: archive, limits: limits) { scanner throws(SpreadsheetError) in
      var reader = SheetReader(
        part: sheet.part, strings: strings, styles: styles, epoch: epoch, limits: limits)
      return try reader.read(&scanner)
    }
    guard var contents else { throw .missing(part: .partOfSheet(part: sheet.part, name: sheet.name)) }
    if contents.hasDrawing {
      contents.drawings = try readDrawings(of: sheet.part, in: archive, limits: limits)
    }
    return contents
  }
}

/// What stands on a sheet.
package struct SheetContents: Hashable, Sendable {
  /// Cells that hold something, row by row.
  package var cells: [SpreadsheetCell] = []
  package var merged: [CellRange] = []
  /// Rows that hold something and are not shown, from 0.
  package var hiddenRows: [Int] = []
  /// Columns that hold something and are not shown, from 0.
  package var hiddenColumns: [Int] = []
  /// Where pictures, shapes and charts lie on it: the cells at their upper left corners.
  package var drawings: [CellReference] = []
  /// Whether the sheet names a part of drawings.
  var hasDrawing = false

  package init() {}
}

private func readWorkbook(
  _ part: String, _ relationships: Relationships, in archive: borrowing ZipArchive, limits: SpreadsheetLimits
) throws(SpreadsheetError) -> (sheets: [Spreadsheet.Sheet], epoch: Epoch) {
  let result = try read(part, of: archive, limits: limits) { scanner throws(SpreadsheetError) in
    var sheets: [Spreadsheet.Sheet] = []
    var epoch = Epoch.from1900
    while true {
      switch try scanner.next() {
      case .finished: return (sheets, epoch)
      case .start where scanner.isNamed("workbookPr"):
        let flag = scanner.attributeText("date1904")
        if flag == "1" || flag == "true" { epoch = .from1904 }
      case .start where scanner.isNamed("sheet"):
        guard let name = scanner.attributeText("name"), let id = scanner.attributeText("id"),
          let target = relationships[id]
        else { throw scanner.fault(.namelessSheet) }
        guard target.kind == "worksheet" else { continue }
        let state = scanner.attributeText("state")
        sheets.append(
          Spreadsheet.Sheet(
            name: name, isHidden: state == "hidden" || state == "veryHidden", part: target.part))
      default: continue
      }
    }
  }
  guard let result else { throw .missing(part: .verbatim(text: part)) }
  return result
}

extension Spreadsheet {
  /// The XML of all parts by their names, to look at what no cell tells: links, charts, properties.
  package func rawParts() throws(SpreadsheetError) -> [String: String] {
    let archive = try ZipArchive(path: path, limits: limits)
    var parts: [String: String] = [:]
    for name in archive.names {
      parts[name] = try archive.bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
    }
    return parts
  }
}
