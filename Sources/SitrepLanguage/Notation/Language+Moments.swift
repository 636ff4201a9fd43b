package import SitrepModel

extension Language {
  /// The time of day with its zone: `23:59 America/Santiago (UTC−3)`.
  package func moment(_ moment: ZonedMoment) -> String { self.moment(moment, zone: moment.zone) }

  private func moment(_ moment: ZonedMoment, zone: String) -> String {
    let offset = offset(moment.offset)
    return format(
      "moment.zoned",
      [
        ("time", .text(clock(moment.second))), ("zone", .text(zone)),
        ("offset", zone == offset ? .none : .text(offset)),
      ])
  }

  /// The day and the time of day: `1 December 2025, 23:59 America/Santiago (UTC−3)`; short, by the clocks of the places
  /// that have a name, `1 Dec, 23:59 Chile (21:59 Peru)`, else `1 Dec, 23:59 UTC−3`.
  package func dayAndMoment(_ moment: ZonedMoment, _ style: DateStyle = .long) -> String {
    switch style {
    case .iso: moment.description
    case .short:
      dayAndTime(
        moment.day, style,
        time: moment.clocks.isEmpty ? self.moment(moment, zone: offset(moment.offset)) : clocks(moment))
    default: dayAndTime(moment.day, style, time: self.moment(moment))
    }
  }

  private func dayAndTime(_ day: Day, _ style: DateStyle, time: String) -> String {
    format(
      "date.time", [("date", .text(self.day(day, style))), ("time", .text(time)), ("zone", .text("own"))])
  }

  /// `23:59 Chile (21:59 Peru)`: places whose clocks show the same are named together, and where it is another day, the
  /// day is said.
  private func clocks(_ moment: ZonedMoment) -> String {
    var others: [Int] = []
    for clock in moment.clocks where clock.offset != moment.offset && !others.contains(clock.offset) {
      others.append(clock.offset)
    }
    func time(_ offset: Int, beside others: [String] = []) -> String {
      let places = moment.clocks.filter { $0.offset == offset }.map { text($0.place) }
      let local = moment.instant.local(offset: offset)
      let time = format(
        "moment.clocks",
        [
          ("time", .text(clock(local.second))),
          ("places", .text(places.isEmpty ? self.offset(offset) : list(places))),
          ("others", others.isEmpty ? .none : .text(list(others))),
        ])
      return local.day == moment.day ? time : dayAndTime(local.day, .short, time: time)
    }
    return time(moment.offset, beside: others.map { time($0) })
  }

  /// Hours and minutes of a second of the day: `23:59`, `23 h 59`.
  func clock(_ second: Int) -> String {
    let (hour, minute) = (padded(second / 3600, to: 2), padded(second / 60 % 60, to: 2))
    return format(
      "moment.clock",
      [("hour", .text(rules.withOwnDigits(hour))), ("minute", .text(rules.withOwnDigits(minute)))])
  }

  /// `UTC−3`, `UTC+5:30`, `UTC`.
  private func offset(_ seconds: Int) -> String {
    let minutes = Int(seconds.magnitude / 60)
    guard minutes > 0 else { return "UTC" }
    let rest = minutes % 60 == 0 ? "" : ":" + padded(minutes % 60, to: 2)
    return "UTC" + (seconds < 0 ? "\u{2212}" : "+") + rules.withOwnDigits("\(minutes / 60)" + rest)
  }
}
