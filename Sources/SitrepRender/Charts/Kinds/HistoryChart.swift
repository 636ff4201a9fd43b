import SitrepLanguage
import SitrepModel

/// A headline figure through the last reports, each as known then.
///
/// A report that learned nothing new leaves a gap: what is carried forward is not drawn as if it were known again.
/// Words that allow a range are a bar without a point; a bar with an arrow is open to that side.
struct HistoryChart {
  let history: Report.FigureHistory
  let language: Language

  private let left: Double
  private let right = Drawing.pageWidth - 8
  private let bottom = 164.0
  private let vertical: Scale
  private let ticks: [Double]

  /// nil where no report had a number.
  init?(_ history: Report.FigureHistory, _ language: Language) {
    let edges = history.points.flatMap { [$0.low, $0.best, $0.high] }.compactMap { $0?.double }
    guard let highest = edges.max() else { return nil }
    self.history = history
    self.language = language
    // An open end needs room to be seen as open.
    let isOpen = history.points.contains { $0.low != nil && $0.high == nil }
    let (top, ticks) = Scale.ticks(to: isOpen ? highest * 1.25 : highest, count: 4)
    self.ticks = ticks
    vertical = Scale(range: 0...top, start: 164, end: 24)
    let widest = ticks.map { TextMeasure.width(of: language.number(Int($0)), size: TextSize.small) }
    left = (widest.max() ?? 0) + 12
  }

  /// - Parameter group: who is counted; nil where all are.
  func chart(id: String, group: String?) -> Chart {
    var drawing = Drawing(width: Drawing.pageWidth, height: bottom + 44, in: language)
    drawAxes(&drawing)
    drawBands(&drawing)
    for (index, point) in history.points.enumerated() { draw(point, at: x(index), &drawing) }
    drawDates(&drawing)
    drawing.legend(legend, left: left)
    return Chart(id: id, title: title(group), description: description, drawing: drawing)
  }

  // MARK: Words

  private func title(_ group: String?) -> String {
    language.text(
      Message.chartHistoryTitle(
        indicator: .local(history.indicatorName), group: .code(Code(OpenVocabulary.group, group ?? "all")),
        place: .local(history.placeName)))
  }

  private var description: String {
    let new = history.points.filter(\.isNew)
    return language.text(
      Message.chartHistoryDescription(
        count: .whole(history.points.count), from: .optional(history.points.first?.date),
        to: .optional(history.points.last?.date), new: .whole(new.count),
        words: new.last?.quoted.map(Value.quoted) ?? .none, date: .optional(new.last?.date),
        range: .range(new.last?.low, new.last?.high), label: .coded(new.last?.label)))
  }

  // MARK: Places

  private var step: Double {
    min(72, (right - left) / Double(max(1, history.points.count)))
  }

  private func x(_ index: Int) -> Double { left + step * (Double(index) + 0.5) }

  // MARK: Drawing

  private func drawAxes(_ drawing: inout Drawing) {
    for tick in ticks {
      let y = vertical(tick)
      drawing.line(from: Point(left, y), to: Point(right, y), tick == 0 ? .axis : .grid)
      drawing.text(
        language.number(Int(tick)), at: Point(left - 6, y + 4), size: TextSize.small, .soft,
        anchor: .end)
    }
  }

  /// The area between low and high through reports that follow one another and all knew something new.
  private func drawBands(_ drawing: inout Drawing) {
    let points = history.points
    var start = 0
    while start < points.count {
      var end = start
      while end < points.count, points[end].isNew, points[end].hasRange { end += 1 }
      if end - start > 1 {
        let upper = (start..<end).map { Point(x($0), vertical(points[$0].upper(vertical))) }
        let lower = (start..<end).map { Point(x($0), vertical(points[$0].lower)) }
        drawing.polygon(upper + lower.reversed(), fill: .band)
      }
      start = max(end, start + 1)
    }
  }

