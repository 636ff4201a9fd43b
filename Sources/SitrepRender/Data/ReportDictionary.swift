import SitrepModel

/// The fields of the report as documentation.
package enum ReportDictionary {
  /// Markdown: a page with a table for each type of the report.
  package static func markdown() -> String {
    """
    # The report's fields

    A report is one value. Its JSON holds these fields, in this order; templates name them; sheets and HXL take
    their columns from them.

    \(tables(heading: "##"))
    """
  }

  /// A heading and a table for each type.
  static func tables(heading: String) -> String {
    reportTypes().map { type in
      let rows = type.fields().map { field in
        let unit = field.unit.map { " (\($0))" } ?? ""
        let tag = field.hxl.map { "`\($0)`" } ?? ""
        return "| `\(field.name)` | \(field.type.documentedName)\(unit) | \(field.meaning) | \(tag) |\n"
      }
      return "\(heading) \(type.name)\n\n| Field | Holds | Meaning | HXL |\n| --- | --- | --- | --- |\n"
        + rows.joined()
    }
    .joined(separator: "\n")
  }
}
