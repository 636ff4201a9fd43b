import SitrepLanguage
import SitrepModel

/// The charts of a report, by the names that templates know; a new one is its file and its line here.
struct ReportCharts {
  let report: Report
  let language: Language
  private let figures: [String: Report.Figure]
  private let timeline: PolicyTimelineChart?
  /// By their ids, those with nothing to draw among them.
  private var drawn: [String: Chart?] = [:]

  init(_ report: Report, _ language: Language) {
    self.report = report
    self.language = language
    figures = Dictionary(report.figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    timeline = PolicyTimelineChart(report.policies, on: report.header.date, language)
  }

  /// Each chart, and its title: `chart.map`, `chart.map.title`.
  static let fragments =
    charts
    + charts.map { TemplateFragment("\($0.name).title", ownedBy: $0.owner, "The title of that chart.") }

  private static let charts = [
    TemplateFragment(
      "chart.history", of: Report.FigureHistory.self, "What was known of the figure, report by report."),
    TemplateFragment(
      "chart.origins", of: Report.Figure.self, "What each origin says, where two or more give a number."),
    TemplateFragment(
      "chart.conflict", of: Report.Conflict.self, "What each origin says of the figure in conflict."),
    TemplateFragment("chart.timeline", of: Report.self, "The measures of authorities along the calendar."),
    TemplateFragment(
      "chart.clock", of: Report.Policy.self, "How far the measure has run, where it has a number of days."),
    TemplateFragment(
      "chart.matrix", of: Report.self, "Sectors by places: the worst severity and the age of the newest word."
    ),
    TemplateFragment(
      "chart.coverage", of: Report.Reach.self,
      "How much of a need is reached at the least, where that is known."),
    TemplateFragment("chart.map", of: Report.self, "Where the places lie that have coordinates."),
  ]

  /// nil where there is nothing to draw. Pages ask for a chart, its title and whether there is one: it is drawn once.
  mutating func chart(named name: String, for object: ReportedObject) -> Chart? {
    guard let id = id(ofChart: name, for: object) else { return nil }
    if let drawn = drawn[id] { return drawn }
    let chart = draw(name, id, of: object.item)
    drawn[id] = .some(chart)
    return chart
  }

  private func draw(_ name: String, _ id: String, of item: any Reported) -> Chart? {
    switch (name, item) {
    case ("chart.history", let history as Report.FigureHistory):
      HistoryChart(history, language)?.chart(id: id, group: figures[history.figure]?.group)
    case ("chart.origins", let figure as Report.Figure):
      OriginsChart(figure.statements, language)?.chart(id: id, title: originsTitle(figure), ink: .measure)
    case ("chart.conflict", let conflict as Report.Conflict):
      OriginsChart(conflict.statements, language)?.chart(
        id: id, title: conflictTitle(conflict), ink: .conflicting)
    case ("chart.timeline", _): timeline?.chart(id: id)
    case ("chart.clock", let policy as Report.Policy):
      ClockBar(policy: policy, language: language).chart(id: id)
    case ("chart.coverage", let reach as Report.Reach): CoverageBar(reach, language)?.chart(id: id)
    case ("chart.matrix", _): ConditionMatrix(report.sectors, language)?.chart(id: id)
    case ("chart.map", _): map?.chart(id: id)
    default: nil
    }
  }

  /// The chart as it goes onto paper: one that is long in several parts.
  mutating func parts(ofChart name: String, for object: ReportedObject) -> [Chart] {
    guard name == "chart.timeline" else { return [chart(named: name, for: object)].compactMap(\.self) }
    return (timeline?.parts ?? []).enumerated().map { $1.chart(id: "chart-timeline-\($0 + 1)") }
  }

  /// Every chart that there is something to draw for, as it goes onto paper.
  var all: [Chart] {
    var drawing = self
    var charts: [Chart?] = drawing.parts(ofChart: "chart.timeline", for: ReportedObject(report))
    charts += ["chart.matrix", "chart.map"].map { drawing.chart(named: $0, for: ReportedObject(report)) }
    charts += report.history.map { drawing.chart(named: "chart.history", for: ReportedObject($0)) }
    charts += report.figures.map { drawing.chart(named: "chart.origins", for: ReportedObject($0)) }
    charts += report.conflicts.map { drawing.chart(named: "chart.conflict", for: ReportedObject($0)) }
    charts += report.responseSummaries.flatMap(\.reaches).map {
      drawing.chart(named: "chart.coverage", for: ReportedObject($0))
    }
    charts += report.policies.map { drawing.chart(named: "chart.clock", for: ReportedObject($0)) }
    return charts.compactMap { $0 }
  }

  /// `chart-history-` and its figure; nil where no chart has that name.
  private func id(ofChart name: String, for object: ReportedObject) -> String? {
    guard Self.charts.contains(where: { $0.name == name }) else { return nil }
    let kind = "chart-\(name.dropFirst("chart.".count))"
    return subject(of: object.item).map { "\(kind)-\(anchor(of: $0))" } ?? kind
  }

  private func subject(of item: any Reported) -> String? {
    switch item {
    case let history as Report.FigureHistory: history.figure
    case let figure as Report.Figure: figure.id
    case let conflict as Report.Conflict: conflict.figure
    case let policy as Report.Policy: policy.measure
    case let reach as Report.Reach: reach.id
    default: nil
    }
  }

  private var map: LocatorMap? {
    LocatorMap(
      report.places, important: Set(report.figures.filter(\.headline).map(\.place)),
      outlines: report.outlines, figure: MapFigure(report.placeMatrix), language)
  }

  private func conflictTitle(_ conflict: Report.Conflict) -> String {
    figures[conflict.figure].map(originsTitle) ?? conflict.figure
  }

  private func originsTitle(_ figure: Report.Figure) -> String {
    language.text(
      Message.chartOriginsTitle(
        indicator: .local(figure.indicatorName), group: .code(Code(OpenVocabulary.group, figure.group)),
        place: .local(figure.placeName)))
  }
}
