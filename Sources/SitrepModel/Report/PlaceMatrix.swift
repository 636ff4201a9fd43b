extension Report {
  /// The figures that lead, by place: a row a place, those that lie in another below it, a column an indicator.
  package struct PlaceMatrix: Hashable, Sendable {
    package var columns: [MatrixColumn]
    package var rows: [MatrixRow]
    /// How many sites the rows leave out, where there are too many to be read at a glance.
    package var sitesLeftOut = 0

    package init(columns: [MatrixColumn], rows: [MatrixRow]) {
      self.columns = columns
      self.rows = rows
    }

    /// The same in parts of few columns, for a narrow page, each with the places that have something in it.
    package func bands(of width: Int) -> [PlaceMatrix] {
      stride(from: 0, to: columns.count, by: width).map { start in
        let range = start..<min(start + width, columns.count)
        let rows = rows.compactMap { row -> MatrixRow? in
          var part = row
          part.cells = Array(row.cells[range])
          return part.cells.contains { $0.figure != nil } || row.isHeading ? part : nil
        }
        return PlaceMatrix(columns: Array(columns[range]), rows: rows)
      }
    }

    /// How many columns stand beside the places on a page of 80 characters.
    package static let narrow = 4
  }

  /// What a column of the matrix counts.
  package struct MatrixColumn: Hashable, Sendable {
    package var indicator: String
    package var measure: Measure
    package var unit: String
    package var name: Message

    package init(indicator: String, measure: Measure, unit: String, name: Message) {
      self.indicator = indicator
      self.measure = measure
      self.unit = unit
      self.name = name
    }
  }

  /// A place of the matrix with a cell for each column.
  package struct MatrixRow: Hashable, Sendable {
    package var place: String
    package var placeName: LocalText
    package var type: PlaceType
    package var pcode: String?
    /// The country it lies in; nil for what lies in several or in none.
    package var country: String?
    /// How many rows above it hold the places that it lies in.
    package var level: Int
    package var cells: [FigureCell]
    package var marks: [CaveatMark]
    /// What its cells' words say of its caveats.
    package var said: CaveatSet

    /// Whether it only tells in which country the rows below it lie.
    package var isHeading: Bool { cells.allSatisfy { $0.figure == nil } }

    /// A point for each level, which a page has room for: places in a chain of thousands would fill it with points.
    package var indent: String { String(repeating: "· ", count: min(level, 8)) }

    package init(
      place: String, placeName: LocalText, type: PlaceType, pcode: String?, country: String?, level: Int,
      figures: [Figure?]
    ) {
      self.place = place
      self.placeName = placeName
      self.type = type
      self.pcode = pcode
      self.country = country
      self.level = level
      cells = figures.map { $0.map(FigureCell.init) ?? .empty }
      (marks, said) = figures.compactMap(\.self).marksInARow
    }
  }
}

extension [Report.Figure] {
  /// The caveats of figures that stand in one row, and those of them that each of its cells says for itself.
  package var marksInARow: (marks: [Report.CaveatMark], said: CaveatSet) {
    var (all, unsaid): (CaveatSet, CaveatSet) = ([], [])
    for figure in self {
      all.formUnion(CaveatSet(figure.marks))
      unsaid.formUnion(Report.FigureCell.unsaid(of: figure))
    }
    var said = all
    said.subtract(unsaid)
    return (all.marks, said)
  }
}

extension Report.PlaceMatrix: Reported {
  package static let typeName = "place_matrix"
  package static let fields: [Field<Report.PlaceMatrix>] = [
    Field(parts: "columns", "What is counted, in the order of the columns.", \.columns),
    Field(parts: "rows", "The places, each below those that it lies in.", \.rows),
    Field("sites_left_out", .whole, "How many sites stand only among the figures.") {
      .whole($0.sitesLeftOut)
    },
  ]
}

extension Report.MatrixColumn: Reported {
  package static let typeName = "matrix_column"
  package static let fields: [Field<Report.MatrixColumn>] = [
    Field("indicator", .text, "Id of what is counted.") { .text($0.indicator) },
    Field("measure", .code(Measure.self), "Stock, flow, cumulative, peak or change.") {
      .code($0.measure.code)
    },
    Field("unit", .openCode(vocabulary: OpenVocabulary.unit), "What one is.") {
      .code(Code(OpenVocabulary.unit, $0.unit))
    },
    Field("name", .message, "What is counted, for the head of the column.") { .message($0.name) },
  ]
}

extension Report.MatrixRow: Marked {
  package static let typeName = "matrix_row"
  package var subject: String { "places/\(place)" }
  package static let fields: [Field<Report.MatrixRow>] =
    [
      Field("place", .text, "Id of the place.", hxl: "#loc+code") { .text($0.place) },
      Field("place_name", .localText, "Name of the place.", hxl: "#loc+name") { .local($0.placeName) },
      Field("type", .code(PlaceType.self), "What kind of place it is.", hxl: "#loc+type") {
        .code($0.type.code)
      },
      Field("pcode", .optional(.text), "Its P-code.", hxl: "#loc+code+v_pcode") { .optional($0.pcode) },
      Field("country", .optional(.text), "Id of its country; null where it lies in several or none.") {
        .optional($0.country)
      },
      Field("level", .whole, "How many rows above it hold places that it lies in.") { .whole($0.level) },
      Field("indent", .text, "A point for each of them, at most eight, to set it off by.") {
        .text($0.indent)
      },
      Field(parts: "cells", "Its figures, in the order of the columns.", \.cells),
    ] + caveatFields
}
