import SitrepModel

/// What the rows of every register have.
package enum RegisterColumn {
  /// Rows of one id are versions of one entry, told apart by when they were entered.
  package static let entered = Column(
    "entered", .moment, blank: "known from the start", hxl: "#date+entered",
    example: "2025-12-03T18:00:00-03:00",
    "When this version of the row was recorded; a later row with the same id takes its place from then on.")
}

package enum PlaceColumn {
  package static let id = Column(
    "id", .identifier, required: true, hxl: "#loc+code", example: "chacalluta",
    "The place's id, by which records name it.")
  package static let name = Column(
    "name", .text, required: true, hxl: "#loc+name", otherTags: ["#adm+name"], languages: .alsoEach,
    example: "Perú",
    "The place's name as the report prints it; where a language has another, in a column such as name_en.")
  package static let type = Column(
    "type", .choice(PlaceType.self), required: true, hxl: "#loc+type", example: "crossing",
    "What kind of place it is.")
  package static let parent = Column(
    "parent", .list(.reference(.place)), blank: "no place of the register holds it",
    hxl: "#loc+code+parent", example: "arica|tacna",
    "The place it lies in; a crossing lies in several.")
  package static let pcode = Column(
    "pcode", .text, hxl: "#loc+code+v_pcode", otherTags: ["#adm+code+v_pcode", "#adm+code"],
    example: "CL15101",
    "The P-code of the common operational data set for administrative boundaries.")
  package static let iso3 = Column(
    "iso3", .country, blank: "that of the place it lies in", hxl: "#country+code+v_iso3", example: "CHL",
    "The country, by ISO 3166-1 alpha-3.")
  package static let latitude = Column(
    "lat", .decimal(-90...90), hxl: "#geo+lat", example: "-18.30",
    "Latitude in decimal degrees, north positive.")
  package static let longitude = Column(
    "lon", .decimal(-180...180), hxl: "#geo+lon", example: "-70.32",
    "Longitude in decimal degrees, east positive.")
  package static let precision = Column(
    "precision_km", .decimal(0...20_000), hxl: "#geo+precision", example: "1",
    "How far off the coordinates may be, in kilometres.")
  package static let aliases = Column(
    "aliases", .list(.text), blank: "no other names", hxl: "#loc+name+alt",
    example: "Paso Concordia|Complejo Chacalluta", "Other names and spellings of the place.")
}

package enum ActorColumn {
  package static let id = Column(
    "id", .identifier, required: true, hxl: "#contact+code", example: "subsecretario-interior",
    "The actor's id.")
  package static let name = Column(
    "name", .text, required: true, hxl: "#contact+name", languages: .alsoEach,
    example: "Subsecretaría del Interior",
    "The name as the report prints it; only of officials, candidates, experts and bodies.")
  package static let aliases = Column(
    "aliases", .list(.text), blank: "no other spellings", hxl: "#contact+name+alt",
    example: "Interior Undersecretary", "Spellings met in sources.")
  package static let office = Column(
    "office", .text, hxl: "#contact+role", languages: .alsoEach, example: "Undersecretary of the Interior",
    "The office held; in other languages in columns such as office_es.")
  package static let organisation = Column(
    "organisation", .text, hxl: "#org+name", example: "Ministry of the Interior of Chile",
    "The body the actor speaks for; two actors of one body are one origin.")
  package static let kind = Column(
    "kind", .choice(ActorKind.self), hxl: "#contact+type", example: "official", "What kind of voice it is.")
  package static let partyTo = Column(
    "party_to", .list(.name), blank: "a neutral voice", hxl: "#contact+party",
    example: "crisis-at-border|pe-emergency-2025",
    "Topics, indicators or measures in which the actor is not a neutral voice.")
}

package enum SourceColumn {
  package static let id = Column(
    "id", .identifier, required: true, hxl: "#meta+source+id", example: "ap-1128", "The source's id.")
  package static let publisher = Column(
    "publisher", .text, required: true, hxl: "#meta+source", languages: .alsoEach, example: "The Independent",
    "Who published the document or sent the message.")
  package static let title = Column(
    "title", .text, hxl: "#meta+source+title", languages: .alsoEach, example: "Peru to declare an emergency",
    "The document's title.")
  package static let url = Column(
    "url", .text, hxl: "#meta+source+url", example: "https://example.org/article", "Where it can be read.")
  package static let published = Column(
    "published", .date, hxl: "#date+reported+source", example: "2025-11-28T19:28:00Z",
    "When it was published.")
  package static let accessed = Column(
    "accessed", .date, hxl: "#date+accessed", example: "2025-12-05", "When we read it.")
  package static let language = Column(
    "language", .language, hxl: "#meta+source+language", example: "es-CL",
    "The language it is written in, with the country where numbers depend on it.")
  package static let origin = Column(
    "origin", .text, blank: "the source names none", hxl: "#meta+origin", example: "AP",
    "Who first gathered or said the matter: the agency, body or official it comes from.")
  package static let relation = Column(
    "relation", .choice(Relation.self), hxl: "#meta+source+relation", example: "republished",
    "How the source stands to the matter it carries.")
  package static let kind = Column(
    "kind", .choice(SourceKind.self), hxl: "#meta+source+type", example: "media", "What kind of source it is."
  )
  package static let reliability = Column(
    "reliability", .choice(Reliability.self), hxl: "#meta+source+reliability", example: "B",
    "The source's grade in the Admiralty code, A (completely reliable) to F (cannot be judged).")
  package static let sensitivity = Column(
    "sensitivity", .choice(Sensitivity.self), blank: "public", hxl: "#meta+source+sensitivity",
    example: "public", "The lowest edition that may show what it says.")
  package static let note = Column(
    "note", .text, hxl: "#description+source", example: "Undated; the page was read on 5 December.",
    "Why it is graded and dated as it is.")
}

extension TableSchema {
  package static let places = TableSchema(
    "places", "The places that records are about.",
    [
      PlaceColumn.id, PlaceColumn.name, PlaceColumn.type, PlaceColumn.parent, PlaceColumn.pcode,
      PlaceColumn.iso3,
      PlaceColumn.latitude, PlaceColumn.longitude, PlaceColumn.precision, PlaceColumn.aliases,
      RegisterColumn.entered,
    ])

  package static let actors = TableSchema(
    "actors", "Persons in office and bodies that say or do things, under any spelling.",
    [
      ActorColumn.id, ActorColumn.name, ActorColumn.aliases, ActorColumn.office, ActorColumn.organisation,
      ActorColumn.kind, ActorColumn.partyTo, RegisterColumn.entered,
    ])

  package static let sources = TableSchema(
    "sources", "The documents and messages that say what the records hold.",
    [
      SourceColumn.id, SourceColumn.publisher, SourceColumn.title, SourceColumn.url, SourceColumn.published,
      SourceColumn.accessed, SourceColumn.language, SourceColumn.origin, SourceColumn.relation,
      SourceColumn.kind,
      SourceColumn.reliability, SourceColumn.sensitivity, SourceColumn.note,
      RegisterColumn.entered,
    ])
}
