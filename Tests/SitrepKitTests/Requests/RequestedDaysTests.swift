import SitrepModel
import Testing

@testable import SitrepKit

@Suite("The days a request asks for")
struct RequestedDaysTests {
  static func profile(cadence: Int) -> OperationProfile {
    var profile = OperationProfile()
    profile.firstReport = Day(iso: "2025-11-28") ?? Day(number: 0)
    profile.cadenceDays = cadence
    return profile
  }

  static func days(_ request: ReportRequest, cadence: Int = 1) -> Result<[String], SitrepError> {
    Result { () throws(SitrepError) in
      try RequestedDays(request, profile: profile(cadence: cadence)).days.map(\.description)
    }
  }

  static func text(_ request: ReportRequest, cadence: Int = 1) -> String {
    switch days(request, cadence: cadence) {
    case .success(let days): days.joined(separator: " ")
    case .failure(let error): error.description
    }
  }

  @Test(
    "a day is itself, also between two due reports; a series holds the days on which one is due",
    arguments: [
      (ReportRequest(date: "2025-11-28"), 1, "2025-11-28"),
      (ReportRequest(date: "2025-12-01"), 7, "2025-12-01"),
      (ReportRequest(from: "2025-11-30", to: "2025-12-01"), 1, "2025-11-30 2025-12-01"),
      (ReportRequest(from: "2025-11-30", to: "2025-11-30"), 1, "2025-11-30"),
      (ReportRequest(from: "2025-11-28", to: "2025-12-12"), 7, "2025-11-28 2025-12-05 2025-12-12"),
      (ReportRequest(from: "2025-11-29", to: "2025-12-11"), 7, "2025-12-05"),
    ])
  func days(request: ReportRequest, cadence: Int, days: String) {
    #expect(Self.text(request, cadence: cadence) == days)
  }

  @Test(
    "a request that cannot be met says what is wrong with it and exits with 2",
    arguments: [
      (ReportRequest(), 1, "error: no date was given: date takes one, from and to a range"),
      (
        ReportRequest(date: "2025-11-27"), 1,
        "error: 2025-11-27 is before the first report of this operation, 2025-11-28 "
          + "(first_report in operation.yaml)"
      ),
      (
        ReportRequest(from: "2025-11-27", to: "2025-11-28"), 1,
        "error: 2025-11-27 is before the first report of this operation, 2025-11-28 "
          + "(first_report in operation.yaml)"
      ),
      (
        ReportRequest(date: "28/11/2025"), 1,
        "error: \"28/11/2025\" is not a date: date takes one such as 2025-11-28"
      ),
      (
        ReportRequest(date: "2025-11-31"), 1,
        "error: \"2025-11-31\" is not a date: date takes one such as 2025-11-28"
      ),
      (
        ReportRequest(date: "2025-11"), 1,
        "error: \"2025-11\" is not a date: date takes one such as 2025-11-28"
      ),
      (
        ReportRequest(date: "2025-11-28", to: "2025-11-29"), 1,
        "error: date and from … to … cannot be given together"
      ),
      (
        ReportRequest(from: "2025-11-28"), 1,
        "error: to is missing: from and to are given together"
      ),
      (
        ReportRequest(to: "2025-11-28"), 1,
        "error: from is missing: from and to are given together"
      ),
      (
        ReportRequest(from: "2025-12-02", to: "2025-12-01"), 1,
        "error: from 2025-12-02 is after to 2025-12-01"
      ),
      (
        ReportRequest(from: "2025-11-29", to: "2025-12-01"), 7,
        "error: no report is due from 2025-11-29 to 2025-12-01: the next one is due on 2025-12-05 "
          + "(cadence_days in operation.yaml)"
      ),
      (
        ReportRequest(date: "2025-12-01", asKnown: "2025-11-30"), 1,
        "error: asKnown 2025-11-30 is before the day of the report, 2025-12-01"
      ),
      (
        ReportRequest(date: "2025-12-01", asKnown: "now"), 1,
        "error: \"now\" is not a date: asKnown takes one such as 2025-11-28"
      ),
    ])
  func faults(request: ReportRequest, cadence: Int, text: String) throws {
    #expect(Self.text(request, cadence: cadence) == text)
    let error = #expect(throws: SitrepError.self) { try Self.days(request, cadence: cadence).get() }
    #expect(error?.exitCode == 2)
  }
}
