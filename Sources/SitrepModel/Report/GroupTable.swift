extension Report {
  /// One figure by sex and age: what is said of each, and what is not. Nothing in it is completed.
  package struct GroupTable: Hashable, Sendable {
    package var indicator: String
    package var indicatorName: LocalText
    package var measure: Measure
    package var unit: String
    package var place: String
    package var placeName: LocalText
    /// What is counted, of all.
    package var name: Message
    /// The figure of all; empty where nobody gives it.
    package var whole: FigureCell
    package var bands: [GroupBand]
    /// Groups that are made by something else: pregnant women, people with disabilities.
    package var others: [GroupLine]
    /// What is not said, a sentence each.
    package var missing: [Message]
    package var marks: [CaveatMark]
    /// What its cells' words say of its caveats.
    package var said: CaveatSet

    package init(
      _ figure: Figure, name: Message, whole: Figure?, bands: [GroupBand], others: [GroupLine],
      missing: [Message], figures: [Figure]
    ) {
      (indicator, indicatorName) = (figure.indicator, figure.indicatorName)
      (measure, unit) = (figure.measure, figure.unit)
      (place, placeName) = (figure.place, figure.placeName)
      self.name = name
      self.whole = whole.map(FigureCell.init) ?? .empty
      self.bands = bands
      self.others = others
      self.missing = missing
      (marks, said) = figures.marksInARow
    }

    package var id: String { "\(indicator)/\(measure.rawValue)/\(unit)/groups/\(place)" }
  }

  /// A row of such a table: the people of some ages, by sex.
  package struct GroupBand: Hashable, Sendable {
    package var ages: Message
    package var female: FigureCell
    package var male: FigureCell
    /// Of whom the sex is not told: all of these ages, whichever it is.
    package var anySex: FigureCell

    package init(ages: Message, female: FigureCell, male: FigureCell, anySex: FigureCell) {
      self.ages = ages
      self.female = female
      self.male = male
      self.anySex = anySex
    }
  }

  /// A group by its own name, and its figure.
  package struct GroupLine: Hashable, Sendable {
    package var group: String
    package var cell: FigureCell

    package init(group: String, cell: FigureCell) {
      self.group = group
      self.cell = cell
    }
  }
}

extension Report.GroupTable: Marked {
  package static let typeName = "group_table"
  package var subject: String { id }
  package static let fields: [Field<Report.GroupTable>] =
    [
      Field("id", .text, "indicator/measure/unit/groups/place") { .text($0.id) },
      Field("indicator", .text, "Id of what is counted.") { .text($0.indicator) },
      Field("indicator_name", .localText, "What is counted.") { .local($0.indicatorName) },
      Field("name", .message, "What is counted, with what kind of number it is.") { .message($0.name) },
      Field("measure", .code(Measure.self), "Stock, flow, cumulative, peak or change.") {
        .code($0.measure.code)
      },
      Field("unit", .openCode(vocabulary: OpenVocabulary.unit), "What one is.") {
        .code(Code(OpenVocabulary.unit, $0.unit))
      },
      Field("place", .text, "Id of the place.") { .text($0.place) },
      Field("place_name", .localText, "Name of the place.") { .local($0.placeName) },
      Field(part: "whole", "The figure of all; empty where nobody gives it.", \.whole),
      Field(parts: "bands", "People by ages, and by sex within them.", \.bands),
      Field(parts: "other_groups", "Groups made by something else.", \.others),
      Field("missing", .list(.message), "What is not said.") { .messages($0.missing) },
    ] + caveatFields
}

extension Report.GroupBand: Reported {
  package static let typeName = "group_band"
  package static let fields: [Field<Report.GroupBand>] = [
    Field("ages", .message, "Which ages.") { .message($0.ages) },
    Field(part: "female", "Women and girls of these ages.", \.female),
    Field(part: "male", "Men and boys of these ages.", \.male),
    Field(part: "any_sex", "All of these ages, of whichever sex.", \.anySex),
  ]
}

extension Report.GroupLine: Reported {
  package static let typeName = "group_line"
  package static let fields: [Field<Report.GroupLine>] = [
    Field("group", .openCode(vocabulary: OpenVocabulary.group), "Who is counted.") {
      .code(Code(OpenVocabulary.group, $0.group))
    },
    Field(part: "cell", "The figure.", \.cell),
  ]
}
