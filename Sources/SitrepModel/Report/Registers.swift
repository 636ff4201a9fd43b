extension Report {
  /// A place named in the report.
  package struct PlaceEntry: Hashable, Sendable {
    package var id: String
    /// As registered.
    package var name: String
    package var localName: LocalText
    package var type: PlaceType
    package var parents: [String]
    package var pcode: String?
    package var iso3: String?
    package var latitude: Double?
    package var longitude: Double?
    package var precisionKilometres: Double?

    package init(
      id: String, name: String, localName: LocalText? = nil, type: PlaceType, parents: [String],
      pcode: String? = nil, iso3: String? = nil,
      latitude: Double? = nil, longitude: Double? = nil, precisionKilometres: Double? = nil
    ) {
      self.id = id
      self.name = name
      self.localName = localName ?? LocalText(inAll: name)
      self.type = type
      self.parents = parents
      self.pcode = pcode
      self.iso3 = iso3
      self.latitude = latitude
      self.longitude = longitude
      self.precisionKilometres = precisionKilometres
    }
  }

  /// A record that the report shows or rests on.
  package struct RecordEntry: Hashable, Sendable {
    package var id: String
    package var table: String
    package var source: String
    package var origin: LocalText?
    package var attributedTo: Message?
    package var place: String?
    package var occurred: DateSpan
    package var known: ZonedMoment?
    package var entered: Bool
    package var learnedSince: Bool
    package var figure: String?
    package var words: String?
    /// The words in the languages that tell them.
    package var quoted: QuotedWords?
    package var low: Amount?
    package var best: Amount?
    package var high: Amount?
    package var method: Method?
    package var reliability: Reliability?
    package var credibility: Int?
    package var grade: String
    package var status: RecordStatus
    package var verifiedBy: String?
    package var locator: String?
    package var summary: LocalText
    /// What a reader of it should know.
    package var note: String?
    package var attributionKind: AttributionKind?
    package var marks: [CaveatMark]

    package init(
      id: String, table: String, source: String, origin: LocalText? = nil, attributedTo: Message? = nil,
      place: String? = nil, occurred: DateSpan, known: ZonedMoment? = nil, entered: Bool,
      learnedSince: Bool = false,
      figure: String? = nil, words: String? = nil, low: Amount? = nil, best: Amount? = nil,
      high: Amount? = nil, method: Method? = nil, reliability: Reliability? = nil, credibility: Int? = nil,
      grade: String, status: RecordStatus, verifiedBy: String? = nil, locator: String? = nil,
      summary: LocalText, marks: [CaveatMark] = []
    ) {
      self.id = id
      self.table = table
      self.source = source
      self.origin = origin
      self.attributedTo = attributedTo
      self.place = place
      self.occurred = occurred
      self.known = known
      self.entered = entered
      self.learnedSince = learnedSince
      self.figure = figure
      self.words = words
      self.quoted = words.map { QuotedWords($0, in: "") }
      self.low = low
      self.best = best
      self.high = high
      self.method = method
      self.reliability = reliability
      self.credibility = credibility
      self.grade = grade
      self.status = status
      self.verifiedBy = verifiedBy
      self.locator = locator
      self.summary = summary
      self.marks = marks
    }
  }

  /// A document or message used.
  package struct SourceEntry: Hashable, Sendable {
    package var id: String
    package var publisher: LocalText
    package var title: LocalText?
    package var url: String?
    package var published: DateSpan?
    package var accessed: DateSpan?
    package var language: String?
    package var origin: LocalText?
    package var relation: Relation?
    package var kind: SourceKind?
    package var reliability: Reliability?
    package var records: [String]
    /// Why it is graded and dated as it is.
    package var note: String?
    package var marks: [CaveatMark]

    package init(
      id: String, publisher: LocalText, title: LocalText? = nil, url: String? = nil,
      published: DateSpan? = nil, accessed: DateSpan? = nil, language: String? = nil,
      origin: LocalText? = nil, relation: Relation? = nil,
      kind: SourceKind? = nil, reliability: Reliability? = nil, records: [String], marks: [CaveatMark] = []
    ) {
      self.id = id
      self.publisher = publisher
      self.title = title
      self.url = url
      self.published = published
      self.accessed = accessed
      self.language = language
      self.origin = origin
      self.relation = relation
      self.kind = kind
      self.reliability = reliability
      self.records = records
      self.marks = marks
    }
  }
}

extension Report.PlaceEntry: Reported {
  package static let typeName = "place"
  package static let fields: [Field<Report.PlaceEntry>] = [
    Field("id", .text, "Id of the place.", hxl: "#loc+code") { .text($0.id) },
    Field("name", .text, "Its name, as registered.", hxl: "#loc+name") { .text($0.name) },
    Field("local_name", .localText, "Its name in the report's language.") { .local($0.localName) },
    Field("type", .code(PlaceType.self), "What kind of place it is.", hxl: "#loc+type") {
      .code($0.type.code)
    },
    Field("parents", .list(.text), "Ids of the places it lies in.") { .texts($0.parents) },
    Field("pcode", .optional(.text), "P-code.", hxl: "#adm+code+v_pcode") { .optional($0.pcode) },
    Field("iso3", .optional(.text), "ISO 3166-1 alpha-3.", hxl: "#country+code+v_iso3") {
      .optional($0.iso3)
    },
    Field("lat", .optional(.decimal), "Latitude.", unit: "degrees", hxl: "#geo+lat") {
      $0.latitude.map(Value.decimal) ?? .none
    },
    Field("lon", .optional(.decimal), "Longitude.", unit: "degrees", hxl: "#geo+lon") {
      $0.longitude.map(Value.decimal) ?? .none
    },
    Field("precision_km", .optional(.decimal), "How far off the coordinates may be.", unit: "km") {
      $0.precisionKilometres.map(Value.decimal) ?? .none
    },
  ]
}

