import SitrepRender
import SitrepTables

/// The shape of what is read and of what is written, for tools and as a page to read.
public enum Schema {
  /// The names of the tables, with `operation`, `report` and the catalogue of indicators.
  public static var names: [String] { tables.map(\.name) + [report, indicators] }

  private static let report = "report"
  private static let indicators = "indicators"

  /// A JSON Schema (draft 2020-12) of one table, of the report or of an indicator; of all tables where no name is given.
  /// - Throws: where there is no table of that name.
  public static func json(_ name: String?) throws(SitrepError) -> String {
    if name == report { return String(decoding: ReportSchema.json(), as: UTF8.self) }
    if name == indicators {
      return String(decoding: IndicatorDictionary.json().bytes(), as: UTF8.self) + "\n"
    }
    let tables = try named(name)
    let schema =
      name == nil
      ? TableJSONSchema.ofFolder(tables)
      : tables.first.map { TableJSONSchema.document($0) } ?? .object([])
    return String(decoding: schema.bytes(), as: UTF8.self) + "\n"
  }

  /// A data dictionary in Markdown: of one table, of the report, of the indicators, or of all tables.
  /// - Throws: where there is no table of that name.
  public static func markdown(_ name: String?) throws(SitrepError) -> String {
    if name == report { return ReportDictionary.markdown() }
    if name == indicators { return IndicatorDictionary.markdown() }
    return TableDictionary.markdown(try named(name), isWhole: name == nil)
  }

  private static var tables: [TableSchema] { [.profile] + TableSchema.all }

  private static func named(_ name: String?) throws(SitrepError) -> [TableSchema] {
    guard let name else { return tables }
    guard let table = tables.first(where: { $0.name == name }) else {
      throw .request(.unknown(.table, value: name, known: names))
    }
    return [table]
  }
}
