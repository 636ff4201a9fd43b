import SitrepLanguage
import SitrepModel

/// How far a measure has run: day n of N as a bar, an outline where it is not confirmed in force. The words that
/// say the same stand beside it.
struct ClockBar {
  let policy: Report.Policy
  let language: Language

  /// nil where the measure has no number of days, or does not count.
  func chart(id: String) -> Chart? {
    guard let total = policy.ofDays, total > 0, let high = policy.dayHigh else { return nil }
    let low = policy.dayLow ?? high
    let width = 240.0
    var drawing = Drawing(width: width, height: 12, in: language)
    let scale = Scale(range: 0...Double(total), start: 0, end: width)
    let ink = policy.stage.isInForce ? Ink.measure : .axis
    if policy.stage.isInForce {
      drawing.rectangle(Frame(0, 0, width, 12), fill: .measureAhead)
    } else {
      drawing.rectangle(Frame(0.5, 0.5, width - 1, 11), stroke: .axis, dashes: "3 2")
    }
    if high > low { drawing.rectangle(Frame(0, 3, scale(Double(high)), 6), fill: ink) }
    drawing.rectangle(Frame(0, 0, scale(Double(low)), 12), fill: ink)
    let message = Message.chartClockTitle(day: .range(Amount(low), Amount(high)), total: .whole(total))
    return Chart(id: id, title: language.text(message), description: "", drawing: drawing)
  }
}
