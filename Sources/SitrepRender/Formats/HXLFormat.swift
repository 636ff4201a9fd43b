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
    _ report: Report, in language: Language, from templates: TemplateFolder
  ) throws -> [UInt8] {
    let fields = Report.DataRow.fields
    var csv = CSVWriter()
    csv.row(fields.map { language.label(of: $0.name, in: Report.DataRow.typeName) })
    csv.row(fields.map { $0.description.hxl ?? "" })
    let rows = report.dataRows
    let parts = rows.indices.mapPartsInParallel(grain: 512) { part in
      var csv = CSVWriter()
      for index in part {
        rows[index].forEachField { write($1, language, to: &csv) }
        csv.endRow()
      }
      return csv.output
    }
    return parts.reduce(into: csv.output) { $0 += $1 }
  }

  /// The report value itself: nothing to lead back.
  package func passages(in file: [UInt8], of report: Report) -> WrittenPassages? { nil }

  private func write(_ value: Value, _ language: Language, to csv: inout CSVWriter) {
    switch value {
    case .none: csv.appendBlank()
    case .text(let text): csv.append(.text(text))
    case .flag(let flag): csv.append(plain: flag ? "true" : "false")
    case .whole(let number): csv.append(plain: String(number))
    case .amount(let amount): csv.append(plain: amount.description)
    case .decimal(let decimal): csv.append(plain: decimal.description)
    case .code(let code): csv.append(.text(code.value))
    case .day(let day): csv.append(plain: day.description)
    case .date(let date): csv.append(plain: date.description)
    case .moment(let moment): csv.append(plain: moment.description)
    case .list(let items): csv.append(list: items.map { text($0, language) })
    default: csv.append(.text(language.text(value)))
    }
  }

  private func text(_ value: Value, _ language: Language) -> String {
    if case .text(let text) = value { text } else { language.text(value) }
  }
}
