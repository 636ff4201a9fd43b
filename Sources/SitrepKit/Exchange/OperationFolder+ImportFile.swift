import SitrepForms
import SitrepModel
import SitrepSpreadsheet
import SitrepTables
import SitrepTemplates

extension OperationFolder {
  /// A file of rows, read by the tables' names and labels, or as a mapping says.
  /// - Parameter named: what messages call it; nil for its own name.
  func importFile(
    _ file: String, named: String?, labels: ColumnLabels, mapping: String?, register: PCodeList.Register,
    _ words: FormWords
  ) throws(SitrepError) -> ImportFile {
    var map: ImportMapping?
    if let mapping {
      let yaml = try reading(mapping) { try mappingBytes(mapping) }
      map = try reading(mapping) { try ImportMapping(yaml: yaml, file: mapping) }
    }
    guard kind(of: file) != .absent else { throw .request(.noFile(file)) }
    let name = named ?? file.split(separator: "/").last.map(String.init) ?? file
    let content = try reading(file) { try bytes(ofFile: file) }
    var result: ImportFile
    do throws(ImportFile.Refusal) {
      if Self.isNoText(content) {
        result = try ImportFile(
          workbook: file, name: name, labels: labels, mapping: map, register: register, words: words)
      } else {
        result = try ImportFile(
          separatedValues: content, name: name, labels: labels, mapping: map, register: register, words: words
        )
      }
    } catch {
      let place = Location(file: name)
      switch error {
      case .spreadsheet(let fault): throw .data(Diagnostic(.error, at: place, fault.message))
      case .noTable(let known, let faults):
        let fault = Diagnostic(.error, at: place, .noTableInFile(tables: known.joined(separator: ", ")))
        throw SitrepError(.data(([fault] + faults).sorted().map(Problem.init)))
      }
    }
    if let map, let grid = result.grids.first {
      let lexicon = try reading("quantity-words.csv") { try QuantityLexicon.load(from: templates).0 }
      result.diagnostics += map.headerFaults(in: grid, lexicon)
    }
    return result
  }

  /// Whether a file holds no table in text: a workbook, or what the reader of workbooks can name.
  private static func isNoText(_ content: [UInt8]) -> Bool {
    let mark = content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start = content[mark...]
    return start.isEmpty || content.starts(with: [0xD0, 0xCF])
      || ["PK", "%PDF", "<!", "<?", "<html", "<meta", "<table"].contains { start.starts(with: $0.utf8) }
  }

  /// A mapping of that path, else one that ships under that name: `ocha-3w`.
  private func mappingBytes(_ mapping: String) throws -> [UInt8] {
    let shipped = "mappings/\(mapping).yaml"
    if kind(of: mapping) == .absent, !mapping.contains("/"), let text = try? templates.text(at: shipped) {
      return Array(text.text.utf8)
    }
    return try bytes(ofFile: mapping)
  }
}
