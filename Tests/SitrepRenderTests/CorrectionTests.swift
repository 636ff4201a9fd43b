import Foundation
import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates
import Testing

/// A report with corrections, of which the last `since` are new, and nothing else.
private func report(corrections count: Int, since: Int) throws -> Report {
  var report = try emptyReport()
  report.header.previous = report.header.date - 1
  report.corrections = (0..<count).map { index in
    Report.Correction(
      record: "est-\(index)", isNew: index >= count - since,
      message: Message("correction.retracted", ["record": .text("est-\(index)")]))
  }
  return report
}

private func text(_ name: String, _ report: Report, _ language: String = "en") throws -> String {
  let format = try #require(ReportFormats.all.first { $0.name == name })
  let bytes = try format.render(report, in: Language(language, templates: .builtIn), from: .builtIn)
  return String(decoding: bytes, as: UTF8.self)
}

private let formats = ["txt", "md", "flash", "html"]

/// The sentences that tell of a record: in data and links its id stands elsewhere too.
private func told(_ text: String) -> Int { text.components(separatedBy: "was taken back.").count - 1 }

@Test(arguments: formats)
func aFewCorrectionsAreAllTold(_ name: String) throws {
  let text = try text(name, report(corrections: 10, since: 2))
  #expect(told(text) == 10)
  #expect(!text.contains("earlier correction"))
}

@Test(arguments: formats)
func ofManyCorrectionsTheNewOnesAreToldAndTheEarlierOnesCounted(_ name: String) throws {
  let text = try text(name, report(corrections: 4_593, since: 2))
  #expect(told(text) == 2)
  #expect(text.contains("4,591 earlier corrections are in the data."))
}

@Test(arguments: formats)
func oneEarlierCorrectionIsCountedInTheSingular(_ name: String) throws {
  #expect(try text(name, report(corrections: 11, since: 10)).contains("1 earlier correction is in the data."))
}

@Test(arguments: formats)
func manyCorrectionsOfWhichNoneIsNewAreStillCounted(_ name: String) throws {
  let text = try text(name, report(corrections: 11, since: 0))
  #expect(told(text) == 0)
  #expect(text.contains("11 earlier corrections are in the data."))
}

@Test(arguments: [
  ("es", "1 corrección anterior está en los datos.", "11 correcciones anteriores están en los datos."),
  (
    "fr", "1 correction antérieure figure dans les données.",
    "11 corrections antérieures figurent dans les données."
  ),
  ("pt", "1 correção anterior está nos dados.", "11 correções anteriores estão nos dados."),
])
func earlierCorrectionsAreCountedInEveryLanguage(_ language: String, _ one: String, _ many: String) throws {
  #expect(try text("txt", report(corrections: 11, since: 10), language).contains(one))
  #expect(try text("txt", report(corrections: 11, since: 0), language).contains(many))
}

@Test func theDataHaveEveryCorrection() throws {
  // Those that are told stand a second time, under a name of their own.
  #expect(told(try text("json", report(corrections: 20, since: 3))) == 23)
}
