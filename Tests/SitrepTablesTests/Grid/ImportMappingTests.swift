import SitrepModel
import SitrepTables
import Testing

@Suite("The mapping of a survey's export") struct ImportMappingTests {
  static let mapping = """
    table: estimates
    columns:
      id: _uuid
      source: {text: field-team}
      occurred: [visit/date, Date of the visit]
      entered: _submission_time
      place: {from: [visit/site, Where], values: {site_a: camp, Site A: camp}}
      indicator: {text: stranded}
      measure: {text: stock}
      value: [people, People seen]
      note: {from: [needs, What do they need?], several: "; ", values: {water: drinking water, Warm food: food}}

    """

  static func rows(_ export: String, mapping: String = mapping) throws -> (
    rows: NamedRows, problems: [String]
  ) {
    let map = try ImportMapping(yaml: Array(mapping.utf8), file: "kobo.yaml")
    var faults: [Diagnostic] = []
    let grid = TableGrid(separatedValues: Array(export.utf8), file: "kobo.csv", diagnostics: &faults)
    let rows = map.rows(of: grid)
    return (rows, (faults + rows.diagnostics).sorted().map(\.description))
  }

  struct Export: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let notes: [String]
  }

  @Test(
    "finds the answers under XML names or labels, in groups, in one cell or a column each",
    arguments: [
      Export(
        testDescription: "XML names, several answers in a column each",
        text: """
          "start";"visit/date";"visit/site";"people";"needs";"needs/water";"needs/blankets";"_uuid";"_submission_time"
          "x";"2025-12-01";"site_a";"120";"water blankets";"1";"1";"u-1";"2025-12-01T21:22:31.123-03:00"
          "x";"2025-12-02";"site_b";"7";"";"0";"0";"u-2";"2025-12-02T21:22:31"

          """, notes: ["drinking water; blankets", ""]),
      Export(
        testDescription: "XML names, several answers in one cell",
        text: """
          visit/date,visit/site,people,needs,_uuid,_submission_time
          2025-12-01,site_a,120,water blankets,u-1,2025-12-01T21:22:31.123-03:00
          2025-12-02,site_b,7,,u-2,2025-12-02T21:22:31

          """, notes: ["drinking water; blankets", ""]),
      Export(
        testDescription: "labels, of which an answer has two words",
        text: """
          Date of the visit,Where,People seen,What do they need?,What do they need?/Warm food,_uuid,_submission_time
          2025-12-01,Site A,120,Warm food,1,u-1,2025-12-01T21:22:31.123-03:00
          2025-12-02,site_b,7,,0,u-2,2025-12-02T21:22:31

          """, notes: ["food", ""]),
    ])
  func answers(export: Export) throws {
    let (rows, problems) = try Self.rows(export.text)
    #expect(problems == [])
    #expect(rows.rows.map { $0["id"] } == ["u-1", "u-2"])
    #expect(rows.rows.map { $0["occurred"] } == ["2025-12-01", "2025-12-02"])
    #expect(rows.rows.map { $0["entered"] } == ["2025-12-01T21:22:31-03:00", "2025-12-02T21:22:31"])
    #expect(rows.rows.map { $0["place"] } == ["camp", "site_b"])
    #expect(rows.rows.map { $0["value"] } == ["120", "7"])
    #expect(rows.rows.map { $0["note"] } == export.notes)
    #expect(rows.rows.allSatisfy { $0["source"] == "field-team" })
  }

  @Test("times in UTC that do not say so get it from the mapping; others keep their own")
  func zone() throws {
    let mapping = Self.mapping.replacing("entered: _submission_time", with: "entered: {from: at, zone: UTC}")
    let times = ["2025-12-01T21:22:31.1", "2025-12-01T21:22:31-03:00", "2025-12-01T21:22:31Z", "2025-12-01"]
    let export = times.enumerated().map { "u-\($0),2025-12-01,site_a,1,,\($1)\n" }.joined()
    let rows = try Self.rows("_uuid,visit/date,visit/site,people,needs,at\n" + export, mapping: mapping).rows
    #expect(
      rows.rows.map { $0["entered"] } == [
        "2025-12-01T21:22:31Z", "2025-12-01T21:22:31-03:00", "2025-12-01T21:22:31Z", "2025-12-01",
      ])
  }

  @Test("the columns of an HXL file are known by their tags, or by the labels above them")
  func tags() throws {
    let mapping = """
      table: estimates
      columns:
        occurred: "#date+occurred"
        place: Lugar
        value: "#affected +stranded +ind"

      """
    let export =
      "Fecha,Lugar,Varados\n#date +occurred,#loc+name,#affected+ind+stranded\n2025-12-01,Camp,120\n"
    let (rows, problems) = try Self.rows(export, mapping: mapping)
    #expect(problems == [])
    #expect(rows.rows.map(\.cells) == [["occurred": "2025-12-01", "place": "Camp", "value": "120"]])
  }

  @Test("a column that the export does not have is named, with the one that is like it")
  func noColumn() throws {
    let export =
      "_uuid,visit/date,visit/sites,people,needs,_submission_time\nu-1,2025-12-01,site_a,1,,2025-12-01\n"
    #expect(
      try Self.rows(export).problems == [
        "kobo.csv:1: error: the export has no column \"visit/site\", \"Where\": expected a column of the export, by "
          + "label or XML name with its groups (did you mean \"visit/sites\"?)"
      ])
  }
}
