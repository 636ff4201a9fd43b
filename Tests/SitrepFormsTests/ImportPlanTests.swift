import SitrepForms
import SitrepModel
import SitrepTables
import Testing

@Suite("What an import would do") struct ImportPlanTests {
  static let present = """
    id,source,occurred,entered,place,indicator,measure,value,supersedes
    e-1,ap,2025-11-28,2025-11-28T20:00,camp,stranded,stock,40,
    e-2,ap,2025-11-28,2025-11-28T20:00,camp,denied,stock,7,
    e-2-2,ap,2025-11-28,2025-11-29T20:00,camp,denied,stock,8,e-2

    """

  static func table(_ text: String, _ schema: TableSchema = .estimates) -> NamedRows {
    var faults: [Diagnostic] = []
    let grid = TableGrid(separatedValues: Array(text.utf8), file: "in.csv", diagnostics: &faults)
    return NamedRows(grid, schema: schema, labels: ColumnLabels())
  }

  static func plan(
    _ text: String, _ schema: TableSchema = .estimates, over present: String = present, entered: String? = nil
  ) throws -> ImportPlan {
    let file = try ImportFile(
      separatedValues: Array(text.utf8), name: "\(schema.name).csv", labels: ColumnLabels(), mapping: nil)
    #expect(file.diagnostics == [])
    return ImportPlan(
      file, ImportPlan.Basis(existing: [schema.name: table(present, schema)], entered: entered) { $2 })
  }

