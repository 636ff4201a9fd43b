import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite("Sources of tables") struct TableSourceTests {
  /// A log in memory: the operation of the other tests, and rows of tables that come a few at a time.
  struct Log: TableSource {
    var profileText = OperationFolder.profile
    var tables: [String: (columns: [String], rows: [(entry: Int, texts: [String])])] = [:]

    func profile() -> ProfileText { ProfileText(.bytes(Array(profileText.utf8)), name: "entry 1") }

    func parts(of schema: TableSchema, _ labels: LabelBook) -> [TablePart] {
      let files = TableFiles([
        ("places.csv", Array(OperationFolder.places.utf8)),
        ("sources.csv", Array(OperationFolder.sources.utf8)),
      ])
      guard let table = tables[schema.name] else { return (try? files.parts(of: schema, labels)) ?? [] }
      let stream = RowStream(columns: table.columns) { give in
        for row in table.rows {
          var rows = StoredRows(entriesWith: table.columns)
          rows.append(entry: row.entry, row.texts)
          try give(rows)
        }
      }
      return [TablePart(.entry(), .rows(stream))]
    }
  }

  private static let columns = ["id", "source", "occurred", "place", "indicator", "measure", "value"]

  private static func log(_ rows: (Int, [String])...) -> Log {
    Log(tables: ["estimates": (columns, rows.map { ($0.0, $0.1) })])
  }

  @Test("entries of a log are read as rows of a file are")
  func entries() throws {
    let log = Self.log(
      (7, ["e1", "ap", "2025-11-28", "chacalluta", "stranded", "stock", "about 40"]),
      (9, ["e2", "emol", "2025-11-29", "Paso Concordia", "stranded", "stock", "60"]))
    let (operation, diagnostics) = try OperationReader.read(log)
    #expect(diagnostics == [])
    let read = try #require(operation)
    #expect(read.estimates.map { read.text($0.head.id) } == ["e1", "e2"])
    #expect(read.estimates.map { read.location(of: $0.head.position).description } == ["entry 7", "entry 9"])
    let (files, _) = try OperationFolder.read([
      "estimates.csv": Self.columns.joined(separator: ",")
        + "\ne1,ap,2025-11-28,chacalluta,stranded,stock,about 40\n"
        + "e2,emol,2025-11-29,Paso Concordia,stranded,stock,60\n"
    ])
    #expect(try #require(files).estimates.map(\.quantity) == read.estimates.map(\.quantity))
    #expect(try #require(files).figureKeys.count == read.figureKeys.count)
  }

  @Test(
    "what is wrong is named by the entry and the column",
    arguments: [
      (
        ["e1", "ap", "2025-11-28", "chacaluta", "stranded", "stock", "40"],
        "entry 7, column place: error: unknown place \"chacaluta\" (did you mean \"chacalluta\"?)"
      ),
      (
        ["e1", "ap", "2025-11-28", "", "stranded", "stock", "40"],
        "entry 7, column place: error: blank place: expected the id of a place"
      ),
      (
        ["e1", "ap", "2025-11-28", "arica", "stranded", "stok", "40"],
        "entry 7, column measure: error: unknown measure \"stok\": expected one of stock, flow, cumulative, peak, "
          + "change (did you mean \"stock\"?)"
      ),
    ])
  func faults(_ row: [String], _ problem: String) throws {
    #expect(try OperationReader.read(Self.log((7, row))).diagnostics.map(\.description) == [problem])
  }

  @Test("an id that two entries have is told with both")
  func duplicate() throws {
    let row = ["e1", "ap", "2025-11-28", "arica", "stranded", "stock", "40"]
    let problems = try OperationReader.read(Self.log((12, row), (7, row))).diagnostics.map(\.description)
    #expect(
      problems == [
        "entry 7, column id: error: duplicate id \"e1\": expected an id of its own; it stands at entry 12"
      ])
  }

  @Test("a column that must be there and is not is told once for the log")
  func missing() throws {
    var log = Self.log((7, ["e1"]))
    log.tables["estimates"] = (Array(Self.columns.dropFirst()), [(7, ["ap"])])
    let problems = try OperationReader.read(log).diagnostics.map(\.description)
    #expect(problems.first == "entry: error: missing column \"id\": expected an id without spaces, / or |")
  }

  @Test("the profile of a log is told by its entry")
  func profile() throws {
    var log = Log()
    log.profileText += "freshness_dais: 3\n"
    let problems = try OperationReader.read(log).diagnostics.map(\.description)
    #expect(
      problems == ["entry 1:7:1: warning: unknown key \"freshness_dais\" (did you mean \"freshness_days\"?)"])
  }

  @Test("rows added to a source are told by their own places, and leave out columns that are blank")
  func added() throws {
    var rows = NamedRows(schema: .estimates, columns: ["id", "source", "occurred", "place", "indicator"])
    let place = Location(file: "in.xlsx", sheet: "Sites", line: 5, column: 4)
    rows.rows = [
      NamedRow(
        cells: [
          "id": "e9", "source": "ap", "occurred": "2025-11-28", "place": "aricca", "indicator": "stranded",
        ],
        locations: ["place": place], location: Location(file: "in.xlsx", sheet: "Sites", line: 5))
    ]
    let base = TableFiles([
      ("operation.yaml", Array(OperationFolder.profile.utf8)),
      ("places.csv", Array(OperationFolder.places.utf8)),
      ("sources.csv", Array(OperationFolder.sources.utf8)),
    ])
    #expect(try OperationReader.read(base).diagnostics == [])
    let problems = try OperationReader.read(AddedRows(RowsInHand([rows]), to: base)).diagnostics.map(
      \.description)
    #expect(
      problems == [
        "in.xlsx:Sites!5: error: blank measure: expected one of stock, flow, cumulative, peak, change",
        "in.xlsx:Sites!5: error: blank value: expected \(CellKind.quantity.expectation)",
        "in.xlsx:Sites!D5: error: unknown place \"aricca\" (did you mean \"arica\"?)",
      ])
  }

  @Test("the rows of a source come back as they were written, from every form")
  func named() throws {
    let log = Self.log((7, ["e1", "ap", "2025-11-28", "arica", "stranded", "stock", "about 40"]))
    let rows = try NamedRows(of: .estimates, in: log, ColumnLabels())
    #expect(rows.rows.map { $0["value"] } == ["about 40"])
    #expect(rows.rows.map { $0.location(of: "value").description } == ["entry 7, column value"])
    #expect(rows.rows.map(\.location.description) == ["entry 7"])
    let sources = try NamedRows(of: .sources, in: log, ColumnLabels())
    #expect(sources.rows.map { $0["id"] } == ["ap", "emol", "gestion"])
    #expect(sources.rows.map { $0.location(of: "kind").description }.first == "sources.csv:2:45")
  }
}
