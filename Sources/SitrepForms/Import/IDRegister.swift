import SitrepTables

/// The ids in use while an import is worked out, and those that it gives.
struct IDRegister {
  private var makers: [String: ShortIDs] = [:]
  /// By what the sources of records are called; nil until the registers were read.
  var sources: SourceNames?

  /// - Parameter ids: those of each table, by its name.
  init(_ file: ImportFile, _ ids: [String: IDsInUse]) {
    let incoming = Dictionary(grouping: file.tables, by: \.schema.name).mapValues { tables in
      tables.flatMap { $0.rows.map { $0.id.lowercased() } }.filter { !$0.isEmpty }
    }
    for rows in file.tables where rows.rows.contains(where: { $0.id.isEmpty }) {
      let schema = rows.schema
      let others = schema.isOfRecords ? TableSchema.records.filter { $0.name != schema.name } : []
      makers[schema.name] = ShortIDs(
        schema, ids[schema.name] ?? IDsInUse(), besides: others.compactMap { ids[$0.name] },
        taken: Set(([schema] + others).flatMap { incoming[$0.name] ?? [] }))
    }
  }

  /// An id for a row without one.
  mutating func id(for row: NamedRow, in schema: TableSchema) -> String {
    guard var maker = makers.removeValue(forKey: schema.name) else { return "" }
    let id = Self.id(for: row, in: schema, from: &maker)
    makers[schema.name] = maker
    if schema.isOfRecords {
      // The ids of records are each another's in the whole operation.
      for name in makers.keys where name != schema.name { makers[name]?.take(away: id) }
    }
    return id
  }

  private static func id(for row: NamedRow, in schema: TableSchema, from maker: inout ShortIDs) -> String {
    switch schema.name {
    case TableSchema.places.name, TableSchema.actors.name: return maker.take(named: row[PlaceColumn.name])
    case TableSchema.sources.name:
      let published = row[SourceColumn.published.name].prefix(10)
      let day = published.utf8.count == 10 ? published.suffix(5).filter { $0 != "-" } : ""
      return maker.take(named: row[SourceColumn.publisher.name] + (day.isEmpty ? "" : " \(day)"))
    default: return maker.take()
    }
  }
}
