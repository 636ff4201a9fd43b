extension Report {
  /// What stands above the report: what it is, for when, up to which knowledge.
  package struct Header: Hashable, Sendable {
    package var operation: String
    package var title: LocalText
    /// The language that the report is being shown in; the first of the operation's until chosen.
    package var language: String
    package var languages: [String]
    package var date: Day
    package var number: Int
    package var cutoff: ZonedMoment
    package var periodFrom: Day
    package var periodTo: Day
    package var edition: Edition
    /// Whether it rests on records without an entry time.
    package var reconstructed: Bool
    /// The date of the report before this one; nil for the first.
    package var previous: Day?
    package var nextReport: DateSpan?
    package var reporter: Reporter
    package var glide: String?
    package var countries: [String]
    /// How many warnings the input gave about rows that are known and shown, and about the profile.
    package var warnings: Int
    /// 1, or more where a report of this date was issued before and came out otherwise.
    package var version: Int
    /// What a version above 1 corrects, or that the report no longer comes out as it was sent.
    package var versionNote: Message?
    /// Where later knowledge was asked for: up to when.
    package var asKnown: ZonedMoment?
    /// How sure needs and measures are that do not name a label of their own; nil where each does.
    package var sharedLabel: Label?
    /// The codes of the sections, in order.
    package var sections: [String]

    package init(operation: String, title: LocalText, languages: [String], date: Day, cutoff: ZonedMoment) {
      self.operation = operation
      self.title = title
      self.language = languages.first ?? "en"
      self.languages = languages
      self.date = date
      self.number = 1
      self.cutoff = cutoff
      self.periodFrom = date
      self.periodTo = date
      self.edition = .public
      self.reconstructed = false
      self.previous = nil
      self.nextReport = nil
      self.reporter = Reporter()
      self.glide = nil
      self.countries = []
      self.warnings = 0
      self.version = 1
      self.versionNote = nil
      self.asKnown = nil
      self.sharedLabel = nil
      self.sections = []
    }

    package var periodCovered: DateSpan { Period(from: periodFrom, to: periodTo).covered }

    static let fields: [Field<Header>] = [
      Field("operation", .text, "Id of the operation.") { .text($0.operation) },
      Field("title", .localText, "Title of the operation.") { .local($0.title) },
      Field("short_title", .localText, "The same in at most 96 characters.") {
        .local($0.title.shortened(to: 96))
      },
      Field("language", .text, "Language of this report (BCP 47).") { .text($0.language) },
      Field("languages", .list(.text), "Languages of the operation.") { .texts($0.languages) },
      Field("date", .day, "The day reported on.", hxl: "#date+reported") { .day($0.date) },
      Field("number", .whole, "Number of the report, the first being 1.") { .whole($0.number) },
      Field("cutoff", .moment, "Up to when knowledge counts.") { .moment($0.cutoff) },
      Field("period", .object(Period.self), "From the previous report's day to this one's.") {
        .object(ReportedObject(Period(from: $0.periodFrom, to: $0.periodTo)))
      },
      Field("edition", .code(Edition.self), "Who may read it.") { .code($0.edition.code) },
      Field("reconstructed", .flag, "Whether it rests on records without an entry time.") {
        .flag($0.reconstructed)
      },
      Field("previous", .optional(.day), "The day of the report before this one.") { .optional($0.previous) },
      Field("next_report", .optional(.date), "When the next report is due.") { .optional($0.nextReport) },
      Field("reporter", .optional(.localText), "The organisation that issues the report.") {
        $0.reporter.organisation.isEmpty ? .none : .local($0.reporter.organisation)
      },
      Field("contact_role", .optional(.localText), "The role to turn to, never a person.") {
        $0.reporter.contactRole.isEmpty ? .none : .local($0.reporter.contactRole)
      },
      Field("glide", .optional(.text), "GLIDE number of the crisis.", hxl: "#crisis+code+v_glide") {
        .optional($0.glide)
      },
      Field("countries", .list(.text), "Countries, ISO 3166-1 alpha-3.") { .texts($0.countries) },
      Field("warnings", .whole, "How many warnings the input gave about what was known and may be shown.") {
        .whole($0.warnings)
      },
      Field("version", .whole, "Above 1 where an issued report of this date came out otherwise.") {
        .whole($0.version)
      },
      Field("version_note", .optional(.message), "What a version above 1 corrects.") {
        .optional($0.versionNote)
      },
      Field("as_known", .optional(.moment), "Where later knowledge was asked for: up to when.") {
        $0.asKnown.map(Value.moment) ?? .none
      },
      Field(
        "shared_label", .optional(.code(Label.self)),
        "How sure needs and measures are whose lines do not say it."
      ) { .coded($0.sharedLabel) },
      Field("sections", .list(.text), "Codes of the sections, in order.") { .texts($0.sections) },
      Field("front_sections", .list(.text), "Those that on paper stand first.") {
        .texts($0.sections.filter { !(Section(rawValue: $0)?.isEvidence ?? false) })
      },
      Field("annex_sections", .list(.text), "Those that on paper are an annex: the evidence.") {
        .texts($0.sections.filter { Section(rawValue: $0)?.isEvidence ?? false })
      },
    ]
  }

  package struct Period: Reported {
    package var from: Day
    package var to: Day

    package var covered: DateSpan {
      DateSpan(earliest: from, latest: to, marks: from == to ? [] : .interval)
    }

    package static let typeName = "period"
    package static let fields: [Field<Period>] = [
      Field("from", .day, "First day covered.") { .day($0.from) },
      Field("to", .day, "Last day covered.") { .day($0.to) },
      Field("covered", .date, "The days covered.") { .date($0.covered) },
    ]
  }
}
