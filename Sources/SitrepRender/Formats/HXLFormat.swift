package import SitrepLanguage
package import SitrepModel
package import SitrepTemplates

/// What the report knows as one table with HXL hashtags (HXL 1.1): labels, hashtags, then a figure, condition,
/// measure, response or event a row.
///
/// Numbers are bare, dates ISO 8601, codes raw, so that tools read them without a guess. The caveats of each stand
/// in its row.
package struct HXLFormat: ReportFormat {
  package let name = "hxl"
  package let fileExtension = "hxl.csv"
  package let isReproducible = true
  package let readsDataRowsAlone = true

  package init() {}

  package func render(
    _ report: Report, _ language: Language, _ templates: TemplateFolder
  ) throws -> [UInt8] {
    let fields = Report.DataRow.fields
    var csv = CSVWriter()
    csv.row(fields.map { language.label(of: $0.name, in: Report.DataRow.typeName) })
    csv.row(fields.map { $0.description.hxl ?? "" })
    let rows = report.dataRows
    let parts = rows.indices.mapPartsInParallel(grain: 512) { part in
      var csv = CSVWriter()
      for index in part {
        rows[index].forEachField { csv.append(cell($1, language)) }
        csv.endRow()
      }
      return csv.output
    }
    return parts.reduce(into: csv.output) { $0 += $1 }
  }

  /// The report value itself: nothing to lead back.
  package func passages(in file: [UInt8], of report: Report) -> WrittenPassages? { nil }

  private func cell(_ value: Value, _ language: Language) -> CSVWriter.Cell {
    switch value {
    case .none: .text("")
    case .flag(let flag): .text(flag ? "true" : "false")
    case .whole(let number): .number(String(number))
    case .amount(let amount): .number(amount.description)
    case .decimal(let decimal): .number(decimal.description)
    case .code(let code): .text(code.value)
    case .day(let day): .number(day.description)
    case .date(let date): .number(date.description)
    case .moment(let moment): .number(moment.description)
    case .list(let items): .text(items.map { text($0, language) }.joined(separator: ","))
    default: .text(text(value, language))
    }
  }

  private func text(_ value: Value, _ language: Language) -> String {
    if case .text(let text) = value { text } else { language.text(value) }
  }
}
