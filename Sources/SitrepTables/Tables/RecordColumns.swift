package import SitrepModel

/// The columns that every table of records starts and ends with.
package enum RecordColumn {
  package static let id = TypedColumn(
    "id", .identifier, required: true, hxl: "#meta+id", example: "est-001",
    "The record's id, unique among all records of the operation.")
  package static let source = TypedColumn(
    "source", .source, required: true, hxl: "#meta+source+id",
    otherTags: ["#meta+source", "#meta+source+name"], example: "ap-1128",
    "The source that says it.")
  package static let occurred = TypedColumn(
    "occurred", .date, required: true, hxl: "#date+occurred", otherTags: ["#date"], example: "2025-11-28~",
    "What date it is about.")
  package static let entered = TypedColumn(
    "entered", .moment, blank: "known from its source's date of publication, else of access",
    hxl: "#date+reported", example: "2025-11-28T20:15:00-03:00", "When we recorded it.")
  package static let place = TypedColumn(
    "place", .place, required: true, hxl: "#loc+code", otherTags: placeTags,
    example: "chacalluta",
    "The place it is about.")
  /// Policies, events and statements need not be about a place.
  package static let placeIfAny = TypedColumn(
    "place", .place, blank: "about no place of the register", hxl: "#loc+code",
    otherTags: placeTags, example: "chacalluta", "The place it is about.")
  /// A place is known by its name or P-code too, the lowest level telling most.
  private static let placeTags =
    ["#loc+name", "#loc"]
    + [4, 3, 2, 1].flatMap { ["#adm\($0)+code+v_pcode", "#adm\($0)+code", "#adm\($0)+name", "#adm\($0)"] }

  package static let attributedTo = TypedColumn(
    "attributed_to", .reference(.actor), blank: "the source does not say who", hxl: "#meta+attribution",
    example: "subsecretario-interior",
    "Who is said to have said it: an actor's id, name or alias, else as spelled; never an affected person's name."
  )
  package static let attributionKind = TypedColumn(
    "attribution_kind", .choice(AttributionKind.self), hxl: "#meta+attribution+type", example: "official",
    "What kind of voice that is.")
  package static let credibility = TypedColumn(
    "credibility", .whole(1...6), hxl: "#meta+source+credibility", example: "3",
    "The information's grade in the Admiralty code, 1 (confirmed by other sources) to 6 (cannot be judged).")
  package static let status = TypedColumn(
    "status", .choice(RecordStatus.self), blank: "reported", hxl: "#status+verification", example: "reported",
    "Whether the record is verified, disputed or taken back.")
  package static let verifiedBy = TypedColumn(
    "verified_by", .text, hxl: "#meta+verification", example: "field officer, headcount",
    "Who verified it and how: a role and a method, never a name.")
  package static let supersedes = TypedColumn(
    "supersedes", .reference(.record), blank: "it replaces no other", hxl: "#meta+id+supersedes",
    example: "est-001", "The id of the record that this one corrects.")
  package static let sensitivity = TypedColumn(
    "sensitivity", .choice(Sensitivity.self), blank: "its source's", hxl: "#meta+sensitivity",
    example: "partner", "The lowest edition that may show it.")
  package static let locator = TypedColumn(
    "locator", .text, hxl: "#meta+source+locator", example: "para 8", "Where in the source it stands.")
  package static let note = TypedColumn(
    "note", .text, hxl: "#description+note", example: "Period not stated.",
    "What a reader of the record should know.")

  package static let summary = TypedColumn(
    "summary", .texts, hxl: "#description", languages: .alsoEach,
    example: "Families sleep in the open near the crossing.",
    "What is said, in our own words: in the source's language, and in others in columns such as summary_en.")
}

/// A table of records from what it adds to the columns of all, to those that are asked for and to those that are shown.
///
/// - Parameter status: its column of that name.
func recordTable(
  _ name: String, _ meaning: String, needsPlace: Bool = true,
  status: any DescribedColumn = RecordColumn.status, _ columns: [any DescribedColumn],
  asked: [any DescribedColumn], shown: [any DescribedColumn]
) -> TableSchema {
  let first: [any DescribedColumn] = [RecordColumn.id, RecordColumn.source, RecordColumn.occurred]
  let place = needsPlace ? RecordColumn.place : RecordColumn.placeIfAny
  let last: [any DescribedColumn] = [
    RecordColumn.attributedTo, RecordColumn.attributionKind, RecordColumn.credibility, status,
    RecordColumn.verifiedBy, RecordColumn.supersedes, RecordColumn.sensitivity, RecordColumn.locator,
    RecordColumn.note,
  ]
  return TableSchema(
    name, meaning, first + [RecordColumn.entered, place] + columns + last,
    asked: [RecordColumn.source] + asked, shown: first + shown)
}
