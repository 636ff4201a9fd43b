import SitrepModel

extension DayEvidence {
  private static let mostInToll = 3

  /// The figures of people that a second line tells, after the one that leads: the dead, the missing and the injured,
  /// even where the profile names other key figures, then those in need in the profile's order.
  func tollFigures(_ report: Report, after first: Report.Figure) -> [Report.Figure] {
    let byWeight = LeadingFigures(knowledge).figures(among: figures, atMost: Headline.atMost)
    let leading = Set(byWeight.map(figureID))
    func isTold(_ figure: Report.Figure) -> Bool {
      figure.unit == UnitID.persons && figure.group == "all" && !figure.stale
        && (figure.low != nil || figure.high != nil)
    }
    let impact = report.figures.filter { $0.role == .impact && leading.contains($0.id) && isTold($0) }
    // Where nobody was harmed that we know of, the first key figure says enough.
    guard first.role == .impact || !impact.isEmpty else { return [] }
    let caseload = report.figures.filter { $0.headline && $0.role == .caseload && isTold($0) }
    var indicators: Set<String> = [first.indicator]
    return (impact + caseload).filter { indicators.insert($0.indicator).inserted }
      .prefix(Self.mostInToll).map { $0 }
  }

  /// One line for all of them, each with its own label and date.
  /// - Parameter place: where the line before it is about, which need not be named again.
  func tollLine(of figures: [Report.Figure], at place: String?) -> Report.Line? {
    guard !figures.isEmpty else { return nil }
    let told = figures.map { figure in
      let change = figure.change.flatMap { $0.kind == .increased || $0.kind == .decreased ? $0.message : nil }
      return Message.highlightTollFigure(
        counted: .optional(figure.counted), name: .message(figure.name), value: .message(figure.value),
        place: figure.place == place ? .none : .local(figure.placeName), change: .optional(change),
        label: .code(figure.label.code), asOf: .date(figure.asOf))
    }
    let codes = CaveatSet(figures.flatMap(\.marks))
    return Report.Line(
      kind: .figure, subject: figures[0].id,
      message: .highlightToll(figures: .messages(told)),
      marks: codes.marks, records: figures.flatMap(\.records))
  }
}
