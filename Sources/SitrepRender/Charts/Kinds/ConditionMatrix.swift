import SitrepLanguage
import SitrepModel

/// Sectors by places: the worst severity known and how old the newest word of it is.
///
/// A sector that is watched and of which nothing is known has a row too: that is news.
struct ConditionMatrix {
  let sectors: [Report.SectorStatus]
  let language: Language

  private let places: [Place]
  private static let rowLabelWidth = 112.0
  private static let rowHeight = 42.0
  private let columnWidth: Double

  private struct Place: Hashable {
    let id: String
    let name: String
  }

  /// nil where no sector is watched and no condition known.
  init?(_ sectors: [Report.SectorStatus], _ language: Language) {
    guard !sectors.isEmpty else { return nil }
    self.sectors = sectors
    self.language = language
    var seen: Set<String> = []
    var places: [Place] = []
    for group in sectors.flatMap(\.needs) where seen.insert(group.place ?? "").inserted {
      let name = group.placeName.map(language.text) ?? language.text("chart.matrix.no-place")
      places.append(Place(id: group.place ?? "", name: name))
    }
    self.places = places
    // At least wide enough for the words of a cell; a matrix of many places grows to the side.
    let words = sectors.flatMap(\.needs).flatMap { Self.words(of: $0, language) }
    let widest = words.map { TextMeasure.width(of: $0, size: TextSize.small) }.max() ?? 0
    columnWidth = max(
      80, widest + 8, (Drawing.pageWidth - Self.rowLabelWidth) / Double(max(1, places.count)))
  }

  func chart(id: String) -> Chart {
    let headLines = places.map {
      TextMeasure.lines(of: $0.name, into: columnWidth - 8, size: TextSize.small, limit: 5)
    }
    let headHeight = 12 + 14 * Double(headLines.map(\.count).max() ?? 0)
    var drawing = Drawing(
      width: max(Drawing.pageWidth, Self.rowLabelWidth + columnWidth * Double(places.count)),
      height: headHeight + Self.rowHeight * Double(sectors.count), in: language)
    for (column, lines) in headLines.enumerated() {
      let middle = Self.rowLabelWidth + columnWidth * (Double(column) + 0.5)
      for (index, line) in lines.enumerated() {
        let y = headHeight - 6 - 14 * Double(lines.count - 1 - index)
        drawing.text(line, at: Point(middle, y), size: TextSize.small, anchor: .middle, isBold: true)
      }
    }
    for (row, sector) in sectors.enumerated() {
      draw(sector, top: headHeight + Self.rowHeight * Double(row), &drawing)
    }
    return Chart(
      id: id, title: language.text("chart.matrix.title"), description: description, drawing: drawing)
  }

  private var description: String {
    let silent = sectors.filter(\.needs.isEmpty)
    return language.text(
      Message.chartMatrixDescription(
        known: .whole(sectors.count - silent.count), places: .whole(places.count),
        silent: .list(ValueList(silent.map { .code($0.sector.code) }))))
  }

  /// A sector's name in three lines, or where they have no room for all of it, its short one.
  private func nameLines(of sector: Sector) -> [String] {
    func lines(_ name: String, limit: Int) -> [String] {
      TextMeasure.lines(of: name, into: Self.rowLabelWidth - 8, size: TextSize.small, limit: limit)
    }
    let name = language.word(sector.code)
    return lines(lines(name, limit: 4).count > 3 ? language.shortWord(.code(sector.code)) : name, limit: 3)
  }

  private func draw(_ sector: Report.SectorStatus, top: Double, _ drawing: inout Drawing) {
    let lines = nameLines(of: sector.sector)
    for (index, line) in lines.enumerated() {
      let y = top + Self.rowHeight / 2 + 4 + 13.5 * (Double(index) - Double(lines.count - 1) / 2)
      drawing.text(line, at: Point(4, y), size: TextSize.small)
    }
    let groups = Dictionary(
      sector.needs.map { ($0.place ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    let isSilent = sector.needs.isEmpty
    for (column, place) in places.enumerated() {
      let frame = Frame(
        Self.rowLabelWidth + columnWidth * Double(column) + 2, top + 2, columnWidth - 4, Self.rowHeight - 4)
      if let group = groups[place.id] {
        draw(group, in: frame, &drawing)
      } else if !isSilent {
        drawing.rectangle(frame, stroke: .grid)
        drawing.text(
          language.text("value.none"), at: Point(frame.x + frame.width / 2, frame.y + 23), .soft,
          anchor: .middle)
      }
    }
    if isSilent {
      let frame = Frame(
        Self.rowLabelWidth + 2, top + 2, drawing.width - Self.rowLabelWidth - 4, Self.rowHeight - 4)
      drawing.rectangle(frame, stroke: .axis, dashes: "4 3")
      drawing.text(
        language.text("chart.matrix.nothing-known"), at: Point(frame.x + frame.width / 2, frame.y + 23),
        .soft, anchor: .middle)
    }
  }

  private func draw(_ group: Report.ConditionGroup, in frame: Frame, _ drawing: inout Drawing) {
    let middle = frame.x + frame.width / 2
    let ink: Ink
    if let severity = group.severity {
      drawing.rectangle(frame, fill: Ink.severity(severity), radius: 3)
      ink = severity >= 5 ? .onSevere : .onSeverity
    } else {
      drawing.rectangle(frame, fill: .band, stroke: .axis, radius: 3)
      ink = .text
    }
    for (index, line) in Self.words(of: group, language).enumerated() {
      drawing.text(
        line, at: Point(middle, frame.y + 16 + 15 * Double(index)), size: TextSize.small, ink,
        anchor: .middle, isBold: index == 0)
    }
  }

  /// How bad it is, and how old the newest word of it.
  private static func words(of group: Report.ConditionGroup, _ language: Language) -> [String] {
    [
      group.severity.map { language.text(.chartMatrixSeverity(severity: .whole($0))) }
        ?? language.text("chart.matrix.not-assessed"),
      language.text(.chartMatrixAge(days: .whole(group.ageDays))),
    ]
  }
}
