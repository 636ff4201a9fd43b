import SitrepModel
import SitrepRender
import SitrepTables

/// The catalogue of indicators, as a page of documentation and as a schema.
enum IndicatorDictionary {
  private static let catalogue = IndicatorCatalogue.builtIn

  static func markdown() -> String {
    var text = """
      # Indicators

      What every operation can count without naming it, from `templates/indicators.csv`: a file of that name in the
      operation's own `templates/` replaces it. Where the profile names an indicator, it says only what differs; an
      indicator that stands in neither is accepted, shown as spelled, and counts as caseload.

      The role says where a figure leads: what the crisis did first, then people in need, in the order below. The usual
      measure need not be said in a figure's name, the usual unit not in a row. The roles follow the sections of OCHA's
      situation reports, the tags HXL 1.1: core hashtags, core attributes where there is one (`+killed`, `+infected`,
      `+displaced`, `+refugees`, `+children`, `+hh`), others of our own. `sitrep schema indicators --format markdown`
      writes this page.

      """
    for role in IndicatorRole.allCases {
      text += "\n## \(role.rawValue)\n\n"
      text += "| Id | Name | Usually counted | Sector | HXL |\n| --- | --- | --- | --- | --- |\n"
      for entry in catalogue.entries where entry.role == role { text += row(entry) }
    }
    return text
  }

  private static func row(_ entry: Indicator) -> String {
    let name = entry.name.text(in: "en") ?? entry.name.original
    let counted = [entry.measure?.rawValue, entry.unit].compactMap(\.self).joined(separator: ", ")
    let tag = entry.hxl.map { "`\($0)`" } ?? ""
    return "| `\(entry.id)` | \(name) | \(counted) | \(entry.sector?.rawValue ?? "") | \(tag) |\n"
  }

  /// A JSON Schema of an indicator's id: those of the catalogue with their names, or one of an operation's own.
  static func json() -> JSONValue {
    let known = catalogue.entries.map { entry in
      JSONValue.object([
        ("const", .string(entry.id)), ("title", .string(entry.name.text(in: "en") ?? entry.name.original)),
        ("description", .string(entry.hxl.map { "\(entry.role.rawValue), \($0)" } ?? entry.role.rawValue)),
      ])
    }
    return .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string("indicators")),
      ("description", .string("What is counted: an id of the catalogue, or one of your own.")),
      ("type", .string("string")),
      ("anyOf", .lines(known + [.object([("type", .string("string"))])])),
    ])
  }
}
