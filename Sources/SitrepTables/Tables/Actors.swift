package import SitrepModel

package enum ActorColumn {
  package static let id = TypedColumn(
    "id", .identifier, required: true, hxl: "#contact+code", example: "subsecretario-interior",
    "The actor's id.")
  package static let name = TypedColumn(
    "name", .texts, required: true, hxl: "#contact+name", languages: .alsoEach,
    example: "Subsecretaría del Interior",
    "The name as the report prints it; only of officials, candidates, experts and bodies.")
  package static let aliases = TypedColumn(
    "aliases", .list(.text), blank: "no other spellings", hxl: "#contact+name+alt",
    example: "Interior Undersecretary", "Spellings met in sources.")
  package static let office = TypedColumn(
    "office", .texts, hxl: "#contact+role", languages: .alsoEach, example: "Undersecretary of the Interior",
    "The office held; in other languages in columns such as office_es.")
  package static let organisation = TypedColumn(
    "organisation", .text, hxl: "#org+name", example: "Ministry of the Interior of Chile",
    "The body the actor speaks for; two actors of one body are one origin.")
  package static let kind = TypedColumn(
    "kind", .choice(ActorKind.self), hxl: "#contact+type", example: "official", "What kind of voice it is.")
  package static let partyTo = TypedColumn(
    "party_to", .list(.name), blank: "a neutral voice", hxl: "#contact+party",
    example: "crisis-at-border|pe-emergency-2025",
    "Topics, indicators or measures in which the actor is not a neutral voice.")
}

extension TableSchema {
  package static let actors = TableSchema(
    "actors", "Persons in office and bodies that say or do things, under any spelling.",
    [
      ActorColumn.id, ActorColumn.name, ActorColumn.aliases, ActorColumn.office, ActorColumn.organisation,
      ActorColumn.kind, ActorColumn.partyTo, RegisterColumn.entered,
    ],
    asked: [ActorColumn.name, ActorColumn.office, ActorColumn.organisation, ActorColumn.kind],
    shown: [
      ActorColumn.id, ActorColumn.name, ActorColumn.office, ActorColumn.organisation, ActorColumn.kind,
      ActorColumn.aliases, ActorColumn.partyTo,
    ])
}

struct ActorDecoder: ColumnDecoder {
  static let schema = TableSchema.actors

  func decode(_ row: TableRow, into store: inout TableStore) -> Actor? {
    let (id, entered) = store.version(row, ActorColumn.id)
    let name = store.read(row, ActorColumn.name)
    let actor = Actor(
      id: id, name: name.original, nameByLanguage: name.byLanguage,
      aliases: store.read(row, ActorColumn.aliases), office: store.read(row, ActorColumn.office),
      organisation: store.read(row, ActorColumn.organisation), kind: store.read(row, ActorColumn.kind),
      partyTo: store.read(row, ActorColumn.partyTo), entered: entered, position: store.position(of: row))
    return store.isRowFaulty ? store.leaveOut(id) : actor
  }
}
