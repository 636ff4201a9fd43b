import SitrepModel

package enum NarrativeColumn {
  package static let date = Column(
    "date", .day, required: true, hxl: "#date+reported", example: "2025-12-01",
    "The report it is written for.")
  package static let section = Column(
    "section", .choice(Section.self), required: true, hxl: "#meta+section", example: "situation",
    "The section it stands in.")
  package static let text = Column(
    "text", .text, required: true, hxl: "#description", languages: .onlyEach,
    example: "Families spent a third night in the open.",
    "The officer's paragraph, in a column for each language such as text_en.")
  package static let cites = Column(
    "cites", .list(.reference(.record)), blank: "it rests on no record", hxl: "#meta+id+cites",
    example: "est-001|con-002",
    "The records it rests on; every number in it is one of theirs, or a sum, difference or rounding of these."
  )
  package static let reason = Column(
    "reason", .text, blank: "every number in it follows from the records", hxl: "#description+reason",
    example: "The bulletin's own count of the three districts.",
    "Why it holds a number that they do not give; it is printed with the paragraph.")
}

package enum DecisionColumn {
  package static let date = Column(
    "date", .day, required: true, hxl: "#date+decided", example: "2025-12-01",
    "The report from which the choice holds.")
  package static let figure = Column(
    "figure", .reference(.figure), required: true, hxl: "#meta+figure",
    example: "stranded/stock/persons/all/chacalluta",
    "The figure's id: indicator/measure/unit/group/place.")
  package static let record = Column(
    "record", .reference(.record), required: true, hxl: "#meta+id", example: "est-004",
    "The estimate that the figure is to recommend.")
  package static let reason = Column(
    "reason", .text, required: true, hxl: "#description+reason",
    example: "Counted on site by our own team.", "Why; it is printed with the figure.")
  package static let role = Column(
    "role", .text, hxl: "#contact+role", example: "information management officer",
    "The role that decided, never a name.")
}

package enum FollowUpColumn {
  package static let gap = Column(
    "gap", .reference(.gap), required: true, hxl: "#meta+gap", example: "health at chacalluta",
    "The gap's id, or the officer's words for it.")
  package static let role = Column(
    "role", .text, hxl: "#contact+role", example: "field coordinator",
    "The role that follows it up, never a name.")
  package static let due = Column(
    "due", .day, hxl: "#date+due", example: "2025-12-03", "When an answer is due.")
  package static let state = Column(
    "state", .choice(FollowUpState.self), blank: "open", hxl: "#status+followup", example: "in-progress",
    "How far it has come.")
}

package enum IssuedColumn {
  package static let date = Column(
    "date", .day, required: true, hxl: "#date+reported", example: "2025-12-01", "The day the report is about."
  )
  package static let edition = Column(
    "edition", .choice(Edition.self), blank: "public", hxl: "#meta+edition", example: "public",
    "The edition that was sent.")
  package static let version = Column(
    "version", .whole(1...9_999), blank: "1", hxl: "#meta+version", example: "1",
    "1 for the first issue of the day, then one more for each that replaces it.")
  package static let issued = Column(
    "issued", .moment, required: true, hxl: "#date+issued", example: "2025-12-01T23:59:00-03:00",
    "When it was sent.")
  package static let sums = Column(
    "sums", .list(.text), hxl: "#meta+checksum",
    example: "sitrep-chile-peru-2025-2025-12-01-en.txt sha256:9f86d081…",
    "The files that were sent, each with the SHA-256 of its bytes.")
  package static let role = Column(
    "role", .text, hxl: "#contact+role", example: "information management officer",
    "The role that sent it, never a name.")
  package static let note = Column(
    "note", .text, hxl: "#description+note", example: "Corrects version 1.", "Why.")
  package static let revision = Column(
    "revision", .whole(1...Int(Int32.max)), blank: "it was made from a folder", hxl: "#meta+revision",
    example: "214", "The newest entry of the store from which it was made.")
  package static let previous = Column(
    "previous", .text, hxl: "#meta+checksum+previous", example: "sha256:9f86d081…",
    "The sum of the line before it, by which it shows that the log was changed.")
}

extension TableSchema {
  package static let narratives = TableSchema(
    "narratives",
    "The officer's own paragraphs. Every number in one follows from the records it cites, or has a reason.",
    [
      NarrativeColumn.date, NarrativeColumn.section, NarrativeColumn.text, NarrativeColumn.cites,
      NarrativeColumn.reason,
    ])

  package static let decisions = TableSchema(
    "decisions",
    "The officer's choices of the statement that a figure recommends, printed with their reasons.",
    [
      DecisionColumn.date, DecisionColumn.figure, DecisionColumn.record, DecisionColumn.reason,
      DecisionColumn.role,
    ])

  package static let followUps = TableSchema(
    "followups", "Gaps that someone has taken on.",
    [FollowUpColumn.gap, FollowUpColumn.role, FollowUpColumn.due, FollowUpColumn.state])

  package static let issued = TableSchema(
    "issued", "The reports that were sent, with the sums of their files.",
    [
      IssuedColumn.date, IssuedColumn.edition, IssuedColumn.version, IssuedColumn.issued, IssuedColumn.sums,
      IssuedColumn.role, IssuedColumn.note, IssuedColumn.revision, IssuedColumn.previous,
    ])
}
