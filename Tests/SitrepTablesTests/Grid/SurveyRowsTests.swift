import SitrepModel
import SitrepTables
import Testing

@Suite("The rows of a survey's export") struct SurveyRowsTests {
  /// What a mapping makes of an export: its rows, as the cells asked for, and what is worth a remark.
  static func read(
    _ mapping: String, _ export: String, others: [String: String] = [:],
    _ columns: [String] = ["place", "value"]
  ) throws -> (rows: [String], problems: [String]) {
    let map = try ImportMapping(yaml: Array(mapping.utf8), file: "kobo.yaml")
    func grid(_ text: String, _ sheet: String?) -> TableGrid {
      var faults: [Diagnostic] = []
      var grid = TableGrid(separatedValues: Array(text.utf8), file: "kobo", diagnostics: &faults)
      grid.sheet = sheet
      return grid
    }
    let rows = map.rows(
      of: grid(export, others.isEmpty ? nil : "sites"),
      others: others.sorted { $0.key < $1.key }.map { grid($0.value, $0.key) })
    return (
      rows.rows.map { row in columns.map { row[$0] }.joined(separator: " ") },
      rows.diagnostics.sorted().map(\.description)
    )
  }

  static let survey = """
    table: estimates
    columns:
      source: {text: field}
      occurred: day
      place: site
      indicator: {text: present}
      measure: {text: stock}
    """

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var keys = ""
    var columns = "  value: n\n"
    let export: String
    let rows: [String]
    var problems: [String] = []
  }

  @Test(
    "rows that are no entries are left out, which is said once with the places",
    arguments: [
      Case(
        testDescription: "a number that was not asked for",
        export: "day,site,n\n2026-03-01,a,14\n2026-03-01,b,\n2026-03-01,c,30\n2026-03-01,d,\n",
        rows: ["a 14", "c 30"],
        problems: ["kobo:3: warning: 2 rows left out, where \"n\" is blank: lines 3, 5"]),
      Case(
        testDescription: "totals, in any capitals", keys: "leave_out: {site: [Total, subtotal]}\n",
        export: "day,site,n\n2026-03-01,a,14\n2026-03-01,Subtotal,14\n2026-03-01,TOTAL,14\n",
        rows: ["a 14"],
        problems: ["kobo:3: warning: 2 rows left out, where \"site\" is \"Subtotal\": lines 3, 4"]),
      Case(
        testDescription: "blank in a column that is not read", keys: "leave_out: {consent: blank}\n",
        export: "day,site,n,consent\n2026-03-01,a,14,yes\n2026-03-01,b,3,\n", rows: ["a 14"],
        problems: ["kobo:3: warning: 1 row left out, where \"consent\" is blank: line 3"]),
      Case(
        testDescription: "nought is a number", export: "day,site,n\n2026-03-01,a,0\n", rows: ["a 0"]),
      Case(
        testDescription: "by a column that is not there", keys: "leave_out: {sit: Total}\n",
        export: "day,site,n\n2026-03-01,a,0\n", rows: [],
        problems: [
          "kobo:1: error: the export has no column \"sit\": expected a column of the export, by label or XML name with "
            + "its groups (did you mean \"site\"?)"
        ]),
      Case(
        testDescription: "titles above the header",
        export: "Site counts,,\n,,\nday,site,n\n2026-03-01,a,7\n", rows: ["a 7"]),
    ])
  func leftOut(given: Case) throws {
    let read = try Self.read(given.keys + Self.survey + "\n" + given.columns, given.export)
    #expect(read.rows == given.rows)
    #expect(read.problems == given.problems)
  }

  @Test(
    "rows that are people or households become figures as the mapping says",
    arguments: [
      Case(
        testDescription: "sizes of households added up by place and day", keys: "combine: sum\n",
        export:
          "day,site,n\n2026-02-13,guara,6\n2026-02-13T08:40:02.007+02:00,guara,4\n2026-02-13,guara,9.0\n2026-02-14,guara,2\n"
          + "2026-02-13,arica,1\n",
        rows: ["guara 19", "guara 2", "arica 1"]),
      Case(
        testDescription: "people counted", keys: "combine: count\n", columns: "",
        export: "day,site\n2026-02-13,a\n2026-02-13,a\n2026-02-13,b\n", rows: ["a 2", "b 1"]),
      Case(
        testDescription: "people counted by group", keys: "combine: count\n",
        columns: "  group: {from: sex, values: {f: women, m: men}}\n",
        export: "day,site,sex\n2026-02-13,a,f\n2026-02-13,a,m\n2026-02-13,a,f\n", rows: ["a 2", "a 1"]),
      Case(
        testDescription: "each household once", keys: "combine: {how: distinct, of: hh}\n", columns: "",
        export: "day,site,hh\n2026-02-13,a,h1\n2026-02-13,a,h2\n2026-02-13,a,h1\n", rows: ["a 2"]),
      Case(
        testDescription: "over all days", keys: "combine: {how: sum, by: [place]}\n",
        export: "day,site,n\n2026-02-13,a,6\n2026-02-15,a,4\n2026-02-14,a,1\n", rows: ["a 11"]),
      Case(
        testDescription: "measured with decimals, to the last of them", keys: "combine: sum\n",
        export: "day,site,n\n2026-02-13,a,0.1\n2026-02-13,a,0.2\n2026-02-13,a,12.75\n", rows: ["a 13.05"]),
      Case(
        testDescription: "no number, and one that may be a thousand", keys: "combine: sum\n",
        export: "day,site,n\n2026-02-13,a,6\n2026-02-13,a,some\n2026-02-13,a,1.200\n", rows: ["a 6"],
        problems: [
          "kobo:3:14: error: not a number that can be added \"some\": expected digits, as in 12 or 12.5",
          "kobo:4:14: error: not a number that can be added \"1.200\": expected digits, as in 12 or 12.5",
        ]),
      Case(
        testDescription: "each a count of its own", keys: "combine: none\n",
        export: "day,site,n\n2026-02-13,a,6\n2026-02-13,a,4\n", rows: ["a 6", "a 4"]),
    ])
  func combined(given: Case) throws {
    let read = try Self.read(given.keys + Self.survey + "\n" + given.columns, given.export)
    #expect(read.rows == given.rows)
    #expect(read.problems == given.problems)
  }

  @Test("a figure is entered when the last of its rows was, and says of it only what all of them say")
  func combinedCells() throws {
    let mapping =
      "combine: sum\n" + Self.survey
      + "\n  value: n\n  entered: {from: at, zone: UTC}\n  method: how\n  note: said\n"
    let export = """
      day,site,n,at,how,said
      2026-02-13,a,6,2026-02-13T09:00:00,headcount,first
      2026-02-13,a,4,2026-02-13T11:00:00.5,headcount,second
      2026-02-13,a,1,2026-02-13 10:00:00,headcount,

      """
    let read = try Self.read(mapping, export, ["value", "entered", "method", "note"])
    #expect(read.rows == ["11 2026-02-13T11:00:00Z headcount "])
  }

  @Test(
    "days that a program made midnights of UTC are days again, and times keep theirs",
    arguments: [
      ("occurred: day", "2026-03-02T00:00:00.000Z", "2026-03-02", true),
      ("occurred: day", "2026-03-02T00:00:00Z", "2026-03-02", true),
      ("occurred: day", "2026-03-02T05:00:00Z", "2026-03-02T05:00:00Z", false),
      ("occurred: day", "2026-03-02", "2026-03-02", false),
      ("occurred: {from: day, day: true}", "2026-03-02T05:00:00.5-03:00", "2026-03-02", false),
      ("occurred: {from: day, day: true}", "2026-03-02 05:00", "2026-03-02", false),
      ("entered: day", "2026-03-02T00:00:00.000Z", "2026-03-02T00:00:00Z", false),
      ("entered: {from: day, zone: UTC}", "2026-03-01 21:22:31.306805", "2026-03-01T21:22:31Z", false),
      ("until: day", "2026-03-02T00:00:00.000Z", "2026-03-02", true),
    ])
  func days(column: String, text: String, read: String, isRemarked: Bool) throws {
    let mapping = "table: estimates\ncolumns:\n  place: site\n  \(column)\n"
    let name = String(column.prefix { $0 != ":" })
    let result = try Self.read(mapping, "day,site\n\(text),a\n", [name])
    #expect(result.rows == [read])
    #expect(
      result.problems
        == (isRemarked
          ? [
            "kobo:2:1: warning: midnights in UTC read as days \"\(text)\": expected a column of days; \"day: true\" in the "
              + "mapping says that it is one"
          ] : []))
  }

  @Test("one time among midnights makes all of them times")
  func mixedMidnights() throws {
    let export = "day,site,n\n2026-03-02T00:00:00Z,a,1\n2026-03-02T04:00:00Z,b,2\n"
    let read = try Self.read(Self.survey + "\n  value: n\n", export, ["occurred"])
    #expect(read.rows == ["2026-03-02T00:00:00Z", "2026-03-02T04:00:00Z"])
    #expect(read.problems == [])
  }

  @Test(
    "a key that an edit changes gives way to one that stays",
    arguments: [
      ("_id,_uuid,meta/rootUuid", "501,f0c5,uuid:r-77", "kobo-501", "{from: _id, prefix: kobo-}"),
      ("_uuid,_id", "f0c5,501", "kobo-501", "{from: _id, prefix: kobo-}"),
      ("_uuid,meta/rootUuid", "f0c5,uuid:r-77", "r-77", "meta/rootUuid"),
      ("_uuid", "f0c5", "f0c5", nil),
    ] as [(String, String, String, String?)])
  func lastingKey(header: String, cells: String, id: String, told: String?) throws {
    let mapping = Self.survey + "\n  value: n\n  id: _uuid\n"
    let read = try Self.read(mapping, "day,site,n,\(header)\n2026-03-01,a,1,\(cells)\n", ["id"])
    #expect(read.rows == [id])
    #expect(read.problems.count == (told == nil ? 0 : 1))
    if let told { #expect(read.problems.first?.contains("such as id: \(told);") == true) }
  }

  static let repeated = """
    table: estimates
    columns:
      id: _uuid
      source: {text: field}
      occurred: visit/date
      place: sites/site
      value: sites/people

    """

  @Test("a group that is asked several times finds the rest of its submission on another sheet")
  func repeats() throws {
    let sites =
      "sites/site,sites/people,_index,_parent_index\na,120,1,1\nb,45,2,1\na,7,3,2\nc,,4,2\n"
    let visits = "visit/date,_uuid,_index\n2026-03-01,u1,1\n2026-03-02,u2,2\n"
    let read = try Self.read(
      Self.repeated, sites, others: ["visits": visits, "empty": "x\n"], ["id", "occurred", "place", "value"])
    #expect(read.rows == ["u1.1 2026-03-01 a 120", "u1.2 2026-03-01 b 45", "u2.1 2026-03-02 a 7"])
    #expect(
      read.problems == [
        "kobo:sites!5: warning: 1 row left out, where \"sites/people\" is blank: line 5"
      ])
  }

  @Test("groups in groups, keys of other names, and a row that belongs to nothing")
  func nested() throws {
    let mapping =
      "parent: {sheet: visits, key: visit_no, parent_key: no}\n" + Self.repeated
    let sites = "sites/site,sites/people,visit_no\na,120,1\nb,45,9\n"
    let visits = "visit/date,_uuid,no,visit_no\n2026-03-01,u1,1,\n"
    let read = try Self.read(mapping, sites, others: ["visits": visits], ["id", "occurred", "value"])
    #expect(read.rows == ["u1.1 2026-03-01 120"])
    #expect(
      read.problems == [
        "kobo:sites!F3: error: a row that belongs to no submission \"9\": expected the number of a row of the sheet visits"
      ])
    let deep = try Self.read(
      Self.repeated, "sites/site,sites/people,_index,_parent_index\na,3,1,4\n",
      others: ["2": "team,_index,_parent_index\nx,4,8\n", "3": "visit/date,_uuid,_index\n2026-03-05,u8,8\n"],
      ["id", "occurred", "value"])
    #expect(deep.rows == ["u8.1 2026-03-05 3"])
  }

  @Test("a sheet of submissions that is not there is named")
  func noParent() throws {
    let sites = "sites/site,sites/people,_parent_index\na,120,1\n"
    let read = try Self.read(
      "parent: vists\n" + Self.repeated, sites, others: ["visits": "visit/date,_uuid\n2026-03-01,u1\n"])
    #expect(
      read.problems.contains(
        "kobo: error: the workbook has no sheet of submissions \"vists\": expected a sheet with a column _index (did "
          + "you mean \"visits\"?)"))
  }
}
