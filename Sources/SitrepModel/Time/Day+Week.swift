/// Weeks by ISO 8601: from Monday to Sunday, the first of a year the one that holds its 4 January. They are the
/// epidemiological weeks of WHO; those of the Americas begin on Sunday.
extension Day {
  /// The Monday of a week; nil where the year has no such week, as most have no week 53.
  package init?(mondayOfWeek week: Int, ofYear year: Int) {
    guard (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth - (fourth.weekday - 1) + 7 * (week - 1)
    guard monday.week.year == year else { return nil }
    self = monday
  }

  /// The week it lies in, and the year of that week, which is that of its Thursday.
  package var week: (year: Int, number: Int) {
    let thursday = self + (4 - weekday)
    let year = thursday.components.year
    guard let newYear = Day(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, (thursday - newYear) / 7 + 1)
  }
}
