import SitrepModel

/// The cells that every record has, where a table keeps them: bound once a file, for estimates come by the million.
struct RecordCells: Sendable {
  let id, source, occurred, entered, place: BoundColumn
  let attributedTo, attributionKind, credibility, status, verifiedBy, supersedes: BoundColumn
  let sensitivity, locator, note: BoundColumn
  let attributionKinds = CodeList<AttributionKind>()
  let statuses = CodeList<RecordStatus>()
  let sensitivities = CodeList<Sensitivity>()

  init(_ header: TableHeader) {
    id = header.bound(RecordColumn.id)
    source = header.bound(RecordColumn.source)
    occurred = header.bound(RecordColumn.occurred)
    entered = header.bound(RecordColumn.entered)
    place = header.bound(RecordColumn.place)
    attributedTo = header.bound(RecordColumn.attributedTo)
    attributionKind = header.bound(RecordColumn.attributionKind)
    credibility = header.bound(RecordColumn.credibility)
    status = header.bound(RecordColumn.status)
    verifiedBy = header.bound(RecordColumn.verifiedBy)
    supersedes = header.bound(RecordColumn.supersedes)
    sensitivity = header.bound(RecordColumn.sensitivity)
    locator = header.bound(RecordColumn.locator)
    note = header.bound(RecordColumn.note)
  }
}

extension TableStore {
  /// The language in which the texts of a row are read.
  func language(_ row: TableRow, _ cells: RecordCells) -> UInt16 {
    context.language(
      ofSource: context.sources.exact(row[cells.source.index]),
      entered: { (try? DateText.moment(of: row[cells.entered.index])).flatMap { instant(of: $0) } })
  }

  /// What a row says that all records say; nil where something that must be there is not.
  ///
  /// - Parameter status: what is held of the record, where its table has read that itself.
  mutating func head(
    _ row: TableRow, _ cells: RecordCells, until: DateSpan? = nil, status: RecordStatus? = nil
  ) -> RecordHead? {
    let id = ownID(row, cells.id)
    let source = source(row, cells.source)
    let occurred = date(row, cells.occurred)
    if context.requiresEntered, row[cells.entered.index].isEmpty { noteBlank(row, cells.entered) }
    let entered = moment(row, cells.entered)
    if let entered, let occurred { noteAhead(row, cells.occurred, occurred: occurred, enteredOn: entered) }
    let place = place(row, cells.place)
    let kind = code(row, cells.attributionKind, cells.attributionKinds)
    let attributedTo = attribution(row, cells.attributedTo, kind: kind)
    let credibility = whole(row, cells.credibility, 1...6)
    let status = status ?? code(row, cells.status, cells.statuses)
    let sensitivity = code(row, cells.sensitivity, cells.sensitivities)
    let supersedes = text(row, cells.supersedes)
    let details = RecordDetails(
      verifiedBy: text(row, cells.verifiedBy), locator: text(row, cells.locator), note: text(row, cells.note),
      until: until)
    if !supersedes.isBlank, !id.isBlank {
      references.corrections.append(
        RowReferences.Replacement(
          id: id, superseded: supersedes, location: location(row, cells.supersedes.index)))
    }
    guard !isRowFaulty, let source, let occurred else { return nil }
    return RecordHead(
      id: id, source: Int32(source), place: place, occurred: occurred, entered: entered,
      attributedTo: attributedTo,
      attributionKind: kind, credibility: credibility.map(UInt8.init), status: status ?? .reported,
      sensitivity: sensitivity, supersedes: supersedes, details: keep(details), position: position(of: row))
  }

  /// Nobody can tell today what was counted tomorrow; events and activities may be to come, and so may a season that is
  /// projected.
  private mutating func noteAhead(
    _ row: TableRow, _ cell: BoundColumn, occurred: DateSpan, enteredOn entered: Instant
  ) {
    guard table.schema.name != TableSchema.events.name, table.schema.name != TableSchema.responses.name,
      !occurred.isOpenStart, !occurred.isMarkedImprecise, occurred.earliest == occurred.latest
    else { return }
    let (day, _) = entered.local(offset: context.zone.offset(at: entered))
    if occurred.earliest > day {
      report(.warning, row, cell, .dateAfterEntry(day: "\(day)"))
    }
  }

  /// Who said it; the name of an affected person is left out here, so that nothing can print it later.
  private mutating func attribution(_ row: TableRow, _ cell: BoundColumn, kind: AttributionKind?) -> Symbol {
    guard kind == .affectedPerson, !row[cell.index].isEmpty else { return text(row, cell) }
    let location = location(row, cell.index)
    diagnostics.append(
      Diagnostic(
        .warning, at: location, .affectedPersonNamed, about: .rows([position(of: row)])))
    return .blank
  }

  private mutating func keep(_ details: RecordDetails) -> DetailsIndex? {
    if details.isBlank { return nil }
    return DetailsIndex(self.details.insert(details).index)
  }
}

extension RecordDetails: IndexHashable {
  var indexHash: UInt64 {
    mixed(
      UInt64(locator.index) | UInt64(note.index) << 32,
      UInt64(verifiedBy.index) | UInt64(UInt32(bitPattern: until?.earliest.number ?? 0)) << 32)
  }
}
