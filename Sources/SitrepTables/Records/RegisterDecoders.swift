import SitrepModel

struct PlaceDecoder: RowDecoder {
  static let schema = TableSchema.places
  private let id, type, parent, pcode, iso3, latitude, longitude, precision, aliases, entered: BoundColumn
  private let name: LanguageCells
  private let types = CodeList<PlaceType>()

  init(_ header: TableHeader, _ store: inout TableStore) {
    id = header.bound(PlaceColumn.id)
    name = LanguageCells(header, PlaceColumn.name)
    type = header.bound(PlaceColumn.type)
    parent = header.bound(PlaceColumn.parent)
    pcode = header.bound(PlaceColumn.pcode)
    iso3 = header.bound(PlaceColumn.iso3)
    latitude = header.bound(PlaceColumn.latitude)
    longitude = header.bound(PlaceColumn.longitude)
    precision = header.bound(PlaceColumn.precision)
    aliases = header.bound(PlaceColumn.aliases)
    entered = header.bound(RegisterColumn.entered)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Place? {
    store.begin(row)
    let (id, entered) = store.version(row, id, entered)
    let name = store.texts(row, name)
    let type = store.code(row, type, types)
    let parents = store.list(row, parent)
    let pcode = store.text(row, pcode)
    let iso3 = store.country(row, iso3)
    let latitude = store.decimal(row, latitude, -90...90)
    let longitude = store.decimal(row, longitude, -180...180)
    let precision = store.decimal(row, precision, 0...20_000)
    let aliases = store.list(row, aliases)
    guard !store.isRowFaulty, let type else { return store.leaveOut(id) }
    store.placeMarks.append(
      .init(
        parent: store.location(row, parent.index), pcode: store.location(row, self.pcode.index),
        iso3: store.location(row, self.iso3.index)))
    return Place(
      id: id, name: name.original, nameByLanguage: name.byLanguage, type: type, parents: parents,
      pcode: pcode, iso3: iso3, latitude: latitude, longitude: longitude, precisionKilometres: precision,
      aliases: aliases, entered: entered, position: store.position(of: row))
  }
}

struct ActorDecoder: RowDecoder {
  static let schema = TableSchema.actors
  private let id, aliases, organisation, kind, partyTo, entered: BoundColumn
  private let name, office: LanguageCells
  private let kinds = CodeList<ActorKind>()

  init(_ header: TableHeader, _ store: inout TableStore) {
    id = header.bound(ActorColumn.id)
    name = LanguageCells(header, ActorColumn.name)
    aliases = header.bound(ActorColumn.aliases)
    office = LanguageCells(header, ActorColumn.office)
    organisation = header.bound(ActorColumn.organisation)
    kind = header.bound(ActorColumn.kind)
    partyTo = header.bound(ActorColumn.partyTo)
    entered = header.bound(RegisterColumn.entered)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Actor? {
    store.begin(row)
    let (id, entered) = store.version(row, id, entered)
    let name = store.texts(row, name)
    let aliases = store.list(row, aliases)
    let office = store.texts(row, office)
    let organisation = store.text(row, organisation)
    let kind = store.code(row, kind, kinds)
    let partyTo = store.list(row, partyTo)
    guard !store.isRowFaulty else { return store.leaveOut(id) }
    return Actor(
      id: id, name: name.original, nameByLanguage: name.byLanguage, aliases: aliases, office: office,
      organisation: organisation, kind: kind, partyTo: partyTo, entered: entered,
      position: store.position(of: row))
  }
}

struct SourceDecoder: RowDecoder {
  static let schema = TableSchema.sources
  private let id, url, published, accessed, language, origin: BoundColumn
  private let publisher, title: LanguageCells
  private let relation, kind, reliability, sensitivity, note, entered: BoundColumn
  private let relations = CodeList<Relation>()
  private let kinds = CodeList<SourceKind>()
  private let grades = CodeList<Reliability>()
  private let sensitivities = CodeList<Sensitivity>()

  init(_ header: TableHeader, _ store: inout TableStore) {
    id = header.bound(SourceColumn.id)
    publisher = LanguageCells(header, SourceColumn.publisher)
    title = LanguageCells(header, SourceColumn.title)
    url = header.bound(SourceColumn.url)
    published = header.bound(SourceColumn.published)
    accessed = header.bound(SourceColumn.accessed)
    language = header.bound(SourceColumn.language)
    origin = header.bound(SourceColumn.origin)
    relation = header.bound(SourceColumn.relation)
    kind = header.bound(SourceColumn.kind)
    reliability = header.bound(SourceColumn.reliability)
    sensitivity = header.bound(SourceColumn.sensitivity)
    note = header.bound(SourceColumn.note)
    entered = header.bound(RegisterColumn.entered)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Source? {
    store.begin(row)
    let (id, entered) = store.version(row, id, entered)
    let publisher = store.texts(row, publisher)
    let title = store.texts(row, title)
    let url = store.url(row, url)
    let published = store.date(row, published)
    let accessed = store.date(row, accessed)
    let language = store.language(row, language)
    let origin = store.text(row, origin)
    let relation = store.code(row, relation, relations)
    let kind = store.code(row, kind, kinds)
    let reliability = store.code(row, reliability, grades)
    let sensitivity = store.code(row, sensitivity, sensitivities)
    let note = store.text(row, note)
    guard !store.isRowFaulty else { return store.leaveOut(id) }
    return Source(
      id: id, publisher: publisher.original, publisherByLanguage: publisher.byLanguage, title: title,
      url: url, published: published, accessed: accessed, language: language, origin: origin,
      relation: relation, kind: kind, reliability: reliability, sensitivity: sensitivity ?? .public,
      note: note, entered: entered, position: store.position(of: row))
  }
}

extension TableStore {
  /// Keeps the id of a register's row that can't be taken.
  fileprivate mutating func leaveOut<Entry>(_ id: Symbol) -> Entry? {
    if !id.isBlank { leftOut.append(id) }
    return nil
  }
}
