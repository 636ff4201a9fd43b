extension Report {
  /// What is known of one place.
  package struct PlaceSituation: Hashable, Sendable {
    package var place: String
    package var placeName: LocalText
    package var lines: [Line]
    package var narratives: [NarrativeEntry]

    package init(
      place: String, placeName: LocalText, lines: [Line], narratives: [NarrativeEntry]
    ) {
      self.place = place
      self.placeName = placeName
      self.lines = lines
      self.narratives = narratives
    }
  }

  /// A paragraph of the officer's own.
  package struct NarrativeEntry: Hashable, Sendable {
    package var section: String
    package var text: LocalText
    package var cites: [String]
    /// The numbers that its records do not give, and the officer's reason for them.
    package var numbers: [String] = []
    package var reason: String?
    package var marks: [CaveatMark]

    package init(
      section: String, text: LocalText, cites: [String], marks: [CaveatMark] = []
    ) {
      self.section = section
      self.text = text
      self.cites = cites
      self.marks = marks
    }
  }
}

extension Report.PlaceSituation: Reported {
  package static let typeName = "place_situation"
  package static let pageOrder = ["narratives"]
  package static let fields: [Field<Report.PlaceSituation>] = [
    Field("place", .text, "Id of the place.") { .text($0.place) },
    Field("place_name", .localText, "Name of the place.") { .local($0.placeName) },
    Field(parts: "lines", "What is known, in sentences.", \.lines),
    Field(parts: "narratives", "The officer's paragraphs on it.", \.narratives),
  ]
}

extension Report.NarrativeEntry: Marked {
  package static let typeName = "narrative"
  package var subject: String { section }
  package static let fields: [Field<Report.NarrativeEntry>] =
    [
      Field("section", .text, "Code of the section it stands in.") { .text($0.section) },
      Field(told: "text", "The paragraph.") { $0.text },
      Field(records: "cites", "Ids of the records that its numbers come from.") { $0.cites },
      Field("numbers", .list(.text), "Numbers in it that these do not give.") { .texts($0.numbers) },
      Field("reason", .optional(.text), "The officer's reason for them.") { .optional($0.reason) },
    ] + caveatFields
}
