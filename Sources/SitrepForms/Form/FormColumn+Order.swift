import SitrepLanguage
import SitrepModel
import SitrepTables

extension FormColumn {
  /// The columns of a table as a form has them: first those that make a complete entry, then the others.
  static func all(of schema: TableSchema, _ languages: [String], _ language: Language) -> [FormColumn] {
    let shown = shown(of: schema).map(\.name)
    let columns = schema.columns.flatMap { column -> [FormColumn] in
      let label = language.text("column.\(column.name)")
      let isShown = shown.isEmpty || shown.contains(column.name) || column.isRequired
      let own = FormColumn(
        column: column, name: column.name, label: label, hxl: column.hxl, isShown: isShown)
      let each = languages.map { code in
        FormColumn(
          column: column, name: column.name(in: code),
          label: language.text(
            Message(
              "column.in-language", ["label": .text(label), "language": .code(Code("language", code))])),
          hxl: column.hxl(in: code), isShown: isShown && column.languages == .onlyEach)
      }
      switch column.languages {
      case .none: return [own]
      case .alsoEach: return [own] + each
      case .onlyEach: return each
      }
    }
    func rank(_ column: FormColumn) -> Int { shown.firstIndex(of: column.column.name) ?? shown.count }
    let first = columns.filter(\.isShown).enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    return first.map(\.element) + columns.filter { !$0.isShown }
  }

  /// At most eight columns that make a complete entry of a table, in the order in which one fills them in; none for a
  /// table whose columns are few. A column that is needed is always shown.
  private static func shown(of schema: TableSchema) -> [Column] {
    let head = [RecordColumn.id, RecordColumn.source, RecordColumn.occurred, RecordColumn.place]
    switch schema.name {
    case TableSchema.places.name:
      return [
        PlaceColumn.id, PlaceColumn.name, PlaceColumn.type, PlaceColumn.parent, PlaceColumn.pcode,
        PlaceColumn.latitude, PlaceColumn.longitude, PlaceColumn.aliases,
      ]
    case TableSchema.actors.name:
      return [
        ActorColumn.id, ActorColumn.name, ActorColumn.office, ActorColumn.organisation, ActorColumn.kind,
        ActorColumn.aliases, ActorColumn.partyTo,
      ]
    case TableSchema.sources.name:
      return [
        SourceColumn.id, SourceColumn.publisher, SourceColumn.title, SourceColumn.published,
        SourceColumn.language, SourceColumn.origin, SourceColumn.kind, SourceColumn.reliability,
      ]
    case TableSchema.estimates.name:
      return head + [
        EstimateColumn.indicator, EstimateColumn.measure, EstimateColumn.group, EstimateColumn.value,
      ]
    case TableSchema.conditions.name:
      return head + [
        ConditionColumn.sector, ConditionColumn.severity, RecordColumn.summary, RecordColumn.attributedTo,
      ]
    case TableSchema.policies.name:
      return [
        RecordColumn.id, RecordColumn.source, RecordColumn.occurred, PolicyColumn.measure,
        PolicyColumn.actor, PolicyColumn.stage, PolicyColumn.start, RecordColumn.summary,
      ]
    case TableSchema.responses.name:
      return head + [
        ResponseColumn.organisation, ResponseColumn.sector, ResponseColumn.activity, ResponseColumn.reached,
      ]
    case TableSchema.events.name:
      return head + [
        EventColumn.kind, EventColumn.until, RecordColumn.summary, RecordColumn.attributedTo,
      ]
    case TableSchema.statements.name:
      return [
        RecordColumn.id, RecordColumn.source, RecordColumn.occurred, RecordColumn.attributedTo,
        StatementColumn.kind, StatementColumn.topic, StatementColumn.stance, RecordColumn.summary,
      ]
    default: return []
    }
  }
}

extension CellKind {
  /// The table whose entries its values are, where that is a register.
  var register: TableSchema? {
    switch self {
    case .reference(.place): .places
    case .reference(.source): .sources
    case .reference(.actor): .actors
    default: nil
    }
  }
}
