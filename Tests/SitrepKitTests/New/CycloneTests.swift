import SitrepEvidence
import SitrepModel
import SitrepTemplates
import SitrepTestSupport
import Testing

@testable import SitrepKit

/// `Tests/operations/cyclone`: three districts, four days, three bulletins, a headcount that disagrees, and no word in
/// the profile on what leads.
@Suite struct CycloneTests {
  private static let folder = "\(Project.root)/Tests/operations/cyclone"

  private func report(on day: String) throws -> Report {
    let folder = try OperationFolder(at: Self.folder)
    #expect(folder.problems.map(\.description) == [])
    return try ReportMaker(try folder.operation(), templates: .builtIn)
      .report(at: Viewpoint(day: try #require(Day(iso: day))))
  }

  @Test(arguments: ["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08"])
  func whatTheCycloneDidAndThoseInNeedLeadForTheWholeRegion(_ day: String) throws {
    let leading = try report(on: day).figures.filter(\.headline)
    #expect(leading.prefix(3).map(\.indicator) == ["dead", "missing", "injured"])
    #expect(leading.allSatisfy { $0.place == "north-coast" && $0.group == "all" })
    #expect(leading.contains { $0.indicator == "displaced" })
    #expect(leading.count <= 8)
  }

  @Test func theFirstTwoLinesTellWhoDiedIsMissingAndHurt() throws {
    let lines = try report(on: "2026-10-08").highlights
    #expect(lines.first?.subject == "dead/cumulative/persons/all/north-coast")
    #expect(lines.dropFirst().first?.subject == "missing/stock/persons/all/north-coast")
  }

  @Test func aHeadcountThatDisagreesIsToldBesideTheBulletin() throws {
    let figures = try report(on: "2026-10-07").figures
    let displaced = try #require(
      figures.first { $0.id == "displaced/stock/persons/all/north-coast" })
    #expect(displaced.agreement == .conflicting)
    #expect(displaced.statements.count >= 2)
  }

  @Test func householdsStayHouseholdsWithPeopleReckonedBeside() throws {
    let figures = try report(on: "2026-10-08").figures
    let households = try #require(
      figures.first { $0.id == "displaced/stock/households/all/north-coast" })
    #expect(households.best == 3_600)
    #expect(households.people == Report.Spread(low: 15_120, high: 18_000))
    #expect(households.marks.contains { $0.code == .computed })
    let tarpaulins = try #require(try report(on: "2026-10-08").responses.first { $0.id == "res-001" })
    #expect(tarpaulins.unit == UnitID.households)
  }
}
