import SitrepModel

struct ReadTextDecoder: RowDecoder {
  static let schema = TableSchema.readTexts
  private let source, sketch, text: BoundColumn

  init(_ header: TableHeader, _ store: inout TableStore) {
    source = header.bound(ReadTextColumn.source)
    sketch = header.bound(ReadTextColumn.sketch)
    text = header.bound(ReadTextColumn.text)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> ReadText? {
    store.begin(row)
    let source = store.source(row, source)
    let sketch = store.text(row, sketch)
    let text = store.text(row, text)
    guard !store.isRowFaulty, let source else { return nil }
    return ReadText(source: source, sketch: sketch, text: text, position: store.position(of: row))
  }
}

struct ReviewDecoder: RowDecoder {
  static let schema = TableSchema.reviews
  private let record, entered, role, verdict, comment: BoundColumn
  private let verdicts = CodeList<ReviewVerdict>()

  init(_ header: TableHeader, _ store: inout TableStore) {
    record = header.bound(ReviewColumn.record)
    entered = header.bound(ReviewColumn.entered)
    role = header.bound(ReviewColumn.role)
    verdict = header.bound(ReviewColumn.verdict)
    comment = header.bound(ReviewColumn.comment)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Review? {
    store.begin(row)
    let reviewed = store.text(row, record)
    let entered = store.moment(row, entered)
    let role = store.text(row, role)
    let verdict = store.code(row, verdict, verdicts)
    let comment = store.text(row, comment)
    guard !store.isRowFaulty, let entered, let verdict else { return nil }
    store.citations.append(.init(record: reviewed, location: store.location(row, record.index)))
    return Review(
      record: reviewed, entered: entered, role: role, verdict: verdict, comment: comment,
      position: store.position(of: row))
  }
}

struct ErasureDecoder: RowDecoder {
  static let schema = TableSchema.erasures
  private let record, erased, role, why: BoundColumn

  init(_ header: TableHeader, _ store: inout TableStore) {
    record = header.bound(ErasureColumn.record)
    erased = header.bound(ErasureColumn.erased)
    role = header.bound(ErasureColumn.role)
    why = header.bound(ErasureColumn.why)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> ErasedRecord? {
    store.begin(row)
    let record = store.text(row, record)
    let erased = store.moment(row, erased)
    let role = store.text(row, role)
    let why = store.text(row, why)
    guard !store.isRowFaulty, let erased else { return nil }
    _ = store.erasedIDs.insert(record)
    return ErasedRecord(
      record: record, erased: erased, role: role, why: why, position: store.position(of: row))
  }
}
