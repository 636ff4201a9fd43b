import SitrepModel
import Testing

@testable import SitrepRender

@Test(
  "An officer's note is read aloud in the language of the operation, whatever language the report is in",
  arguments: [("en", []), ("es", ["en"]), ("ar", ["en"])])
func languageOfANote(language: String, expected: [String]) throws {
  var report = try richReport(language)
  report.sources[0].note = "Title shortened."
  let read = PageReader(try page(report, language, for: .screen))
  let spans = read.all("span").filter { $0.text == "Title shortened." }
  #expect(spans.compactMap { $0.attributes["lang"] } == expected)
}

@Test("The register is folded away on a screen alone", arguments: [PageMedium.screen, .word, .pdf])
func foldedRegister(medium: PageMedium) throws {
  let read = PageReader(try page(try richReport(), "en", for: medium))
  #expect(read.all("details").contains { $0.attributes["class"] == "folded" } == (medium == .screen))
  #expect(read.all("table").contains { $0.attributes["class"] == "stack register" })
}