  private func draw(_ point: Report.HistoryPoint, at x: Double, _ drawing: inout Drawing) {
    guard point.isNew else {
      drawing.circle(Point(x, bottom + 14), radius: 1.5, fill: .axis)
      return
    }
    let label = point.label ?? .none
    drawing.mark(label, at: Point(x, bottom + 14), radius: min(5, step / 2.6))
    guard point.hasRange else { return }
    let ink = Ink.label(label)
    let (high, low) = (vertical(point.upper(vertical)), vertical(point.lower))
    drawing.line(from: Point(x, high), to: Point(x, low), ink, width: 3)
    end(at: Point(x, high), isOpen: point.high == nil && point.best == nil, up: true, ink, &drawing)
    end(at: Point(x, low), isOpen: point.low == nil && point.best == nil, up: false, ink, &drawing)
    if let best = point.best?.double { drawing.mark(label, at: Point(x, vertical(best)), radius: 5) }
    let words = point.best.map(language.number) ?? shortRange(point)
    if step >= TextMeasure.width(of: words, size: TextSize.small) + 2 {
      drawing.text(words, at: Point(x, high - 9), size: TextSize.small, anchor: .middle, isBold: true)
    }
  }

  private func shortRange(_ point: Report.HistoryPoint) -> String {
    switch (point.low, point.high) {
    case (let low?, nil): "≥ " + language.number(low)
    case (nil, let high?): "≤ " + language.number(high)
    default: language.range(point.low, point.high)
    }
  }

  private func end(at point: Point, isOpen: Bool, up: Bool, _ ink: Ink, _ drawing: inout Drawing) {
    let reach = min(5, step / 3)
    guard isOpen else {
      drawing.line(from: Point(point.x - reach, point.y), to: Point(point.x + reach, point.y), ink, width: 2)
      return
    }
    let tip = up ? -reach * 1.4 : reach * 1.4
    drawing.polygon(
      [
        Point(point.x - reach, point.y), Point(point.x + reach, point.y), Point(point.x, point.y + tip),
      ], fill: ink)
  }

  /// As many dates as have room, the last one always.
  private func drawDates(_ drawing: inout Drawing) {
    let texts = history.points.map { language.day($0.date, .short) }
    let widest = texts.map { TextMeasure.width(of: $0, size: TextSize.small) }.max() ?? 0
    let every = max(1, Int(((widest + 8) / step).rounded(.up)))
    for index in texts.indices where (texts.count - 1 - index) % every == 0 {
      // A date under the first or last report stays inside the picture.
      let half = TextMeasure.width(of: texts[index], size: TextSize.small) / 2
      let x = min(max(x(index), half), drawing.width - half)
      drawing.text(
        texts[index], at: Point(x, bottom + 36), size: TextSize.small, .soft, anchor: .middle)
    }
  }

  private var legend: [LegendItem] {
    let used = Set(history.points.filter(\.isNew).map { $0.label ?? .none })
    var items = Label.allCases.filter(used.contains).map { LegendItem.label($0, language) }
    if history.points.contains(where: { $0.isNew && $0.hasRange && $0.best == nil }) {
      items.append(
        LegendItem(words: language.text("chart.key.range")) { drawing, at in
          drawing.line(from: Point(at.x, at.y - 5), to: Point(at.x, at.y + 5), .soft, width: 3)
          for y in [at.y - 5, at.y + 5] {
            drawing.line(from: Point(at.x - 4, y), to: Point(at.x + 4, y), .soft, width: 2)
          }
        })
    }
    if history.points.contains(where: { !$0.isNew }) {
      items.append(
        LegendItem(words: language.text("chart.key.nothing-new")) {
          $0.circle($1, radius: 1.5, fill: .axis)
        })
    }
    return items
  }
}

extension Report.HistoryPoint {
  fileprivate var hasRange: Bool { low != nil || high != nil || best != nil }
  fileprivate var lower: Double { low?.double ?? best?.double ?? 0 }

  fileprivate func upper(_ scale: Scale) -> Double {
    high?.double ?? best?.double ?? scale.range.upperBound
  }
}

extension Amount {
  /// For lengths in a picture, where a thousandth more or less is not seen.
  var double: Double { Double(thousandths) / 1000 }
}
