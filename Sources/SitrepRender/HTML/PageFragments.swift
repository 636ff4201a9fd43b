import SitrepLanguage
import SitrepModel

/// What a page has beside the report's fields: charts, links from caveats to what they qualify, and what it is
/// made for.
struct PageFragments {
  let medium: PageMedium
  private var charts: ReportCharts
  private let links: CaveatLinks
  private let publishers: [String: String]
  private let present: Set<String>
  /// The id of the figure that leads the report.
  private let lead: String?

  init(_ report: Report, _ language: Language, for medium: PageMedium) {
    self.medium = medium
    var present: Set = ["medium.\(medium.rawValue)"]
    if report.events.contains(where: { !$0.ahead }) { present.insert("events.past") }
    if report.figures.contains(where: { $0.role == .context }) { present.insert("figures.context") }
    self.present = present
    lead = report.figures.first(where: \.headline)?.id
    charts = ReportCharts(report, language)
    links = CaveatLinks(report, language)
    publishers = Dictionary(
      report.sources.map { ($0.id, language.text($0.publisher)) }, uniquingKeysWith: { first, _ in first })
  }

  static let all: [TemplateFragment] =
    ReportCharts.fragments + [
      TemplateFragment(
        "links.caveat", of: Report.Caveat.self, "Links to the records and sources that the caveat applies to."
      ),
      TemplateFragment("links.publisher", of: Report.RecordEntry.self, "Who published the record's source."),
      TemplateFragment(
        "history.leads", of: Report.FigureHistory.self,
        "Only to ask: whether it is the history of the first key figure."),
      TemplateFragment(
        "history.moves", of: Report.FigureHistory.self,
        "Only to ask: whether there is a course to show: two numbers, or of the first key figure two reports."
      ),
      TemplateFragment(
        "events.past", of: Report.self, "Only to ask: whether any event is not still to come."),
      TemplateFragment("figures.context", of: Report.self, "Only to ask: whether any figure is context."),
    ]
    + PageMedium.allCases.map {
      TemplateFragment("medium.\($0.rawValue)", of: Report.self, "Only to ask: \($0.meaning)")
    }

  mutating func text(of name: String, for object: ReportedObject) -> String {
    if present.contains(name) { return name }
    let isTitle = name.hasSuffix(".title")
    if medium.linksCharts, !isTitle {
      let parts = charts.parts(ofChart: name, for: object).map(\.link)
      if parts.count > 1 { return parts.map { "<div class=\"part\">\($0)</div>" }.joined() }
      if let chart = parts.first { return chart }
    } else if let chart = charts.chart(named: isTitle ? String(name.dropLast(6)) : name, for: object) {
      return isTitle ? SVG.escaped(chart.title) : chart.inline
    }
    switch object.item {
    case let caveat as Report.Caveat: return links.html(for: caveat)
    case let record as Report.RecordEntry: return SVG.escaped(publishers[record.source] ?? record.source)
    case let history as Report.FigureHistory:
      let isLead = history.figure == lead
      return (name == "history.moves" ? history.moves(isLead: isLead) : isLead) ? name : ""
    default: return ""
    }
  }
}

extension Report.FigureHistory {
  fileprivate func moves(isLead: Bool) -> Bool {
    (isLead ? points.count : points.count { $0.isNew && ($0.low ?? $0.high) != nil }) > 1
  }
}