extension Report.RecordEntry: Marked {
  package static let typeName = "record"
  package var subject: String { id }
  package static let fields: [Field<Report.RecordEntry>] =
    [
      Field(record: "id", "Id of the record.", hxl: "#meta+id") { $0.id },
      Field("table", .text, "The table it stands in.") { .text($0.table) },
      Field("source", .text, "Id of the source.", hxl: "#meta+source") { .text($0.source) },
      Field.origin { $0.origin },
      Field("attributed_to", .optional(.message), "Who is quoted.") { .optional($0.attributedTo) },
      Field("place", .optional(.text), "Id of the place.") { .optional($0.place) },
      Field("occurred", .date, "What date it is about.", hxl: "#date+occurred") { .date($0.occurred) },
      Field("known", .optional(.moment), "From when it was known.") { $0.known.map(Value.moment) ?? .none },
      Field("entered", .flag, "Whether its entry time is recorded.") { .flag($0.entered) },
      Field("learned_since", .flag, "Whether it became known after the day's own cut-off.") {
        .flag($0.learnedSince)
      },
      Field("figure", .optional(.text), "Id of the figure it counts in.") { .optional($0.figure) },
      Field("words", .optional(.text), "The words or number as said.") { .optional($0.words) },
      Field(
        "told", .optional(.message),
        "The words in quotes, in the report's language where it tells them, the original beside them."
      ) { .optional($0.quoted.map(Message.told) ?? ($0.figure == nil ? nil : Message("value.withheld"))) },
      Field("low", .optional(.amount), "Lowest number the words allow; null is open or unknown.") {
        .optional($0.low)
      },
      Field("best", .optional(.amount), "The number, where a point was said.") { .optional($0.best) },
      Field("high", .optional(.amount), "Highest number the words allow; null is open or unknown.") {
        .optional($0.high)
      },
      Field("method", .optional(.code(Method.self)), "How it was obtained.") { .coded($0.method) },
      Field(
        "reliability", .optional(.code(Reliability.self)), "Letter of the source, Admiralty code.",
        hxl: "#meta+source+reliability"
      ) { .coded($0.reliability) },
      Field(
        "credibility", .optional(.whole), "Digit of the record, Admiralty code.",
        hxl: "#meta+source+credibility"
      ) { .optional($0.credibility) },
      Field("grade", .text, "Letter and digit together; a dash where one is not given.") { .text($0.grade) },
      Field("status", .code(RecordStatus.self), "What is held of it.") { .code($0.status.code) },
      Field("verified_by", .optional(.text), "The role that verified it, and how.") {
        .optional($0.verifiedBy)
      },
      Field("locator", .optional(.text), "Where in the source.") { .optional($0.locator) },
      Field(told: "summary", "What it says, where it is not a number.") { $0.summary },
      Field("attribution_kind", .optional(.code(AttributionKind.self)), "What kind of voice is quoted.") {
        .coded($0.attributionKind)
      },
      Field.note { $0.note },
    ] + caveatFields
}

extension Report.SourceEntry: Marked {
  package static let typeName = "source"
  package var subject: String { id }
  package static let fields: [Field<Report.SourceEntry>] =
    [
      Field("id", .text, "Id of the source.") { .text($0.id) },
      Field("publisher", .localText, "Who published it.") { .local($0.publisher) },
      Field("title", .optional(.localText), "Its title.") { .optional($0.title) },
      Field("url", .optional(.text), "Its link.") { .optional($0.url) },
      Field("published", .optional(.date), "When it was published; null is unknown.") {
        .optional($0.published)
      },
      Field("accessed", .optional(.date), "When it was read.") { .optional($0.accessed) },
      Field("language", .optional(.text), "Its language.") { .optional($0.language) },
      Field("origin", .optional(.localText), "Who first gathered or said it.") { .optional($0.origin) },
      Field("relation", .optional(.code(Relation.self)), "How it stands to the matter it carries.") {
        .coded($0.relation)
      },
      Field("kind", .optional(.code(SourceKind.self)), "What kind of source.") { .coded($0.kind) },
      Field("reliability", .optional(.code(Reliability.self)), "Letter in the Admiralty code.") {
        .coded($0.reliability)
      },
      // Not what a caveat rests on: those of the source are none of theirs.
      Field("records", .list(.text), "Ids of the records taken from it.") { .texts($0.records) },
      Field("note", .optional(.text), "Why it is graded and dated as it is.") { .optional($0.note) },
    ] + caveatFields
}
