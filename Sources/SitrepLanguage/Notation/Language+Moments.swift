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

  /// The day and the time of day: `1 December 2025, 23:59 America/Santiago (UTC−3)`; short, `1 Dec, 23:59 UTC−3`.
  package func dayAndMoment(_ moment: ZonedMoment, _ style: DateStyle = .long) -> String {
    if style == .iso { return moment.description }
    let time = self.moment(moment, zone: style == .short ? offset(moment.offset) : moment.zone)
    return format(
      "date.time",
      [("date", .text(day(moment.day, style))), ("time", .text(time)), ("zone", .text("own"))])
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
