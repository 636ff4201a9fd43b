import SitrepModel
import SitrepTables
import SitrepTemplates
import SitrepTestSupport
import Testing

@Suite struct IndicatorCatalogueTests {
  /// What people who write on crises count, by the ids that issue and docs name.
  @Test(
    arguments: [
      "dead", "missing", "injured", "affected", "displaced", "evacuated", "stranded", "returned", "in-need",
      "targeted", "reached", "cases", "deaths-disease", "houses-damaged", "houses-destroyed",
      "schools-damaged", "health-facilities-damaged", "funding-required", "funding-received", "price",
      "acute-malnutrition", "ipc-3-plus", "roads-closed", "airports-closed", "without-safe-water",
    ])
  func theCatalogueKnowsIt(_ id: String) throws {
    let entry = try #require(IndicatorCatalogue.builtIn[id])
    for language in try languages() {
      #expect(entry.name.text(in: language)?.isEmpty == false, "\(id) has no name in \(language)")
      #expect(entry.short.text(in: language)?.isEmpty == false, "\(id) has no short name in \(language)")
    }
    #expect(entry.hxl?.hasPrefix("#") == true)
  }

  /// Those for which the program has words.
  private func languages() throws -> [String] {
    try TemplateFolder.builtIn.paths(under: "languages").compactMap { path in
      path.hasSuffix(".properties") ? String(path.dropFirst("languages/".count).dropLast(11)) : nil
    }.filter { $0.utf8.count == 2 }
  }

  @Test func everyEntryIsWholeAndNoNameIsOfTwo() throws {
    let entries = IndicatorCatalogue.builtIn.entries
    #expect(entries.count >= 80)
    #expect(entries.allSatisfy { $0.measure != nil && $0.unit != nil && $0.order < .max })
    for language in try languages() {
      let names = entries.map { $0.name.text(in: language) ?? "" }
      #expect(Set(names.map { $0.lowercased() }).count == names.count, "two of one name in \(language)")
      // A noun for a number has both its forms or none.
      #expect(
        entries.allSatisfy { ($0.one.text(in: language) == nil) == ($0.many.text(in: language) == nil) })
    }
  }

  @Test func theDeadLeadAndTheBackgroundComesLast() {
    let entries = IndicatorCatalogue.builtIn.entries
    #expect(entries.first?.id == "dead")
    let roles = entries.map(\.role)
    #expect(roles == IndicatorRole.allCases.flatMap { role in roles.filter { $0 == role } })
  }

  @Test func allFaultsOfAFileComeOutWithTheirCells() throws {
    let file = """
      id,role,measure,unit,sector,hxl,order,name_en,nam_en
      dead,impct,cumulative,persons,,#affected+killed,1,Dead,
      dead,impact,stok,persons,SHLL,affected,first,Dead,
      short,impact

      """
    let templates = TemplateFolder(files: ["indicators.csv": Array(file.utf8)], overrides: [])
    let (_, problems) = try IndicatorCatalogue.load(from: templates)
    #expect(
      problems.map { "\($0.location.line):\($0.location.column) \($0.code) \($0.value ?? "")" } == [
        "1:47 unknown-column nam_en", "2:6 unknown-value impct", "3:1 duplicate-id dead",
        "3:13 unknown-value stok", "3:26 unknown-value SHLL", "3:31 unusable-tag affected",
        "3:40 unreadable-order first", "4:1 wrong-cell-count short",
      ])
    #expect(problems.compactMap(\.suggestion).contains("impact"))
  }

  @Test func anOperationSaysOnlyWhatDiffers() throws {
    let (operation, problems) = try OperationFolder.read([
      "operation.yaml": """
      operation: storm
      title: {en: Storm}
      timezone: UTC
      first_report: 2026-01-01
      household_size: [4.2, 5]
      indicators:
        dead: {name: {en: Bodies found}}
        goats: {role: impact, unit: animals, measure: cumulative, name: {en: Goats lost}}

      """,
      "places.csv": "id,name,type\ncoast,Coast,adm1\n",
      "sources.csv": "id,publisher,published\ns,Office,2026-01-01\n",
      "estimates.csv": """
      id,source,occurred,place,indicator,measure,value
      a,s,2026-01-01,coast,dead,cumulative,4
      b,s,2026-01-01,coast,houses-destroyed,cumulative,310
      c,s,2026-01-01,coast,goats,cumulative,25
      d,s,2026-01-01,coast,people-in-church,stock,80

      """,
    ])
    #expect(!problems.contains { $0.contains("error") })
    let read = try #require(operation)
    #expect(read.figureKeys.map { read.text($0.unit) } == ["persons", "houses", "animals", "persons"])
    #expect(read.profile.indicator("dead")?.role == .impact)
    #expect(read.profile.indicator("dead")?.name.text(in: "en") == "Bodies found")
    #expect(read.profile.indicator("dead")?.name.text(in: "es") == "Personas fallecidas")
    #expect(read.profile.indicator("goats")?.measure == .cumulative)
    #expect(read.profile.indicator("people-in-church") == nil)
    #expect(read.profile.householdSize == HouseholdSize(low: Amount(thousandths: 4200), high: 5))
  }
}
