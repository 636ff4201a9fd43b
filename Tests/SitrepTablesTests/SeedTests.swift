import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite struct SeedTests {
  @Test func theWorkedCaseIsReadWithoutErrorsAndWarnsOnlyOfVagueWords() throws {
    let (operation, diagnostics) = try OperationReader.read(folder: Project.root + "/seeds/chile-peru-2025")
    let problems = diagnostics.map { "\($0.location.file) \($0.code) \($0.value ?? "")" }
    #expect(
      problems == [
        "estimates.csv words-without-range crowds of people",
        "estimates.csv words-without-range a large number",
        "estimates.csv words-without-range many from Venezuela",
        "estimates.csv words-without-range mostly Venezuelans",
        "estimates.csv words-without-range the majority",
      ])
    let read = try #require(operation)
    #expect(read.profile.operation == "chile-peru-2025")
    #expect(read.profile.zone.name == "America/Santiago")
    #expect(read.warnings == diagnostics)
    #expect(read.estimates.count > 20)
    #expect(read.places.contains { read.text($0.id) == "chacalluta-santa-rosa" && $0.parents.count == 2 })
  }
}
