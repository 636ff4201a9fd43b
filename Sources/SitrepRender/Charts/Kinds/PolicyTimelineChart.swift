import SitrepLanguage
import SitrepModel

/// The measures of authorities along the calendar, with the day of the report and the ends that were computed.
///
/// A bar is full only where the measure is or was in force; what is only announced or adopted is an outline. The days
/// still to come are lighter, and an imprecise start or end fades in two steps.
struct PolicyTimelineChart {
  let policies: [Report.Policy]
  /// Those that are drawn: all, or some of them.
  private var shown: [Report.Policy]
  private var hasKey = true
  let today: Day
  let language: Language

  private static let width = Drawing.pageWidth
  private static let labelHeight = 18.0
  private static let barHeight = 12.0
  private static let lineHeight = 15.0
  private static let rowsInAPart = 3
  private let first: Day
  private let last: Day
  private let calendar: [(Day, String)]

  /// nil where no measure has a date.
  init?(_ policies: [Report.Policy], on today: Day, _ language: Language) {
    self.policies = policies.filter { !$0.background }
    shown = self.policies
    self.today = today
    self.language = language
    var days = [today]
    for policy in self.policies {
      if let start = policy.start, !start.isOpenStart { days.append(start.earliest) }
      if let end = policy.end, !end.isOpenEnd { days.append(end.latest) }
      for step in policy.steps where !step.date.isOpenStart { days.append(step.date.earliest) }
    }
    guard !self.policies.isEmpty, let earliest = days.min(), let latest = days.max() else { return nil }
    // A measure that began long ago or ends far ahead must not press all others together: its bar leaves the
    // picture at the side, and its dates stand in its text.
    first = max(earliest, today - 120) - 3
    last = max(min(latest, today + 240), today + 7) + 3
    let horizontal = Self.scale(from: first, to: last)
    calendar = Self.calendar(from: first, to: last, language) { horizontal(Double($0.number)) }
  }

  /// The same calendar for a few measures at a time, the last with the key: a page of paper can end between two.
  var parts: [PolicyTimelineChart] {
    stride(from: 0, to: policies.count, by: Self.rowsInAPart).map { start in
      var part = self
      part.shown = Array(policies[start...].prefix(Self.rowsInAPart))
      part.hasKey = start + Self.rowsInAPart >= policies.count
      return part
    }
  }

  func chart(id: String) -> Chart {
    var drawing = Drawing(width: Self.width, height: 34, in: language)
    drawCalendar(&drawing)
    var y = 26.0
    for policy in shown {
      let (names, lines) = (names(of: policy), lines(of: policy))
      draw(policy, names: names, lines: lines, top: y, &drawing)
      y += rowHeight(names, lines)
    }
    drawing.height = y
    if hasKey { drawing.legend(legend) }
    return Chart(id: id, title: title, description: description, drawing: drawing)
  }

  // MARK: Words

  private var title: String {
    language.text(.chartTimelineTitle(date: .day(today)))
  }

  private var description: String {
    language.text(
      Message.chartTimelineDescription(
        count: .whole(shown.count),
        measures: .messages(
          shown.map { policy in
            Message.chartTimelineMeasure(
              name: .text(name(of: policy)), stage: .code(policy.stage.code),
              label: .code(policy.stageLabel.code), end: .optional(policy.end), basis: .coded(policy.endBasis)
            )
          })))
  }

  private func name(of policy: Report.Policy) -> String {
    let type = policy.type.map { language.word(Code(OpenVocabulary.policyType, $0)) } ?? policy.measure
    let place = policy.placeName.map(language.text) ?? policy.country
    return [language.capitalised(type), place].compactMap(\.self).joined(separator: " · ")
  }

  private func names(of policy: Report.Policy) -> [String] {
    TextMeasure.lines(of: name(of: policy), into: Self.width - 12, isBold: true, limit: 2)
  }

  /// The stage, how sure it is, and the clock.
  private func lines(of policy: Report.Policy) -> [String] {
    let text = language.text(
      Message.chartTimelineRow(
        stage: .code(policy.stage.code), label: .code(policy.stageLabel.code), clock: .optional(policy.clock))
    )
    return TextMeasure.lines(of: text, into: Self.width - 30, size: TextSize.small, limit: 4)
  }

  // MARK: Places

  private static func scale(from first: Day, to last: Day) -> Scale {
    Scale(range: Double(first.number)...Double(last.number), start: 6, end: width - 6)
  }

  private func x(_ day: Day) -> Double { Self.scale(from: first, to: last)(Double(day.number)) }

  private func rowHeight(_ names: [String], _ lines: [String]) -> Double {
    labelHeight(names) + Self.barHeight + Self.lineHeight * Double(lines.count) + 22
  }

  private func labelHeight(_ names: [String]) -> Double {
    Self.labelHeight + Self.lineHeight * Double(names.count - 1)
  }

  /// Days with a line of their own: months, or weeks where few weeks are shown, where their texts have room.
  private static func calendar(
    from first: Day, to last: Day, _ language: Language, _ x: (Day) -> Double
  ) -> [(Day, String)] {
    var days: [(Day, String)] = []
    if last - first > 62 {
      var month = first
      while month <= last {
        let (year, number, day) = month.components
        if day == 1 { days.append((month, number == 1 ? "\(year)" : language.month(number, short: true))) }
        month = month - (day - 1)
        month = month.adding(months: 1)
      }
    } else {
      var monday = first + (8 - first.weekday) % 7
      while monday <= last {
        days.append((monday, language.day(monday, .short)))
        monday = monday + 7
      }
    }
    var kept: [(Day, String)] = []
    var free = 0.0
    for (day, text) in days where x(day) >= free {
      let end = x(day) + 3 + TextMeasure.width(of: text, size: TextSize.small)
      guard end <= Self.width else { break }
      kept.append((day, text))
      free = end + 6
    }
    return kept
  }

