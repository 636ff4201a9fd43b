import SitrepModel
import SitrepTables

/// The data dictionary: what every table and column means, as a page of documentation.
enum TableDictionary {
  static func markdown(_ tables: [TableSchema], isWhole: Bool) -> String {
    var text = ""
    if isWhole {
      text += """
        # Data dictionary

        An operation is a folder: `operation.yaml` and what of the tables below is used, each as `<table>.csv`,
        `<table>.yaml` or a sheet of that name in a workbook. A column is known by its name, its label in one of the
        operation's languages, or its HXL tag. A blank cell means that the matter is unknown, unless the table says
        otherwise; 0 is zero. `sitrep schema --format markdown` writes this page, `sitrep schema` the JSON Schemas
        in `docs/schema`, and `sitrep schema report` describes what a report holds ([its fields](report-fields.md)).

        """
    }
    for table in tables {
      if !text.isEmpty { text += "\n" }
      text += "\(isWhole ? "##" : "#") \(table.name)\n\n\(table.meaning)\n\n"
      text += "| Column | Holds | Meaning | Blank means | HXL |\n| --- | --- | --- | --- | --- |\n"
      for column in table.columns { text += row(column) }
    }
    return text
  }

  private static func row(_ column: Column) -> String {
    let name =
      switch column.languages {
      case .none: "`\(column.name)`"
      case .alsoEach: "`\(column.name)`, `\(column.name)_en` …"
      case .onlyEach: "`\(column.name)_en` …"
      }
    let blank = column.isRequired ? "*required*" : column.blankMeaning ?? ""
    let tag = column.hxl.map { "`\($0)`" } ?? ""
    let example = column.example.isEmpty ? "" : " Example: `\(escaped(column.example))`."
    return
      "| \(name) | \(escaped(column.kind.expectation.english)) | \(escaped(column.meaning))\(example) | \(escaped(blank)) | \(tag) |\n"
  }

  /// A bar would end the cell.
  static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
