import SitrepModel

/// The columns that every table of records starts and ends with.
package enum RecordColumn {
  package static let id = Column(
    "id", .identifier, required: true, hxl: "#meta+id", example: "est-001",
    "The record's id, unique among all records of the operation.")
  package static let source = Column(
    "source", .reference(.source), required: true, hxl: "#meta+source+id",
    otherTags: ["#meta+source", "#meta+source+name"], example: "ap-1128",
    "The source that says it.")
  package static let occurred = Column(
    "occurred", .date, required: true, hxl: "#date+occurred", otherTags: ["#date"], example: "2025-11-28~",
    "What date it is about.")
  package static let entered = Column(
    "entered", .moment, blank: "known from its source's date of publication, else of access",
    hxl: "#date+reported", example: "2025-11-28T20:15:00-03:00", "When we recorded it.")
  package static let place = Column(
    "place", .reference(.place), required: true, hxl: "#loc+code", otherTags: placeTags,
    example: "chacalluta",
    "The place it is about.")
  /// Policies, events and statements need not be about a place.
  package static let placeIfAny = Column(
    "place", .reference(.place), blank: "about no place of the register", hxl: "#loc+code",
    otherTags: placeTags, example: "chacalluta", "The place it is about.")
  /// A place is known by its name or P-code too, the lowest level telling most.
  private static let placeTags =
    ["#loc+name", "#loc"]
    + [4, 3, 2, 1].flatMap { ["#adm\($0)+code+v_pcode", "#adm\($0)+code", "#adm\($0)+name", "#adm\($0)"] }

  package static let attributedTo = Column(
    "attributed_to", .reference(.actor), blank: "the source does not say who", hxl: "#meta+attribution",
    example: "subsecretario-interior",
    "Who is said to have said it: an actor's id, name or alias, else as spelled; never an affected person's name."
  )
  package static let attributionKind = Column(
    "attribution_kind", .choice(AttributionKind.self), hxl: "#meta+attribution+type", example: "official",
    "What kind of voice that is.")
  package static let credibility = Column(
    "credibility", .whole(1...6), hxl: "#meta+source+credibility", example: "3",
    "The information's grade in the Admiralty code, 1 (confirmed by other sources) to 6 (cannot be judged).")
  package static let status = Column(
    "status", .choice(RecordStatus.self), blank: "reported", hxl: "#status+verification", example: "reported",
    "Whether the record is verified, disputed or taken back.")
  package static let verifiedBy = Column(
    "verified_by", .text, hxl: "#meta+verification", example: "field officer, headcount",
    "Who verified it and how: a role and a method, never a name.")
  package static let supersedes = Column(
    "supersedes", .reference(.record), blank: "it replaces no other", hxl: "#meta+id+supersedes",
    example: "est-001", "The id of the record that this one corrects.")
  package static let sensitivity = Column(
    "sensitivity", .choice(Sensitivity.self), blank: "its source's", hxl: "#meta+sensitivity",
    example: "partner", "The lowest edition that may show it.")
  package static let locator = Column(
    "locator", .text, hxl: "#meta+source+locator", example: "para 8", "Where in the source it stands.")
  package static let note = Column(
    "note", .text, hxl: "#description+note", example: "Period not stated.",
    "What a reader of the record should know.")

  package static let summary = Column(
    "summary", .text, hxl: "#description", languages: .alsoEach,
    example: "Families sleep in the open near the crossing.",
    "What is said, in our own words: in the source's language, and in others in columns such as summary_en.")
}

/// A table of records from the columns it adds to those of all.
func recordTable(
  _ name: String, _ meaning: String, needsPlace: Bool = true, _ columns: [Column]
) -> TableSchema {
  let first = [
    RecordColumn.id, RecordColumn.source, RecordColumn.occurred, RecordColumn.entered,
    needsPlace ? RecordColumn.place : RecordColumn.placeIfAny,
  ]
  let last = [
    RecordColumn.attributedTo, RecordColumn.attributionKind, RecordColumn.credibility, RecordColumn.status,
    RecordColumn.verifiedBy, RecordColumn.supersedes, RecordColumn.sensitivity, RecordColumn.locator,
    RecordColumn.note,
  ]
  return TableSchema(name, meaning, first + columns + last)
}