  // MARK: Drawing

  private func drawCalendar(_ drawing: inout Drawing) {
    for (day, text) in calendar {
      drawing.line(from: Point(x(day), 4), to: Point(x(day), 20), .grid)
      drawing.text(text, at: Point(x(day) + 3, 14), size: TextSize.small, .soft)
    }
    // Below the words, so that none is crossed.
    drawing.line(from: Point(x(today), 18), to: Point(x(today), 26), .today, width: 2, dashes: "4 3")
  }

  private func draw(
    _ policy: Report.Policy, names: [String], lines: [String], top: Double, _ drawing: inout Drawing
  ) {
    for (index, name) in names.enumerated() {
      drawing.text(name, at: Point(6, top + 13 + Self.lineHeight * Double(index)), isBold: true)
    }
    let barTop = top + labelHeight(names) + 4
    drawLines(from: barTop - 4, to: barTop + Self.barHeight + 4, &drawing)
    drawBar(policy, top: barTop, &drawing)
    drawSteps(policy, middle: barTop + Self.barHeight / 2, &drawing)
    let textTop = barTop + Self.barHeight + Self.lineHeight + 2
    drawing.mark(policy.stageLabel, at: Point(12, textTop - 4), radius: 5)
    for (index, line) in lines.enumerated() {
      drawing.text(
        line, at: Point(22, textTop + Self.lineHeight * Double(index)), size: TextSize.small, .soft)
    }
  }

  /// The lines of the calendar and of the day of the report, beside the bar only, so that no text is crossed.
  private func drawLines(from top: Double, to bottom: Double, _ drawing: inout Drawing) {
    for (day, _) in calendar { drawing.line(from: Point(x(day), top), to: Point(x(day), bottom), .grid) }
    drawing.line(from: Point(x(today), top), to: Point(x(today), bottom), .today, width: 2, dashes: "4 3")
  }

  private func drawBar(_ policy: Report.Policy, top: Double, _ drawing: inout Drawing) {
    guard let bar = policy.bar, bar.end >= first, bar.start <= last else { return }

    func segment(_ days: ClosedRange<Day>?, fill: Ink?) {
      guard let days else { return }
      let (left, right) = (x(max(days.lowerBound, first)), x(min(days.upperBound, last) + 1))
      drawing.rectangle(
        Frame(left, top, max(2, right - left), Self.barHeight), fill: fill,
        stroke: fill == nil ? .axis : nil, width: 1.5, dashes: fill == nil ? "3 2" : nil)
    }

    // Sure days are full; days that only an imprecise start or end allows, and those to come, are light.
    segment(bar.daysInForce, fill: .measureAhead)
    segment(bar.span(of: .past), fill: .measure)
    segment(bar.daysWithoutForce, fill: nil)
    if bar.isOpen {
      guard policy.stage.isInForce else { return }
      let (right, middle) = (x(min(bar.end, last) + 1), top + Self.barHeight / 2)
      drawing.polygon(
        [Point(right, top), Point(right + 8, middle), Point(right, top + Self.barHeight)], fill: .measure)
      return
    }
    let earliestEnd = bar.end - (bar.days[.endImprecise] ?? 0)
    for day in Set([earliestEnd, bar.end]).sorted() where day <= last {
      drawing.line(
        from: Point(x(day + 1), top - 3), to: Point(x(day + 1), top + Self.barHeight + 3), .text, width: 2,
        dashes: policy.endBasis == .computed ? "3 2" : nil)
    }
  }

  /// A tick where something was said of the measure.
  private func drawSteps(_ policy: Report.Policy, middle: Double, _ drawing: inout Drawing) {
    for step in policy.steps where !step.date.isOpenStart && step.date.earliest >= first {
      drawing.circle(Point(x(step.date.earliest), middle), radius: 4, fill: .paper, stroke: .text, width: 1.5)
    }
  }

  private var legend: [LegendItem] {
    let bar = { (fill: Ink?) in
      { (drawing: inout Drawing, at: Point) in
        drawing.rectangle(
          Frame(at.x - 6, at.y - 5, 13, 10), fill: fill, stroke: fill == nil ? .axis : nil, width: 1.5,
          dashes: fill == nil ? "3 2" : nil)
      }
    }
    var items = [
      LegendItem(words: language.text("chart.key.today")) {
        $0.line(from: Point($1.x, $1.y - 7), to: Point($1.x, $1.y + 6), .today, width: 2, dashes: "4 3")
      },
      LegendItem(words: language.text("chart.key.said")) {
        $0.circle($1, radius: 4, fill: .paper, stroke: .text, width: 1.5)
      },
    ]
    let bars = policies.compactMap(\.bar)
    if bars.contains(where: { $0.daysInForce != nil }) {
      items.append(LegendItem(words: language.text("chart.key.in-force"), draw: bar(.measure)))
      items.append(LegendItem(words: language.text("chart.key.ahead"), draw: bar(.measureAhead)))
    }
    if bars.contains(where: { $0.daysWithoutForce != nil }) {
      items.append(LegendItem(words: language.text("chart.key.not-in-force"), draw: bar(nil)))
    }
    if policies.contains(where: { $0.endBasis == .computed }) {
      items.append(
        LegendItem(words: language.text("chart.key.computed-end")) {
          $0.line(from: Point($1.x, $1.y - 6), to: Point($1.x, $1.y + 6), .text, width: 2, dashes: "3 2")
        })
    }
    return items
  }
}
