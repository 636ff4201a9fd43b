import SitrepModel

/// The days of the reports a request asks for, checked against the operation's calendar.
struct RequestedDays: Equatable {
  /// In order.
  let days: [Day]
  let knownBy: Day?

  /// A single day may be any from the first report on; a series holds the days on which a report is due.
  init(_ request: ReportRequest, profile: OperationProfile) throws(SitrepError) {
    days = try Self.days(request, profile: profile)
    knownBy = try request.asKnown.map { text throws(SitrepError) in try day(text, as: .asKnown) }
    if let knownBy, let last = days.last, knownBy < last {
      throw .request(.knownBeforeItsDay(day: last, knownBy: knownBy))
    }
  }

  private static func days(
    _ request: ReportRequest, profile: OperationProfile
  ) throws(SitrepError) -> [Day] {
    if let date = request.date {
      guard request.from == nil, request.to == nil else { throw .request(.dateAndRange) }
      let day = try day(date, as: .date)
      guard day >= profile.firstReport else {
        throw .request(.beforeFirstReport(day, first: profile.firstReport))
      }
      return [day]
    }
    guard request.from != nil || request.to != nil else { throw .request(.noDate) }
    guard let fromText = request.from else { throw .request(.halfARange(missing: .from)) }
    guard let toText = request.to else { throw .request(.halfARange(missing: .to)) }
    let from = try day(fromText, as: .from)
    let to = try day(toText, as: .to)
    guard from <= to else { throw .request(.rangeReversed(from: from, to: to)) }
    guard from >= profile.firstReport else {
      throw .request(.beforeFirstReport(from, first: profile.firstReport))
    }
    let cadence = max(1, profile.cadenceDays)
    let sinceLast = (from - profile.firstReport) % cadence
    let first = sinceLast == 0 ? from : from + (cadence - sinceLast)
    guard first <= to else { throw .request(.noReportDue(from: from, to: to, next: first)) }
    return stride(from: 0, through: to - first, by: cadence).map { first + $0 }
  }
}

/// A day that the user wrote.
/// - Parameter parameter: where it was written, for the message.
func day(_ text: String, as parameter: RequestFault.Parameter) throws(SitrepError) -> Day {
  guard let day = Day(iso: text) else { throw .request(.notADate(text, as: parameter)) }
  return day
}
