import SitrepModel

struct ConditionDecoder: RowDecoder {
  static let schema = TableSchema.conditions
  private let cells: RecordCells
  private let sector, severity: BoundColumn
  private let summary: LanguageCells
  private let sectors = CodeList<Sector>()

  init(_ header: TableHeader, _ store: inout TableStore) {
    cells = RecordCells(header)
    sector = header.bound(ConditionColumn.sector)
    severity = header.bound(ConditionColumn.severity)
    summary = LanguageCells(header)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Condition? {
    store.begin(row)
    let sector = store.code(row, sector, sectors)
    let severity = store.whole(row, severity, 1...5)
    let summary = store.texts(row, summary)
    guard let head = store.head(row, cells), let sector else { return nil }
    return Condition(head: head, sector: sector, severity: severity.map(UInt8.init), summary: summary)
  }
}

struct PolicyDecoder: RowDecoder {
  static let schema = TableSchema.policies
  private let cells: RecordCells
  private let measure, actor, country, type, stage, start, end, duration, legalReference: BoundColumn
  private let summary: LanguageCells
  private let stages = CodeList<PolicyStage>()

  init(_ header: TableHeader, _ store: inout TableStore) {
    cells = RecordCells(header)
    measure = header.bound(PolicyColumn.measure)
    actor = header.bound(PolicyColumn.actor)
    country = header.bound(PolicyColumn.country)
    type = header.bound(PolicyColumn.type)
    stage = header.bound(PolicyColumn.stage)
    start = header.bound(PolicyColumn.start)
    end = header.bound(PolicyColumn.end)
    duration = header.bound(PolicyColumn.duration)
    legalReference = header.bound(PolicyColumn.legalReference)
    summary = LanguageCells(header)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> PolicyStep? {
    store.begin(row)
    let stage = store.code(row, stage, stages)
    let (start, end) = (store.date(row, start), store.date(row, self.end))
    if let start, let end, !start.isOpenStart, !end.isOpenEnd, end.latest < start.earliest {
      store.report(.error, row, self.end, .endBeforeStart(start: "\(start)"))
    }
    let measure = store.text(row, measure)
    let actor = store.text(row, actor)
    let country = store.country(row, country)
    let type = store.listed(row, type, .policyType)
    let duration = store.duration(row, duration)
    let legalReference = store.text(row, legalReference)
    let summary = store.texts(row, summary)
    guard let head = store.head(row, cells), let stage else { return nil }
    return PolicyStep(
      head: head, measure: measure, actor: actor, country: country, type: type, stage: stage, start: start,
      end: end,
      duration: duration, legalReference: legalReference, summary: summary)
  }
}

struct ResponseDecoder: RowDecoder {
  static let schema = TableSchema.responses
  private let cells: RecordCells
  private let organisation, sector, activity, indicator, unit, group, until: BoundColumn
  private let targeted, reached: QuantityCells
  private let summary: LanguageCells
  private let sectors = CodeList<Sector>()
  private let persons: Symbol

  init(_ header: TableHeader, _ store: inout TableStore) {
    cells = RecordCells(header)
    organisation = header.bound(ResponseColumn.organisation)
    sector = header.bound(ResponseColumn.sector)
    activity = header.bound(ResponseColumn.activity)
    indicator = header.bound(ResponseColumn.indicator)
    unit = header.bound(EstimateColumn.unit)
    group = header.bound(EstimateColumn.group)
    until = header.bound(ResponseColumn.until)
    targeted = QuantityCells(value: header.bound(ResponseColumn.targeted))
    reached = QuantityCells(value: header.bound(ResponseColumn.reached))
    summary = LanguageCells(header)
    persons = store.names.symbol(of: KnownValues.defaultUnit)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Response? {
    store.begin(row)
    let organisation = store.text(row, organisation)
    let sector = store.code(row, sector, sectors)
    let activity = store.text(row, activity)
    let indicator = store.listed(row, indicator, .indicator)
    let group = store.listed(row, group, .group)
    let unit = store.listed(row, unit, .unit)
    let until = store.date(row, until)
    let language = store.language(row, cells)
    // Each keeps what its words count: a plan for people may reach households.
    var (targetedUnit, reachedUnit) = unit.isBlank ? (persons, persons) : (unit, unit)
    let targeted = store.quantity(row, targeted, unit: &targetedUnit, language: language)
    let reached = store.quantity(row, reached, unit: &reachedUnit, language: language)
    let summary = store.texts(row, summary)
    guard let head = store.head(row, cells) else { return nil }
    return Response(
      head: head, organisation: organisation, sector: sector, activity: activity, indicator: indicator,
      group: group, targeted: targeted, targetedUnit: targetedUnit, reached: reached,
      reachedUnit: reachedUnit,
      until: until, summary: summary)
  }
}

struct EventDecoder: RowDecoder {
  static let schema = TableSchema.events
  private let cells: RecordCells
  private let kind, until: BoundColumn
  private let summary: LanguageCells
  private let kinds = CodeList<EventKind>()

  init(_ header: TableHeader, _ store: inout TableStore) {
    cells = RecordCells(header)
    kind = header.bound(EventColumn.kind)
    until = header.bound(EventColumn.until)
    summary = LanguageCells(header)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Event? {
    store.begin(row)
    let kind = store.code(row, kind, kinds)
    let until = store.date(row, until)
    let summary = store.texts(row, summary)
    guard let head = store.head(row, cells) else { return nil }
    return Event(head: head, kind: kind, until: until, summary: summary)
  }
}

struct StatementDecoder: RowDecoder {
  static let schema = TableSchema.statements
  private let cells: RecordCells
  private let kind, topic, stance, unit, horizon: BoundColumn
  private let value: QuantityCells
  private let summary: LanguageCells
  private let kinds = CodeList<StatementKind>()
  private let stances = CodeList<Stance>()
  private let persons: Symbol

  init(_ header: TableHeader, _ store: inout TableStore) {
    cells = RecordCells(header)
    kind = header.bound(StatementColumn.kind)
    topic = header.bound(StatementColumn.topic)
    stance = header.bound(StatementColumn.stance)
    unit = header.bound(StatementColumn.unit)
    horizon = header.bound(StatementColumn.horizon)
    value = QuantityCells(value: header.bound(StatementColumn.value))
    summary = LanguageCells(header)
    persons = store.names.symbol(of: KnownValues.defaultUnit)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Statement? {
    store.begin(row)
    let kind = store.code(row, kind, kinds)
    let topic = store.text(row, topic)
    let stance = store.code(row, stance, stances)
    let horizon = store.date(row, horizon)
    var unit = store.listed(row, unit, .unit)
    let isUnitGiven = !unit.isBlank
    if !isUnitGiven { unit = persons }
    let language = store.language(row, cells)
    let value = store.quantity(row, value, unit: &unit, language: language, allowsNegative: true)
    let summary = store.texts(row, summary)
    guard let head = store.head(row, cells) else { return nil }
    return Statement(
      head: head, kind: kind, topic: topic, stance: stance, value: value,
      unit: value == nil && !isUnitGiven ? .blank : unit, horizon: horizon, summary: summary)
  }
}
