package import SitrepModel

package enum SourceColumn {
  package static let id = TypedColumn(
    "id", .identifier, required: true, hxl: "#meta+source+id", example: "ap-1128", "The source's id.")
  package static let publisher = TypedColumn(
    "publisher", .texts, required: true, hxl: "#meta+source", languages: .alsoEach,
    example: "The Independent",
    "Who published the document or sent the message.")
  package static let title = TypedColumn(
    "title", .texts, hxl: "#meta+source+title", languages: .alsoEach, example: "Peru to declare an emergency",
    "The document's title.")
  package static let url = TypedColumn(
    "url", .link, hxl: "#meta+source+url", example: "https://example.org/article", "Where it can be read.")
  package static let published = TypedColumn(
    "published", .date, hxl: "#date+reported+source", example: "2025-11-28T19:28:00Z",
    "When it was published.")
  package static let accessed = TypedColumn(
    "accessed", .date, hxl: "#date+accessed", example: "2025-12-05", "When we read it.")
  package static let language = TypedColumn(
    "language", .language, hxl: "#meta+source+language", example: "es-CL",
    "The language it is written in, with the country where numbers depend on it.")
  package static let origin = TypedColumn(
    "origin", .text, blank: "the source names none", hxl: "#meta+origin", example: "AP",
    "Who first gathered or said the matter: the agency, body or official it comes from.")
  package static let relation = TypedColumn(
    "relation", .choice(Relation.self), hxl: "#meta+source+relation", example: "republished",
    "How the source stands to the matter it carries.")
  package static let kind = TypedColumn(
    "kind", .choice(SourceKind.self), hxl: "#meta+source+type", example: "media", "What kind of source it is."
  )
  package static let reliability = TypedColumn(
    "reliability", .choice(Reliability.self), hxl: "#meta+source+reliability", example: "B",
    "The source's grade in the Admiralty code, A (completely reliable) to F (cannot be judged).")
  package static let sensitivity = TypedColumn(
    "sensitivity", .choice(Sensitivity.self), blank: "public", hxl: "#meta+source+sensitivity",
    example: "public", "The lowest edition that may show what it says.")
  package static let note = TypedColumn(
    "note", .text, hxl: "#description+source", example: "Undated; the page was read on 5 December.",
    "Why it is graded and dated as it is.")
}

extension TableSchema {
  package static let sources = TableSchema(
    "sources", "The documents and messages that say what the records hold.",
    [
      SourceColumn.id, SourceColumn.publisher, SourceColumn.title, SourceColumn.url, SourceColumn.published,
      SourceColumn.accessed, SourceColumn.language, SourceColumn.origin, SourceColumn.relation,
      SourceColumn.kind,
      SourceColumn.reliability, SourceColumn.sensitivity, SourceColumn.note,
      RegisterColumn.entered,
    ],
    asked: [
      SourceColumn.publisher, SourceColumn.title, SourceColumn.published, SourceColumn.url,
      SourceColumn.language, SourceColumn.kind,
    ],
    shown: [
      SourceColumn.id, SourceColumn.publisher, SourceColumn.title, SourceColumn.published,
      SourceColumn.language, SourceColumn.origin, SourceColumn.kind, SourceColumn.reliability,
    ])
}

struct SourceDecoder: ColumnDecoder {
  static let schema = TableSchema.sources

  func decode(_ row: TableRow, into store: inout TableStore) -> Source? {
    let (id, entered) = store.version(row, SourceColumn.id)
    let publisher = store.read(row, SourceColumn.publisher)
    let source = Source(
      id: id, publisher: publisher.original, publisherByLanguage: publisher.byLanguage,
      title: store.read(row, SourceColumn.title), url: store.read(row, SourceColumn.url),
      published: store.read(row, SourceColumn.published), accessed: store.read(row, SourceColumn.accessed),
      language: store.read(row, SourceColumn.language), origin: store.read(row, SourceColumn.origin),
      relation: store.read(row, SourceColumn.relation), kind: store.read(row, SourceColumn.kind),
      reliability: store.read(row, SourceColumn.reliability),
      sensitivity: store.read(row, SourceColumn.sensitivity) ?? .public,
      note: store.read(row, SourceColumn.note), entered: entered, position: store.position(of: row))
    return store.isRowFaulty ? store.leaveOut(id) : source
  }
}
