import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepTemplates
import SitrepTestSupport

@testable import SitrepRender

let today = Day(number: 20_423)

func chartLanguage(_ code: String = "en") throws -> Language {
  try Language(code, templates: .builtIn).reporting(on: today)
}

/// A point of a history, some days before today.
func point(
  _ daysAgo: Int, _ low: Amount? = nil, best: Amount? = nil, _ high: Amount? = nil,
  _ label: Label = .unverified, isNew: Bool = true
) -> Report.HistoryPoint {
  Report.HistoryPoint(
    date: today - daysAgo, low: low, best: best, high: high, words: "dozens", label: label, isNew: isNew)
}

func history(_ points: [Report.HistoryPoint]) -> Report.FigureHistory {
  Report.FigureHistory(
    figure: "stranded", indicatorName: both("People stranded", "Personas varadas"),
    placeName: LocalText(inAll: "Crossing"),
    points: points)
}

func statement(
  _ origin: LocalText?, _ low: Amount? = nil, best: Amount? = nil, _ high: Amount? = nil
) -> Report.FigureStatement {
  Report.FigureStatement(
    origin: origin, publisher: "Daily", words: "said", value: Message("value.presence"), low: low, best: best,
    high: high, asOf: DateSpan(today), record: "est-1", grade: "B2", recommended: false, reports: 1)
}

func measure(
  _ type: String, _ stage: PolicyStage, start: DateSpan? = nil, end: DateSpan? = nil, basis: EndBasis? = nil,
  days: ClosedRange<Int>? = nil, of total: Int? = nil, steps: [DateSpan] = []
) -> Report.Policy {
  var policy = Report.Policy(
    measure: type, type: type, placeName: LocalText(inAll: "Tacna"), stage: stage, stageLabel: .unverified,
    start: start,
    startOrigins: [], durationOrigins: [], end: end, endBasis: basis, background: false,
    message: Message("policy.line"), summary: both("A measure.", "Una medida."), origins: 1,
    steps: steps.map {
      Report.PolicyStepEntry(
        record: "pol", date: $0, stage: stage, source: "s", publisher: "Daily",
        summary: both("Said.", "Dicho."))
    })
  (policy.dayLow, policy.dayHigh, policy.ofDays) = (days?.lowerBound, days?.upperBound, total)
  policy.bar = PolicyBar(policy, on: today)
  return policy
}

func sector(_ sector: Sector, _ conditions: [(place: String, severity: Int?, age: Int)])
  -> Report.SectorStatus
{
  Report.SectorStatus(
    sector: sector, watched: true,
    needs: conditions.map { condition in
      Report.ConditionGroup(
        place: condition.place, placeName: LocalText(inAll: condition.place), sector: sector,
        severity: condition.severity,
        asOf: DateSpan(today - condition.age), ageDays: condition.age, items: [], records: [])
    }, responses: [], gaps: [])
}

func located(_ name: String, _ type: PlaceType, _ latitude: Double?, _ longitude: Double?)
  -> Report.PlaceEntry
{
  Report.PlaceEntry(
    id: name, name: name, type: type, parents: [], latitude: latitude, longitude: longitude)
}
