package import SitrepModel

extension Language {
  package func day(_ day: Day, _ style: DateStyle = .long) -> String {
    date(DateSpan(day), style)
  }

  /// A date in words, with the month named, with all the imprecision it was given with.
  package func date(_ span: DateSpan, _ style: DateStyle = .long) -> String {
    if style == .iso { return span.description }
    let isAbout = !span.marks.isDisjoint(with: [.approximate, .endApproximate])
    let isUncertain = !span.marks.isDisjoint(with: [.uncertain, .endUncertain])
    let isPhrase = style == .when && !isAbout
    var text =
      span.marks.contains(.interval)
      ? interval(span, style, isPhrase: isPhrase) : single(span, style, isPhrase: isPhrase)
    if isAbout && !span.isOpenStart && !span.isOpenEnd {
      text = format("date.about", [("kind", .text(kind(of: span))), ("date", .text(text))])
    }
    return isUncertain ? format("date.uncertain", [("date", .text(text))]) : text
  }

  /// The name of a month, 1 to 12.
  package func month(_ month: Int, short: Bool = false) -> String {
    text(short ? "month.short.\(month)" : "month.\(month)")
  }

  // MARK: Single dates

  private func single(_ span: DateSpan, _ style: DateStyle, isPhrase: Bool) -> String {
    let text = point(
      span.earliest, precision: span.precision, second: span.startSecond, utc: span.marks.contains(.utc),
      style)
    guard isPhrase else { return text }
    return format("date.when", [("kind", .text(kind(of: span.precision))), ("date", .text(text))])
  }

  /// A day, week, month, year, decade or century, as its precision says.
  private func point(
    _ day: Day, precision: DateSpan.Precision, second: Int32, utc: Bool, _ style: DateStyle
  ) -> String {
    let (year, month, number) = day.components
    switch precision {
    case .day:
      return format(
        "date.\(style.key).day",
        [("day", .whole(number)), ("month", name(month, style)), ("year", self.year(year, style))])
    case .week:
      let monday = day - (day.weekday - 1)
      var days = DateSpan(earliest: monday, latest: monday + 6)
      days.marks = .interval
      return format(
        "date.week",
        [("week", .whole(day.week.number)), ("days", .text(interval(days, style, isPhrase: false)))])
    case .month:
      return format(
        "date.\(style.key).month", [("month", name(month, style)), ("year", .text(digits(year)))])
    case .year: return digits(year)
    case .decade: return format("date.decade", [("year", .text(digits(year / 10 * 10)))])
    case .century:
      return format(
        "date.century",
        [("from", .text(digits(year / 100 * 100))), ("to", .text(digits(year / 100 * 100 + 99)))])
    case .time:
      let day = point(day, precision: .day, second: -1, utc: false, style)
      return format(
        "date.time",
        [("date", .text(day)), ("time", .text(clock(Int(second)))), ("zone", .text(utc ? "utc" : "own"))])
    }
  }

  // MARK: Intervals

  private func interval(_ span: DateSpan, _ style: DateStyle, isPhrase: Bool) -> String {
    let utc = span.marks.contains(.utc)
    // "21 Dec – 31 Mar 2026" would leave in doubt whose December it is.
    let isOfTwoYears = span.earliest.components.year != span.latest.components.year
    let language = isOfTwoYears && !span.isOpenStart && !span.isOpenEnd ? tellingEveryYear : self
    let start = language.point(
      span.earliest, precision: span.precision, second: span.startSecond, utc: utc, style)
    let end = language.point(
      span.latest, precision: span.endPrecision, second: span.endSecond, utc: utc, style)
    switch (span.isOpenStart, span.isOpenEnd) {
    case (true, true): return text("date.unknown")
    case (true, false):
      return open("date.until", date: end, of: span, precision: span.endPrecision, unknown: .unknownStart)
    case (false, true):
      return open("date.since", date: start, of: span, precision: span.precision, unknown: .unknownEnd)
    case (false, false): break
    }
    if let text = together(span, style, isPhrase: isPhrase) { return text }
    let isYears = span.precision == .year && span.endPrecision == .year
    return format(
      isPhrase ? "date.between" : isYears ? "date.years" : "date.span",
      [
        ("start", .text(start)), ("start_kind", .text(kind(of: span.precision))),
        ("end", .text(end)), ("end_kind", .text(kind(of: span.endPrecision))),
      ])
  }

  private func open(
    _ key: String, date: String, of span: DateSpan, precision: DateSpan.Precision,
    unknown: DateSpan.Marks
  ) -> String {
    let isAbout = !span.marks.isDisjoint(with: [.approximate, .endApproximate])
    return format(
      key,
      [
        ("date", .text(date)), ("kind", .text(kind(of: precision))),
        ("about", .text(isAbout ? "about" : "exact")),
        ("other_end", .text(span.marks.contains(unknown) ? "unknown" : "open")),
      ])
  }

  /// `21–30 November 2025`, `September–November 2025`: what both ends share is said once.
  private func together(_ span: DateSpan, _ style: DateStyle, isPhrase: Bool) -> String? {
    let (from, to) = (span.earliest.components, span.latest.components)
    guard span.precision == span.endPrecision, from.year == to.year else { return nil }
    let form: String
    switch span.precision {
    case .day where from.month == to.month: form = from.day == to.day ? "day" : "days"
    case .day: form = "months"
    case .month where from.month != to.month: form = "month-range"
    default: return nil
    }
    return format(
      isPhrase && form != "day" ? "date.when.\(form)" : "date.\(style.key).\(form)",
      [
        ("day", .whole(from.day)), ("month", name(from.month, style)), ("end_day", .whole(to.day)),
        ("end_month", name(to.month, style)),
        ("year", form == "month-range" ? .text(digits(to.year)) : self.year(to.year, style)),
      ])
  }

  // MARK: Parts

  private func name(_ month: Int, _ style: DateStyle) -> Value {
    .text(self.month(month, short: style == .short))
  }

  /// None where the style leaves out the report's own year.
  private func year(_ year: Int, _ style: DateStyle) -> Value {
    style == .short && year == reportYear ? .none : .text(digits(year))
  }

  /// A year: no sign sets off its thousands.
  private func digits(_ year: Int) -> String { rules.withOwnDigits(String(year)) }

  private func kind(of span: DateSpan) -> String {
    span.marks.contains(.interval) ? "interval" : kind(of: span.precision)
  }

  /// What texts select on: a day takes another preposition than a month.
  private func kind(of precision: DateSpan.Precision) -> String {
    switch precision {
    case .day, .time: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    case .decade: "decade"
    case .century: "century"
    }
  }
}