  static let header = "id,source,occurred,entered,place,indicator,measure,value\n"

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let row: String
    var entered: String?
    /// What is added: id, the record it supersedes, when it was entered, value; blank where nothing is.
    var added = ""
    var unchanged = 0
    var outdated: [String] = []
    var refusals: [String] = []
  }

  static let needsTime =
    "estimates.csv:2:19: error: blank entered: expected when the record was entered, in the row or by --entered"

  @Test(
    "a row is added, supersedes the newest of its chain, or is left alone",
    arguments: [
      Case(
        testDescription: "the same", row: "e-1,ap,2025-11-28,2025-11-28T20:00,camp,stranded,stock,40",
        unchanged: 1),
      Case(
        testDescription: "the same without its time", row: "e-1,ap,2025-11-28,,camp,stranded,stock,40",
        unchanged: 1),
      Case(
        testDescription: "new, with a time of its own",
        row: "e-9,ap,2025-12-01,2025-12-01,camp,stranded,stock,50",
        added: "e-9 - 2025-12-01 50"),
      Case(
        testDescription: "new, its own time before that of the import",
        row: "e-9,ap,2025-12-01,2025-12-01,camp,stranded,stock,50", entered: "2025-12-02",
        added: "e-9 - 2025-12-01 50"),
      Case(
        testDescription: "new, with the time of the import", row: "e-9,ap,2025-12-01,,camp,stranded,stock,50",
        entered: "2025-12-02T18:00", added: "e-9 - 2025-12-02T18:00 50"),
      Case(
        testDescription: "new, without a time", row: "e-9,ap,2025-12-01,,camp,stranded,stock,50",
        refusals: [needsTime]),
      Case(
        testDescription: "changed, with a time of its own",
        row: "e-1,ap,2025-11-28,2025-12-01,camp,stranded,stock,45", added: "e-1-2 e-1 2025-12-01 45"),
      Case(
        testDescription: "changed, with the time of the import",
        row: "e-1,ap,2025-11-28,2025-11-28T20:00,camp,stranded,stock,45", entered: "2025-12-02",
        added: "e-1-2 e-1 2025-12-02 45"),
      Case(
        testDescription: "changed, with the old record's time, which would rewrite the past",
        row: "e-1,ap,2025-11-28,2025-11-28T20:00,camp,stranded,stock,45", refusals: [needsTime]),
      Case(
        testDescription: "changed by the id of the newest",
        row: "e-2-2,ap,2025-11-28,2025-12-01,camp,denied,stock,9", added: "e-2-3 e-2-2 2025-12-01 9"),
      Case(
        testDescription: "changed by the id of the first",
        row: "e-2,ap,2025-11-28,2025-12-01,camp,denied,stock,9", added: "e-2-3 e-2-2 2025-12-01 9"),
      Case(
        testDescription: "put back by the id of the newest",
        row: "e-2-2,ap,2025-11-28,2025-12-01,camp,denied,stock,7", added: "e-2-3 e-2-2 2025-12-01 7"),
      Case(
        testDescription: "as it was before its correction, in an older copy",
        row: "e-2,ap,2025-11-28,2025-11-28T20:00,camp,denied,stock,7", unchanged: 1, outdated: ["e-2 e-2-2"]),
      Case(
        testDescription: "as its correction has it, by the id of the first",
        row: "e-2,ap,2025-11-28,2025-11-28T20:00,camp,denied,stock,8", unchanged: 1),
      Case(
        testDescription: "an id in other capitals, which a program put there",
        row: "E-1,ap,2025-11-28,2025-12-01,camp,stranded,stock,45",
        refusals: [
          "estimates.csv:2:1: error: an id that differs from another only in its capitals \"E-1\": expected e-1, or an "
            + "id of its own"
        ]),
      Case(
        testDescription: "the same id twice",
        row:
          "e-9,ap,2025-12-01,2025-12-01,camp,stranded,stock,50\ne-9,ap,2025-12-01,2025-12-01,camp,stranded,stock,51",
        added: "e-9 - 2025-12-01 50",
        refusals: [
          "estimates.csv:3:1: error: the same id twice in the file \"e-9\": expected an id of its own"
        ]),
    ])
  func rows(added: Case) throws {
    let plan = try Self.plan(Self.header + added.row + "\n", entered: added.entered)
    #expect(
      plan.additions.map {
        "\($0.id) \($0.cells["supersedes"] ?? "-") \($0.cells["entered"] ?? "") \($0.cells["value"] ?? "")"
      } == (added.added.isEmpty ? [] : [added.added]))
    #expect(plan.unchanged == added.unchanged)
    #expect(plan.outdated.map { "\($0.id) \($0.newest)" } == added.outdated)
    #expect(plan.refusals.map(\.description) == added.refusals)
    #expect(!plan.timeless.isEmpty == added.refusals.contains(Self.needsTime))
    #expect(plan.missing == [])
  }

  @Test("what is added, found again in the tables, is not added a second time")
  func twice() throws {
    let text =
      Self.header
      + "e-1,ap,2025-11-28,,camp,stranded,stock,45\n,ap,2025-12-01,,camp,stranded,stock,50\n"
      + "e-2,ap,2025-11-28,,camp,denied,stock,\n"
    let first = try Self.plan(text, entered: "2025-12-02")
    #expect(first.additions.count == 3)
    #expect(first.additions[0].changes.map { "\($0.column) \($0.old) \($0.new)" } == ["value 40 45"])
    var present = try CSVAppending(
      to: Array(Self.present.utf8), schema: .estimates, labels: ColumnLabels(), languages: ["en"])
    for addition in first.additions { try present.add(addition.cells) }
    let again = try Self.plan(
      text, over: String(decoding: present.bytes, as: UTF8.self), entered: "2025-12-03")
    #expect(again.additions.isEmpty && again.refusals.isEmpty)
    #expect(again.unchanged == 3)
  }

  @Test("a row without an id gets the next number of its table, and the same row is known again")
  func madeIDs() throws {
    let rows = ["50", "51"].map { ",ap,2025-12-01,,camp,stranded,stock,\($0)\n" }
    #expect(
      try Self.plan(Self.header + rows.joined(), entered: "2025-12-02").additions.map(\.id) == ["e-3", "e-4"])
    let twice = try Self.plan(Self.header + rows[0] + rows[0], entered: "2025-12-02")
    #expect(
      twice.refusals.map(\.description) == [
        "estimates.csv:3:1: error: the same row twice in the file: expected each row once, or ids of their own"
      ])
  }

  @Test("a changed entry of a register is a version and needs a time; a new one needs none")
  func registers() throws {
    let present = "id,name,type\ncamp,Camp,site\n"
    let text = "id,name,type\ncamp,Old camp,site\npost,Post,site\n"
    let timeless = try Self.plan(text, .places, over: present)
    #expect(timeless.additions.map(\.id) == ["post"])
    #expect(
      timeless.refusals.map(\.description) == [
        "places.csv:2: error: blank entered: expected when the record was entered, in the row or by --entered"
      ])
    let plan = try Self.plan(text, .places, over: present, entered: "2025-11-29")
    #expect(plan.refusals.isEmpty)
    #expect(plan.additions.map(\.id) == ["camp", "post"])
    let version = try #require(plan.additions.first)
    #expect(version.changes.map { "\($0.column) \($0.old) \($0.new)" } == ["name Camp Old camp"])
    #expect(version.cells["entered"] == "2025-11-29")
    #expect(version.cells["supersedes"] == nil)
  }

  @Test("an officer's paragraph is added once, and refused where it was changed")
  func narratives() throws {
    let present = "date,section,text_en\n2025-12-01,situation,Cold.\n"
    let text = "date,section,text_en\n2025-12-01,situation,Cold.\n2025-12-02,situation,Warm.\n"
    let plan = try Self.plan(text, .narratives, over: present)
    #expect(plan.additions.map(\.id) == ["2025-12-02 situation"])
    #expect(plan.unchanged == 1)
    let changed = try Self.plan(text.replacing("Cold.", with: "Hot."), .narratives, over: present)
    #expect(
      changed.refusals.map(\.description) == [
        "narratives.csv:2:1: error: a changed entry of narratives, which is edited in place \"2025-12-01 situation\": "
          + "expected no change here; edit narratives in the operation's folder"
      ])
  }

  @Test(
    "rows that a form no longer holds are reported, with whole sheets; a list of new rows deletes nothing")
  func deleted() throws {
    let tags =
      "#meta+id,#meta+source+id,#date+occurred,#date+reported,#loc+code,#indicator+name,#indicator+type,"
      + "#indicator+text\n"
    let form = Self.header + tags + "e-1,ap,2025-11-28,2025-11-28T20:00,camp,stranded,stock,40\n"
    var file = try ImportFile(
      separatedValues: Array(form.utf8), name: "estimates.csv", labels: ColumnLabels(), mapping: nil)
    file.isForm = true
    let existing = [
      "estimates": Self.table(Self.present), "places": Self.table("id,name,type\ncamp,Camp,site\n", .places),
    ]
    let plan = ImportPlan(file, ImportPlan.Basis(existing: existing, entered: nil) { $2 })
    #expect(plan.missing.map { "\($0.table) \($0.id)" } == ["estimates e-2-2", "places camp"])
    #expect(try Self.plan(Self.header + "e-9,ap,2025-12-01,2025-12-01,camp,x,stock,1\n").missing == [])
  }

  @Test(
    "a table is guessed by columns that only it has, never by what all records have",
    arguments: [
      (
        "#meta+id,#date+occurred,#meta+source+id,#loc+code,#indicator+name,#indicator+type,#indicator+text",
        "estimates"
      ),
      ("#meta+id,#date+occurred,#meta+source+id,#loc+code,#event+type,#description", "events"),
      ("#loc+code,#loc+name,#loc+type", "places"),
      ("#date+occurred,#meta+source+id,#loc+code,#affected+stranded", nil),
      ("#meta+id,#x_a,#x_b,#x_c,#indicator+name", nil),
    ] as [(String, String?)])
  func guessed(tags: String, table: String?) throws {
    let text = tags + "\n" + tags.split(separator: ",").map { _ in "x" }.joined(separator: ",") + "\n"
    let file = try? ImportFile(
      separatedValues: Array(text.utf8), name: "x.csv", labels: ColumnLabels(), mapping: nil)
    #expect(file?.tables.first?.schema.name == table)
  }

  @Test("tags that are almost right in a file of no table are named one by one")
  func nearTags() {
    let text = "A,B,C\n#meta+id,#date+ocurred,indicator+text\n1,2,3\n"
    var told: [String] = []
    do throws(ImportFile.Refusal) {
      _ = try ImportFile(
        separatedValues: Array(text.utf8), name: "x.csv", labels: ColumnLabels(), mapping: nil)
    } catch {
      if case .noTable(_, let faults) = error { told = faults.map(\.description) }
    }
    let expected = "expected a tag such as #date+occurred, each with its # and its +"
    #expect(
      told == [
        "x.csv:2:10: error: no HXL tag of a table \"#date+ocurred\": \(expected) (did you mean \"#date+occurred\"?)",
        "x.csv:2:24: error: no HXL tag of a table \"indicator+text\": \(expected) (did you mean \"#indicator+text\"?)",
      ])
  }
}
