import SitrepEvidence
import SitrepModel
import SitrepTables
import SitrepTemplates
import SitrepTestSupport
import Testing

@testable import SitrepKit

/// The examples of `sitrep new --kind`.
@Suite struct KindsOfOperationTests {
  @Test(
    "a new operation of each kind reports what its reader asks first",
    arguments: [
      ("border", "stranded"), ("displacement", "displaced"), ("flood", "dead"), ("cyclone", "dead"),
      ("earthquake", "dead"), ("outbreak", "cases-confirmed"), ("drought", "ipc-3-plus"),
    ])
  func everyKindReportsWell(_ kind: String, leading: String) throws {
    let first = try #require(Day(iso: "2026-01-10"))
    let starter = try OperationStarter(
      operation: "op", kind: kind, firstReport: first, templates: .builtIn)
    #expect(starter.files.allSatisfy { $0.name == "operation.yaml" || $0.name.hasSuffix(".csv") })
    #expect(starter.files.allSatisfy { !$0.text.contains("{") })
    let tables = TableFiles(starter.files.map { ($0.name, Array($0.text.utf8)) })
    let folder = try OperationFolder(tables, at: kind, templates: .builtIn)
    #expect(folder.problems.map(\.description) == [])
    let operation = try folder.operation()
    let report = try ReportMaker(operation, templates: .builtIn).report(at: Viewpoint(day: first))
    let leaders = report.figures.filter(\.headline)
    #expect(leaders.map(\.id) == operation.profile.keyFigures)
    #expect(leaders.first?.indicator == leading)
    #expect(!report.gaps.contains { $0.kind == .noHeadline || $0.kind == .expiredFigure })
    // Nothing is shown by its code.
    for figure in report.figures {
      #expect(figure.indicatorName.text(in: "en") != nil, "\(figure.indicator)")
    }
    // In the language that it is written in, nothing is told in another.
    #expect(!report.shown(in: "en").caveats.contains { $0.code == .notInThisLanguage })
  }

  @Test func everyKindHasAnExampleAndAnotherIsAWrongRequest() throws {
    #expect(
      try OperationStarter.kinds(in: .builtIn) == [
        "border", "cyclone", "displacement", "drought", "earthquake", "flood", "outbreak",
      ])
    let error = #expect(throws: SitrepError.self) {
      try OperationFolder.checked(kind: "cyclon", language: nil, in: .builtIn)
    }
    #expect(
      error?.description
        == "error: unknown kind \"cyclon\": expected border, cyclone, displacement, drought, earthquake, flood, "
        + "outbreak (did you mean \"cyclone\"?)")
  }
}
