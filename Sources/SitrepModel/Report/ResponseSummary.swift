extension Report {
  /// What organisations do in one sector at one place, taken together: who they are, what they do, and how many they
  /// reach at the least.
  package struct ResponseSummary: Hashable, Sendable {
    package var sector: Sector?
    package var place: String?
    package var placeName: LocalText?
    /// Each named organisation once.
    package var organisations: [LocalText]
    /// What is done, or was, and what is only planned.
    package var activities: [LocalText]
    package var planned: [LocalText]
    /// From the first day to the last that the entries are about.
    package var period: DateSpan
    package var reaches: [Reach]
    /// Who says it, each once.
    package var origins: [LocalText]
    package var records: [String]
    package var marks: [CaveatMark]

    package init(
      sector: Sector?, place: String?, placeName: LocalText?, period: DateSpan, records: [String],
      marks: [CaveatMark]
    ) {
      self.sector = sector
      self.place = place
      self.placeName = placeName
      self.period = period
      self.records = records
      self.marks = marks
      (organisations, activities, planned, reaches, origins) = ([], [], [], [], [])
    }

    package var id: String { "response/\(sector?.rawValue ?? "")/\(place ?? "")" }

    /// All of it in a sentence or two.
    package var message: Message {
      .responseSummary(
        place: .optional(placeName), count: .whole(organisations.count),
        organisations: organisations.isEmpty ? .none : .locals(organisations),
        activities: activities.isEmpty ? .none : .locals(activities),
        planned: planned.isEmpty ? .none : .locals(planned), period: .date(period),
        reaches: reaches.isEmpty ? .none : .messages(reaches.map(\.message)),
        saidBy: origins.isEmpty ? .none : .locals(origins))
    }
  }

  /// How many of one kind of people or things are targeted and reached. Numbers of several organisations are never added,
  /// for they may reach the same people: the largest is what they reach at the least.
  package struct Reach: Hashable, Sendable {
    package var id: String
    package var indicator: String?
    /// Whom or what it is for; nil where it is not said.
    package var name: Message?
    package var unit: String
    package var group: String
    package var targeted: Message?
    package var targetedLow: Amount?
    package var reached: Message?
    package var reachedLow: Amount?
    /// How many numbers the largest of those reached was taken from.
    package var numbers: Int
    /// The need that it is held against.
    package var need: Need?

    package init(
      id: String, indicator: String?, name: Message?, unit: String, group: String, numbers: Int
    ) {
      self.id = id
      self.indicator = indicator
      self.name = name
      self.unit = unit
      self.group = group
      self.numbers = numbers
    }

    package var message: Message {
      Message.responseReach(
        name: .optional(name), targeted: .optional(targeted), reached: .optional(reached),
        numbers: .whole(numbers), need: .optional(need?.message))
    }
  }

  /// A figure of those in need, whose it is, and how much of it is reached at the least.
  package struct Need: Hashable, Sendable {
    /// Id of the figure.
    package var figure: String
    package var value: Message
    package var label: Label
    package var asOf: DateSpan
    /// Who gives it; nil where several give different ones.
    package var saidBy: Message?
    /// In per cent; nil where the need has no upper end.
    package var covered: Amount?
    package var message: Message

    package init(
      figure: String, value: Message, label: Label, asOf: DateSpan, saidBy: Message?, covered: Amount?,
      message: Message
    ) {
      self.figure = figure
      self.value = value
      self.label = label
      self.asOf = asOf
      self.saidBy = saidBy
      self.covered = covered
      self.message = message
    }
  }
}

extension Report.ResponseSummary: MarkedSentence {
  package static let typeName = "response_summary"
  package var subject: String { id }
  package static let fields: [Field<Report.ResponseSummary>] =
    [
      Field("id", .text, "response/sector/place") { .text($0.id) },
      Field("sector", .optional(.code(Sector.self)), "The sector.", hxl: "#sector+code+v_ocha_clusters") {
        .coded($0.sector)
      },
      Field("place", .optional(.text), "Id of the place.", hxl: "#loc+code") { .optional($0.place) },
      Field("place_name", .optional(.localText), "Name of the place.", hxl: "#loc+name") {
        .optional($0.placeName)
      },
      Field("organisations", .list(.localText), "Those who act, each once.", hxl: "#org+name") {
        .locals($0.organisations)
      },
      Field("organisation_count", .whole, "How many these are.", hxl: "#indicator+orgs+num") {
        .whole($0.organisations.count)
      },
      Field("activities", .list(.localText), "What is done.", hxl: "#activity+name") {
        .locals($0.activities)
      },
      Field("planned", .list(.localText), "What is only planned.") { .locals($0.planned) },
      Field("period", .date, "From the first day to the last.", hxl: "#date") { .date($0.period) },
      Field(parts: "reaches", "How many are targeted and reached, by kind.", \.reaches),
      Field("origins", .list(.localText), "Who says it, each once.") { .locals($0.origins) },
      Field(told: "text", "All of it in a sentence or two.") { $0.message },
      // Not what each caveat rests on: some hold of one of those that it is made of, which have their own.
      Field("records", .list(.text), "Ids of the records.") { .texts($0.records) },
    ] + caveatFields
}

extension Report.Reach: Reported {
  package static let typeName = "reach"
  package static let fields: [Field<Report.Reach>] = [
    Field("id", .text, "reach/sector/place/indicator/unit/group") { .text($0.id) },
    Field("indicator", .optional(.text), "Id of whom or what it is for.") { .optional($0.indicator) },
    Field("name", .optional(.message), "Whom or what it is for.") { .optional($0.name) },
    Field("unit", .openCode(vocabulary: OpenVocabulary.unit), "What one of them is.") {
      .code(Code(OpenVocabulary.unit, $0.unit))
    },
    Field("group", .openCode(vocabulary: OpenVocabulary.group), "Which part of the people.") {
      .code(Code(OpenVocabulary.group, $0.group))
    },
    Field("targeted", .optional(.message), "How many are to be reached, at the least.") {
      .optional($0.targeted)
    },
    Field("targeted_low", .optional(.amount), "The same as a number.", hxl: "#targeted") {
      .optional($0.targetedLow)
    },
    Field("reached", .optional(.message), "How many were reached, at the least.") { .optional($0.reached) },
    Field("reached_low", .optional(.amount), "The same as a number.", hxl: "#reached") {
      .optional($0.reachedLow)
    },
    Field("numbers", .whole, "How many numbers the largest was taken from.") { .whole($0.numbers) },
    Field(part: "need", "Those in need whom it is held against.", \.need),
    Field("text", .message, "All of it in words.") { .message($0.message) },
  ]
}

extension Report.Need: Reported {
  package static let typeName = "need"
  package static let fields: [Field<Report.Need>] = [
    Field("figure", .text, "Id of the figure of those in need.") { .text($0.figure) },
    Field("value", .message, "How many are in need.") { .message($0.value) },
    Field("label", .code(Label.self), "How sure that is.") { .code($0.label.code) },
    Field("as_of", .date, "What date it is about.") { .date($0.asOf) },
    Field("said_by", .optional(.message), "Who gives it; null where several give different ones.") {
      .optional($0.saidBy)
    },
    Field("covered", .optional(.amount), "How much of it is reached at the least.", unit: "percent") {
      .optional($0.covered)
    },
    Field("text", .message, "The need and how much of it is reached, in words.") { .message($0.message) },
  ]
}
