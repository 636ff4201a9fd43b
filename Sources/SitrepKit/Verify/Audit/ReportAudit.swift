import SitrepLanguage
import SitrepModel
import SitrepSpreadsheet
import SitrepTemplates
import SitrepWorkbook

/// Whether every number of a written report leads back to an entry of the report value.
struct ReportAudit {
  private let numbers: ReportNumbers
  /// What the workbook's chart of measures draws.
  private let bars: [PolicyBar]

  init(_ shown: ShownReport) {
    let (language, templates) = (shown.language, shown.templates)
    // A file of an operation may hold but the words it changes.
    let path = "languages/\(language.code).properties"
    let words = [templates, .builtIn].compactMap { try? $0.text(at: path).text }
    bars = shown.report.policies.compactMap { PolicyBar($0, on: shown.report.header.date) }
    numbers = ReportNumbers(shown.report, language: language, words: words.joined(separator: "\n"))
  }

  /// What leads back to nothing, each with where it stands; empty for formats that hold the value itself.
  func faults(in bytes: [UInt8], of format: String) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    switch format {
    case "txt", "md", "brief", "flash": return Self.faults(in: TextPassages(text).passages, numbers)
    case "html": return Self.faults(in: PagePassages(text).passages, numbers)
    default: return []
    }
  }

  func faults(inWorkbook path: String) throws(SpreadsheetError) -> [String] {
    let sheets = try WorkbookPassages(path: path)
    var numbers = numbers
    for (name, rows) in sheets.rowCounts { numbers.add(entry: "\(name) \(rows)") }
    for bar in bars {
      numbers.add(entry: "\(bar.start) \(bar.days.values.map(String.init).joined(separator: " "))")
    }
    return Self.faults(in: sheets.passages, numbers)
  }

  private static func faults(in passages: [Passage], _ numbers: ReportNumbers) -> [String] {
    passages.compactMap { passage in
      numbers.stray(in: passage.text).map {
        "\(passage.place): the number \($0) leads back to no entry of the report: \(quoted(passage.text))"
      }
    }
  }
}
