import SitrepModel

struct NarrativeDecoder: RowDecoder {
  static let schema = TableSchema.narratives
  private let date, section, cites, reason: BoundColumn
  private let text: [TableHeader.LanguageCell]
  private let sections = CodeList<Section>()

  init(_ header: TableHeader, _ store: inout TableStore) {
    date = header.bound(NarrativeColumn.date)
    section = header.bound(NarrativeColumn.section)
    cites = header.bound(NarrativeColumn.cites)
    reason = header.bound(NarrativeColumn.reason)
    text = header.languageCells(of: NarrativeColumn.text)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Narrative? {
    store.begin(row)
    let date = store.day(row, date)
    let section = store.code(row, section, sections)
    let cited = store.list(row, cites)
    store.citations += cited.map { .init(record: $0, location: store.location(row, cites.index)) }
    let reason = store.text(row, reason)
    let texts = text.compactMap { cell in
      row[cell.index].isEmpty ? nil : LocalText.Entry(cell.language, row.text(cell.index))
    }
    if texts.isEmpty, let first = text.first {
      let cell = Self.schema.bound(NarrativeColumn.text, to: first.index)
      store.report(.error, row, cell, .blankText)
    }
    guard !store.isRowFaulty, let date, let section else { return nil }
    store.paragraphs += text.filter { !row[$0.index].isEmpty }.map {
      .init(
        date: date, text: row.text($0.index), cites: cited, isExplained: !reason.isBlank,
        position: store.position(of: row), location: store.location(row, $0.index))
    }
    return Narrative(
      date: date, section: section.rawValue, text: LocalText(texts), cites: cited, reason: reason,
      position: store.position(of: row))
  }
}

struct DecisionDecoder: RowDecoder {
  static let schema = TableSchema.decisions
  private let date, figure, record, reason, role: BoundColumn

  init(_ header: TableHeader, _ store: inout TableStore) {
    date = header.bound(DecisionColumn.date)
    figure = header.bound(DecisionColumn.figure)
    record = header.bound(DecisionColumn.record)
    reason = header.bound(DecisionColumn.reason)
    role = header.bound(DecisionColumn.role)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Decision? {
    store.begin(row)
    let date = store.day(row, date)
    let figure = store.text(row, figure)
    let record = store.text(row, record)
    let reason = store.text(row, reason)
    let role = store.text(row, role)
    if !record.isBlank {
      store.citations.append(
        .init(record: record, figure: figure, location: store.location(row, self.record.index)))
    }
    guard !store.isRowFaulty, let date else { return nil }
    return Decision(
      date: date, figure: figure, record: record, reason: reason, role: role,
      position: store.position(of: row))
  }
}

struct FollowUpDecoder: RowDecoder {
  static let schema = TableSchema.followUps
  private let gap, role, due, state: BoundColumn
  private let states = CodeList<FollowUpState>()

  init(_ header: TableHeader, _ store: inout TableStore) {
    gap = header.bound(FollowUpColumn.gap)
    role = header.bound(FollowUpColumn.role)
    due = header.bound(FollowUpColumn.due)
    state = header.bound(FollowUpColumn.state)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> FollowUp? {
    store.begin(row)
    let gap = store.text(row, gap)
    let role = store.text(row, role)
    let due = store.day(row, due)
    let state = store.code(row, state, states)
    guard !store.isRowFaulty else { return nil }
    return FollowUp(gap: gap, role: role, due: due, state: state ?? .open, position: store.position(of: row))
  }
}

struct IssueDecoder: RowDecoder {
  static let schema = TableSchema.issued
  private let date, edition, version, issued, sums, role, note, revision, previous: BoundColumn
  private let editions = CodeList<Edition>()

  init(_ header: TableHeader, _ store: inout TableStore) {
    date = header.bound(IssuedColumn.date)
    edition = header.bound(IssuedColumn.edition)
    version = header.bound(IssuedColumn.version)
    issued = header.bound(IssuedColumn.issued)
    sums = header.bound(IssuedColumn.sums)
    role = header.bound(IssuedColumn.role)
    note = header.bound(IssuedColumn.note)
    revision = header.bound(IssuedColumn.revision)
    previous = header.bound(IssuedColumn.previous)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Issue? {
    store.begin(row)
    let date = store.day(row, date)
    let edition = store.code(row, edition, editions)
    let version = store.whole(row, version, 1...9_999)
    let issued = store.moment(row, issued)
    let files = store.list(row, sums).compactMap { issuedFile(store.names.text($0), row, &store) }
    let role = store.text(row, role)
    let note = store.text(row, note)
    let revision = store.whole(row, revision, 1...Int(Int32.max)).map(Int64.init)
    let previous = store.text(row, previous)
    guard !store.isRowFaulty, let date, let issued else { return nil }
    return Issue(
      date: date, edition: edition ?? .public, version: version ?? 1, issued: issued,
      sums: files.sorted { $0.name < $1.name }, role: role, note: note, revision: revision,
      previous: previous,
      position: store.position(of: row))
  }

  /// `sitrep-….txt sha256:9f86…`
  private func issuedFile(_ text: String, _ row: TableRow, _ store: inout TableStore) -> Issue.IssuedFile? {
    let parts = text.split(separator: " ")
    let mark = "sha256:"
    guard parts.count == 2, parts[1].hasPrefix(mark), parts[1].utf8.count == mark.utf8.count + 64,
      parts[1].dropFirst(mark.count).allSatisfy({ $0.isASCII && $0.isHexDigit })
    else {
      store.report(.error, row, sums, .unreadableSum)
      return nil
    }
    return Issue.IssuedFile(name: String(parts[0]), sum: String(parts[1].dropFirst(mark.count)))
  }
}
